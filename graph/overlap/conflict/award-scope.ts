/**
 * The stretch of a sentence that settles one award: for whom, under which condition, what is given. A difference in it
 * gives one applicant two answers; one outside it does not.
 */
import type { Span } from '../../../ingest/model.ts';
import type { Part } from '../text/clause-profile.ts';
import { oncePerClause } from '../text/once-per-clause.ts';

/** What a text grants or lets off. Encouraging and supporting in general (鼓励, 支持) grants nothing. */
const GRANT =
  /给予|予以|发放|补贴|补助|奖补|奖励|减免|减征|减按|免征|免收|缓缴|返还|享受|拨付|资助|贴息|加回|抵扣|扣除|补偿/gu;
/** A part that opens the statement of an award. */
const OPENS =
  /^(?:鼓励|支持|其中|同时|并|且|再|自[^，]{2,20}起)?(?:对|凡|给(?!予)|向|为|按照?|经|从|将(?!予以|给予)|在|因)/u;
/** A part that says by what or when something is given: for whom may stand before it (对新建的滑雪场，按投资额的10%给予…). */
const BY_WHAT = /^(?:并|且|再)?(?:按照?|经|从|将(?!予以|给予)|在)/u;
/** A part that says for whom. */
const FOR_WHOM = /^(?:其中|同时|并|且|再|自[^，]{2,20}起)?(?:对|凡|给(?!予)|向)/u;
/** A part that goes on with it: ceilings, terms, what must not be combined. */
const GOES_ON =
  /^(?:其中|最高|最多|最长|每|不超过|单个|同一|已享受|不得|不重复|连续|且|并|但|限|期限|所需|补贴标准|补助标准|奖励标准|分别|再|[一二三四五六七八九十\d]+年)/u;
/** A part that speaks of what an earlier one lists. */
const ANAPHORA = /以上|上述|前述|前款|该(?:项|类)|此类/u;

const grants = (words: string): boolean => words.match(GRANT) !== null;

/** Whether words hand something out in so many words: then they are an award of their own, not a condition of another. */
export const handsOut = (words: string): boolean => /给予|予以|发放|拨付/u.test(words);

/** What is given, from the words of the award: 一次性奖励, 补贴, 减免. */
const GIVEN =
  /一次性(?:奖励|补贴|补助|奖补)|(?:(?!给予|予以|发放|安排|享受|拨付)[一-龥]{2}(?=补贴|补助))?(?:补贴|补助|奖补|奖励)|贴息|缓缴|返还|减免|免征|减征|资金支持|优惠|补偿|支持/u;

export interface Award {
  /** Where the granting word stands. */
  grant: Span;
  /** Bare characters that belong to the award. */
  scope: Part;
  sentence: Part;
  /** 一次性奖励, 补贴 …; 事项 where the words do not say. */
  name: string;
}

/** Awards of a clause, in the order of the text. */
export const awardsOf = oncePerClause((profile): readonly Award[] => {
  const { folded, bare, phrases, sentences } = profile;
  const bareAt = new Map<number, number>();
  for (let i = 0; i < bare.at.length; i++) bareAt.set(bare.at[i]!, i);
  const textOf = ({ start, end }: Part): string => folded.slice(bare.at[start]!, bare.at[end - 1]! + 1);
  return [...folded.matchAll(GRANT)].flatMap(({ index, 0: word }): Award[] => {
    const at = bareAt.get(index);
    if (at === undefined || bare.counts[at] === 0) return [];
    const sentence = sentences.find(({ start, end }) => at >= start && at < end);
    if (sentence === undefined) return [];
    const parts = phrases.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const own = parts.findIndex(({ start, end }) => at >= start && at < end);
    if (own < 0) return [];
    let first = own;
    while (first > 0 && !OPENS.test(textOf(parts[first]!)) && !grants(textOf(parts[first - 1]!))) first--;
    if (BY_WHAT.test(textOf(parts[first]!))) {
      let whom = first;
      while (whom > 0 && !FOR_WHOM.test(textOf(parts[whom]!)) && !grants(textOf(parts[whom - 1]!))) whom--;
      if (FOR_WHOM.test(textOf(parts[whom]!))) first = whom;
    }
    if (first > 0 && ANAPHORA.test(textOf(parts[first]!))) first--;
    let last = own;
    while (last + 1 < parts.length && GOES_ON.test(textOf(parts[last + 1]!))) last++;
    const scope = { start: parts[first]!.start, end: parts[last]!.end };
    const name = GIVEN.exec(folded.slice(index, bare.at[scope.end - 1]! + 1))?.[0] ?? '事项';
    return [{ grant: { start: index, end: index + word.length }, scope, sentence, name }];
  });
});
