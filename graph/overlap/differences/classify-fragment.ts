/** What a stretch of words that differs is about. */
import type { DifferenceType, Mentions } from '../../../ingest/model.ts';
import { type ClauseProfile, type Part, spanOfPart } from '../text/clause-profile.ts';
import type { Fragment } from './fragments.ts';
import { isCondition } from './stated-values.ts';

/** Words of a condition: who qualifies, how often, with what it must not be combined. */
const CONDITION =
  /(?:符合|满足|达到|通过|取得|获得|经|列入|纳入|具有|具备|首次|连续|且|并).{0,20}(?:的|后|以上|以下)|不得|不再|不重复|只能|仅限|限于|除外|原则上|的前提下|不低于|不少于|不超过|以上的?$|[^的]的$|之一/u;
/** Short words that keep the others out. */
const SHORT_CONDITION = /^(?:首次|初次|首批)$/u;
/** Filling that settles nothing: 按规定, 依法, 进一步. */
const FILLING =
  /^(?:按(?:照)?(?:有关|相关)?规定|依规|依法(?:依规)?|符合条件的?|进一步|积极|大力|切实|认真|继续|加快|同时|可以?|应当?|要|将|一定|适当|相应)+$/u;
/** Ways to say that the value beside is the most, or the least: the value itself tells whether it is the same. */
const MOST =
  /^(?:(?:最[高多大长]|至多|上限[为是]?|不得?(?:超过|高于|多于|突破)|(?:之|以)内|封顶|为限)+(?:不得?超过)?(?:给予|予以|可达|达|为)?)?$/u;
const LEAST = /^(?:最[低少小短]|至少|下限[为是]?|不得?(?:低于|少于|小于)|达到?|及?以上)*$/u;
/** A shorter one-sided stretch outside a list is a matter of words (新冠肺炎 before 疫情). */
const SHORTEST_SCOPE = 6;

/** Of two words for one thing the wider one is not a whole sentence longer. */
const MOST_MORE = 8;

/** A longer one-sided stretch is a measure of its own, unless it ends or binds as a condition does. */
const FURTHER = 24;
const BINDING = /不得|只能|仅限|的$/u;

type Labelled = 'beneficiaries' | 'industries' | 'instruments';

/** A mention that is about the stretch: half of each at least. */
const isAbout = (profile: ClauseProfile, part: Part | null, field: Labelled): boolean => {
  if (part === null) return false;
  const { start, end } = spanOfPart(profile, part);
  return (profile.clause[field] as Mentions[Labelled]).some((mention) => {
    const shared = Math.min(end, mention.end) - Math.max(start, mention.start);
    return 2 * shared >= Math.max(end - start, mention.end - mention.start);
  });
};

const inList = ({ folded, bare }: ClauseProfile, part: Part | null): boolean => {
  if (part === null) return false;
  const { start, end } = spanOfPart({ bare }, part);
  return folded[start - 1] === '、' || folded[end] === '、' || folded.slice(start, end).includes('、');
};

const wordsOf = (profile: ClauseProfile, part: Part | null): string => {
  if (part === null) return '';
  const { start, end } = spanOfPart(profile, part);
  return profile.folded.slice(start, end);
};

/** True where a stretch settles nothing: 按规定, 进一步. */
export const isFilling = (words: string): boolean => words === '' || FILLING.test(words);

/** True for a short word that keeps others out: 首次. */
export const isShortCondition = (words: string): boolean => SHORT_CONDITION.test(words);

/** Whether every character of `short` stands in `long` in the same order: 企业 in 企事业单位. */
const isWithin = (short: string, long: string): boolean => {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/** Of two words for one thing, one takes in more than the other: 企业, 企事业单位. */
export const isNarrower = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const more = long.length - short.length;
  return short !== '' && more >= 2 && more <= MOST_MORE && !/[，。；：]/u.test(long) && isWithin(short, long);
};

/** The type of a difference that is no value, agency or place. */
export const classifyFragment = (a: ClauseProfile, b: ClauseProfile, fragment: Fragment): DifferenceType => {
  const about = (field: Labelled): boolean => isAbout(a, fragment.a, field) || isAbout(b, fragment.b, field);
  const sides: [ClauseProfile, Part | null][] = [
    [a, fragment.a],
    [b, fragment.b],
  ];
  const words = sides.map(([profile, part]) => wordsOf(profile, part));
  if (words.every(isFilling) || [MOST, LEAST].some((bound) => words.every((text) => bound.test(text))))
    return 'wording';
  const conditional = sides.some(
    ([profile, part], i) =>
      part !== null && (CONDITION.test(words[i]!) || isCondition(profile.folded, spanOfPart(profile, part))),
  );
  const [one, other] = words as [string, string];
  const further = (one === '' || other === '') && one.length + other.length >= FURTHER && !BINDING.test(one + other);
  if (further) return about('instruments') ? 'instrument' : 'scope';
  if (words.some(isShortCondition) || (conditional && words.some((text) => text.length > 2))) return 'condition';
  if (about('beneficiaries')) return 'beneficiary';
  if (about('instruments')) return 'instrument';
  if (about('industries')) return 'industry';
  if (inList(a, fragment.a) || inList(b, fragment.b)) return 'scope';
  if (isNarrower(words[0]!, words[1]!)) return 'scope';
  const oneSided = fragment.a === null || fragment.b === null;
  return oneSided && words.some((text) => text.length >= SHORTEST_SCOPE) ? 'scope' : 'wording';
};
