/** How near two titles are, and what the difference between them may mean. */
import { sameCharacters, slipsBetween, soundAlike } from './near-name.ts';
import { STATE, type TitleForm, titleForm } from './title-form.ts';

export type TitleDifference =
  /** Other figures only: another year, another five-year plan. */
  | 'edition'
  /** 条例 for 办法 and the like. */
  | 'kind'
  | 'slip';

export interface NearTitle {
  difference: TitleDifference;
  slips: number;
  /** Hardly two documents: so little differs in so long a title. */
  sure: boolean;
}

/**
 * One slip in so many characters of a title's own words; titles with fewer are too alike anyway (公路法, 铁路法). Of 156
 * titles that real policies cite, each altered in six ways, these find .93 and more of the single slips, and no two of the
 * titles as they are count as near.
 */
const CHARACTERS_PER_SLIP = 3.5;
const SHORTEST = 5;
const SHORTEST_KIND = 4;
/** From so many characters on, no two documents are called the same but for so much. */
const KIND_SURE = 8;
const ONE_SLIP_SURE = 6;
const TWO_SLIPS_SURE = 10;
const WHOLE_SURE = 12;

/** A text that carries out another one is named after it. */
const CARRYING_OUT = /实施(?:条例|细则|办法|意见|方案|规定)?$/u;

/** The same words behind 中华人民共和国, which one of the two has with a slip in it. */
const stateMisspelt = (a: string, b: string): boolean => {
  const words = '中华人民共和国';
  const [right, wrong] = STATE.test(a) ? [a, b] : [b, a];
  const rest = right.slice(words.length);
  return (
    STATE.test(right) &&
    wrong.endsWith(rest) &&
    slipsBetween(wrong.slice(0, wrong.length - rest.length), words, 2) <= 2 &&
    wrong.length - rest.length >= words.length - 2
  );
};

const sureOf = (slips: number, length: number): boolean =>
  (slips === 1 && length >= ONE_SLIP_SURE) || (slips === 2 && length >= TWO_SLIPS_SURE);

/** What tells two titles apart that are nearly the same; null where they are the same, or not near. */
export const nearForms = (one: TitleForm, other: TitleForm): NearTitle | null => {
  const [plain, otherPlain] = [one.plain, other.plain];
  if (plain === otherPlain) return null;
  const [a, b] = [one.words, other.words];
  const [ours, theirs] = [one.territory, other.territory];
  if (ours !== '' && theirs !== '' && !ours.endsWith(theirs) && !theirs.endsWith(ours)) return null;
  if (a === b)
    return one.edition !== '' && other.edition !== '' && one.edition !== other.edition
      ? { difference: 'edition', slips: 0, sure: false }
      : null;
  if (one.figureless === other.figureless) return { difference: 'edition', slips: 0, sure: false };
  if (stateMisspelt(plain, otherPlain)) return { difference: 'slip', slips: 1, sure: true };
  const [kind, otherKind] = [one.kind, other.kind];
  const [core, otherCore] = [one.core, other.core];
  if (core.replace(CARRYING_OUT, '') === otherCore.replace(CARRYING_OUT, '') && core !== otherCore) return null;
  const shorter = Math.min(core.length, otherCore.length);
  const oneIsLaw = STATE.test(plain) !== STATE.test(otherPlain);
  if (core === otherCore)
    return shorter < SHORTEST_KIND || (oneIsLaw && ours !== theirs)
      ? null
      : { difference: 'kind', slips: 2, sure: shorter >= KIND_SURE };
  if (soundAlike(core, otherCore) && kind === otherKind && shorter > 2)
    return { difference: 'slip', slips: 1, sure: true };
  if (Math.min(plain.length, otherPlain.length) >= WHOLE_SURE + (STATE.test(plain) ? 7 : 0))
    if (slipsBetween(plain, otherPlain, 1) === 1) return { difference: 'slip', slips: 1, sure: true };
  if (shorter < SHORTEST) return null;
  const most = Math.max(1, Math.floor(shorter / CHARACTERS_PER_SLIP));
  const slips = slipsBetween(a, b, most);
  if (slips <= most) return { difference: 'slip', slips, sure: kind === otherKind && sureOf(slips, shorter) };
  return sameCharacters(a, b) ? { difference: 'slip', slips: most, sure: true } : null;
};

/** `nearForms` of two titles as they stand. */
export const nearTitle = (title: string, other: string): NearTitle | null =>
  nearForms(titleForm(title), titleForm(other));
