/** Another value for the same thing: a sum, a cap, a rate, a term, a deadline. */
import type { DifferenceType } from '../../../ingest/model.ts';
import type { FoundDifferences } from '../differences/find-differences.ts';
import type { ValueMatch } from '../differences/match-values.ts';
import type { StatedValue } from '../differences/stated-values.ts';
import { unreadTerms } from '../differences/unread-terms.ts';
import type { ClauseProfile, Part } from '../text/clause-profile.ts';
import { awardsOf } from './award-scope.ts';
import { type AlignedPair, awardAround, type Disagreement, isChanged, spanOfValue } from './disagreement.ts';

const CONTRADICTING: ReadonlySet<DifferenceType> = new Set(['amount', 'rate', 'period']);

const isContradicting = (value: StatedValue | null): boolean => value !== null && CONTRADICTING.has(value.type);

const sentenceOf = ({ sentences }: ClauseProfile, { bareStart }: StatedValue): Part | undefined =>
  sentences.find(({ start, end }) => bareStart >= start && bareStart < end);

/** Terms that only this text has in the sentence: they belong to the reason (每年不超过100万元、最多连续支持3年). */
const lonelyTerms = (values: readonly ValueMatch[], side: 'a' | 'b', sentence: Part | undefined): StatedValue[] =>
  values.flatMap((match) => {
    const value = match[side];
    const lonely = value !== null && match[side === 'a' ? 'b' : 'a'] === null && value.type === 'period';
    return lonely && sentence && value.bareStart >= sentence.start && value.bareStart < sentence.end ? [value] : [];
  });

/** The contradiction of two aligned clauses, or null. */
export const findContradiction = (pair: AlignedPair, found: FoundDifferences): Disagreement | null => {
  const { a, b } = pair;
  const { values } = found;
  const changed = [
    ...values.flatMap((match) =>
      isContradicting(match.a) && isContradicting(match.b) && isChanged(pair, match) ? [match] : [],
    ),
    ...unreadTerms(pair, found),
  ];
  const [first] = changed;
  if (first === undefined) return null;
  const words = (side: 'a' | 'b', profile: ClauseProfile) =>
    [...changed.map((match) => match[side]), ...lonelyTerms(values, side, sentenceOf(profile, first[side]))].map(
      (value) => spanOfValue(profile, value),
    );
  const part = { start: first.a.bareStart, end: first.a.bareEnd };
  return {
    severity: 'contradiction',
    type: first.a.type,
    a: words('a', a),
    b: words('b', b),
    award: awardAround(part, awardsOf(a))?.name ?? null,
  };
};
