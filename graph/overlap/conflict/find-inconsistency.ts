/** Another circle of those who get the same award: a condition, a quota, a group or an item of its scope more or less. */
import type { DifferenceType } from '../../../ingest/model.ts';
import { isFilling, isNarrower, isShortCondition } from '../differences/classify-fragment.ts';
import type { FoundDifferences } from '../differences/find-differences.ts';
import type { ValueMatch } from '../differences/match-values.ts';
import { type StatedValue, sameValue } from '../differences/stated-values.ts';
import { type ClauseProfile, type Part, spanOfPart } from '../text/clause-profile.ts';
import { type Award, handsOut } from './award-scope.ts';
import {
  type AlignedPair,
  awardAround,
  type Disagreement,
  isChanged,
  sharedAwards,
  spanOfValue,
  standInOneSentence,
} from './disagreement.ts';

/** A one-sided difference of fewer characters is a matter of words. */
const SHORTEST = 3;
/** Differences by which one applicant gets two answers. */
const NARROWING: ReadonlySet<DifferenceType> = new Set(['condition', 'scope', 'beneficiary', 'industry']);
/** Urging and hedging: 提倡, 鼓励, 可根据实际. */
const MOOD = /^(?:提倡|倡导|鼓励|支持|引导|可|可以|积极|进一步|原则上|按规定|按照规定|一定|适当|资金|安排)+$/u;
/** Setting money aside says nothing of who gets it. */
const BUDGET = /安排.{0,12}资金|专项资金|从.{0,20}(?:列支|安排)/u;

const wordsOf = (profile: ClauseProfile, part: Part | null): string => {
  if (part === null) return '';
  const { start, end } = spanOfPart(profile, part);
  return profile.folded.slice(start, end);
};

const settlesNothing = (words: string): boolean => isFilling(words) || MOOD.test(words) || BUDGET.test(words);

/** A condition that one text states in words of its own. */
const isOwnCondition = (words: string): boolean =>
  (words.length >= SHORTEST || isShortCondition(words)) && !settlesNothing(words) && !handsOut(words);

/** One side says less than the other: nothing at all, or a narrower word. Two words for two groups are no narrowing. */
const narrows = (one: string, other: string): boolean => {
  if (handsOut(one) || handsOut(other)) return false;
  if (one === '' || other === '') return isOwnCondition(one + other);
  return isNarrower(one, other) && !settlesNothing(one) && !settlesNothing(other);
};

/** Words that bound an award where they stand in parts of the sentence of their own. */
const BOUND =
  /每(?:个|户|人|家|名|年)|只能|仅限|不得|不重复|不再|最多|累计|名额|限额|总数|除外|同一|\d(?:个|家|名|户|辆|人|次)/u;

/** A part of a sentence that only one text has is a further measure, unless it bounds the award before it. */
const isFurther = (profile: ClauseProfile, part: Part | null): boolean =>
  part !== null &&
  profile.phrases.some(({ start, end }) => part.start <= start && part.end >= end) &&
  !BOUND.test(wordsOf(profile, part));

/** Words before and after a value within a stretch. */
const aroundValue = ({ bare }: ClauseProfile, part: Part, { bareStart, bareEnd }: StatedValue): string =>
  bare.text.slice(part.start, Math.max(part.start, bareStart)) + bare.text.slice(Math.min(part.end, bareEnd), part.end);

/** Two stretches that are one value in other figures: 15000元, 一万五千元. */
const tellsOneValue = ({ a, b }: AlignedPair, partA: Part | null, partB: Part | null, values: readonly ValueMatch[]) =>
  partA !== null &&
  partB !== null &&
  values.some(
    (match) =>
      match.a !== null &&
      match.b !== null &&
      sameValue(match.a, match.b) &&
      match.a.bareStart < partA.end &&
      match.a.bareEnd > partA.start &&
      match.b.bareStart < partB.end &&
      match.b.bareEnd > partB.start &&
      aroundValue(a, partA, match.a) === aroundValue(b, partB, match.b),
  );

const byWords = (pair: AlignedPair, { fragments, values }: FoundDifferences, awards: Awards): Disagreement | null => {
  const { a, b } = pair;
  for (const { a: partA, b: partB, type } of fragments) {
    const award = awardAround(partA, awards.a) ?? awardAround(partB, awards.b);
    if (award === null || !NARROWING.has(type) || tellsOneValue(pair, partA, partB, values)) continue;
    const inA = wordsOf(a, partA);
    const inB = wordsOf(b, partB);
    const replaced = inA !== '' && inB !== '';
    if (!replaced && (isFurther(a, partA) || isFurther(b, partB))) continue;
    const differs = type === 'condition' && replaced ? isOwnCondition(inA) || isOwnCondition(inB) : narrows(inA, inB);
    if (!differs) continue;
    return {
      severity: 'inconsistency',
      type,
      a: partA ? [spanOfPart(a, partA)] : [],
      b: partB ? [spanOfPart(b, partB)] : [],
      award: award.name,
    };
  }
  return null;
};

const FIGURES = ['condition', 'scope'] as const;

/** Another figure for who qualifies, or for how many. */
const byFigures = (pair: AlignedPair, { values }: FoundDifferences, awards: Awards): Disagreement | null => {
  for (const match of values) {
    // What decides who qualifies in one text may have lost the form of a condition in the other.
    const type = FIGURES.find((one) => match.a?.type === one || match.b?.type === one);
    if (type === undefined || !isChanged(pair, match)) continue;
    const award =
      awardAround({ start: match.a.bareStart, end: match.a.bareEnd }, awards.a) ??
      awardAround({ start: match.b.bareStart, end: match.b.bareEnd }, awards.b);
    if (award === null && !standInOneSentence(pair, match)) continue;
    return {
      severity: 'inconsistency',
      type,
      a: [spanOfValue(pair.a, match.a)],
      b: [spanOfValue(pair.b, match.b)],
      award: award?.name ?? null,
    };
  }
  return null;
};

interface Awards {
  a: Award[];
  b: Award[];
}

/**
 * The inconsistency of two aligned clauses, or null. Words count only around an award that both make; a figure also where
 * the sentence around it is the same, as in 注册资本800万元以上的，优先入驻.
 */
export const findInconsistency = (pair: AlignedPair, found: FoundDifferences): Disagreement | null => {
  const awards = {
    a: sharedAwards(pair.a, pair.likeness.a.shared),
    b: sharedAwards(pair.b, pair.likeness.b.shared),
  };
  const both = awards.a.length > 0 && awards.b.length > 0;
  return (both ? byWords(pair, found, awards) : null) ?? byFigures(pair, found, awards);
};
