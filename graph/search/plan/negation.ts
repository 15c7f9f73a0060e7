/**
 * What a question leaves out: 除了财政厅, 不含旅游业, 呼和浩特以外, 不是补贴的. Something that is not to be required
 * (不需要抵押的贷款) is no exclusion: the clauses that say so speak of it.
 */
import { readVocabulary } from '../../../ingest/vocabulary.ts';

/**
 * `left-out`: something beside it is asked for (除了旅游业还有哪些). `denied`: it must not be there (不含旅游业的).
 */
export type Denial = 'left-out' | 'denied';

/** Before a name, whose level word may belong to it (不包括省财政厅). */
const LEVEL = '(自治区|[省市州盟县区旗])?';
const LEFT_OUT = new RegExp(`(除了?|除开|除去|撇开|抛开|刨[去掉开])${LEVEL}$`, 'u');
const DENIED = new RegExp(
  `(不算|不计|不包括|不包含|不含|不涉及|不牵涉|不关|排除|去掉|剔除|不是|并非|(?<![是莫无除])非|不属于?|不归|不由|没让|不想?要|别给我)${LEVEL}$`,
  'u',
);
const LEFT_OUT_AFTER = /^(业|行业|类|方面|这(些|个|块)|那(些|个|块))?的?(除外|[以之]外|另算)/u;
const DENIED_AFTER = /^(业|行业|类|方面)?的?(不算|不在内|都?不要|不看)/u;
/**
 * 不要担保的贷款 asks for loans that do without: a clause on them speaks of it. Only of what may be required; 不要旅游业的资金
 * leaves the trade out.
 */
const REQUIREMENTS = new Set(readVocabulary<'name'>('requirements').map(({ name }) => name));
const WANTED_AFTER = /^的\p{Script=Han}/u;
/** Between the names of one list, so that 除财政厅、商务厅外 leaves out both. */
const LISTED_WITH = new RegExp(`^(业|行业)?(、|和|与|跟|或|及|以及)${LEVEL}$`, 'u');

export interface Named {
  start: number;
  end: number;
}

/** How each of the names is left out, null where it is not; `named` in the order in which they stand. */
export const denials = (folded: string, named: readonly Named[]): (Denial | null)[] => {
  let before: { end: number; denial: Denial | null } = { end: 0, denial: null };
  return named.map(({ start, end }) => {
    const ahead = folded.slice(0, start);
    const behind = folded.slice(end);
    const carried = before.denial !== null && LISTED_WITH.test(folded.slice(before.end, start)) ? before.denial : null;
    const notRequired =
      REQUIREMENTS.has(folded.slice(start, end)) && /不想?要$/u.test(ahead) && WANTED_AFTER.test(behind);
    const unwanted = DENIED.test(ahead) && !notRequired;
    const denial: Denial | null =
      LEFT_OUT.test(ahead) || LEFT_OUT_AFTER.test(behind)
        ? 'left-out'
        : unwanted || DENIED_AFTER.test(behind)
          ? 'denied'
          : carried;
    before = { end, denial };
    return denial;
  });
};
