/** Which clauses lay down the same thing, so that it is told once, and which only seem to. */
import type { DifferenceType, Span } from '../../../../ingest/model.ts';
import type { ReviewedPair } from '../../../overlap-store.ts';
import type { Citation } from '../../result.ts';
import { meets } from '../meets.ts';

/** Share of a passage that has to stand in the other clause as well. */
const COVERED = 0.7;

/** What makes two passages say two things; who carries a measure out, and in which words, does not. */
const TELLING: ReadonlySet<DifferenceType> = new Set<DifferenceType>([
  'amount',
  'rate',
  'period',
  'place',
  'industry',
  'beneficiary',
  'instrument',
  'scope',
  'condition',
]);

export interface SameMeasure {
  /** True if the two clauses were compared: `repeats` then knows, and likeness of the words need not decide. */
  compared(one: string, other: string): boolean;
  /** True if the one passage says what the other says: agrees with it, and has no other value, term or condition. */
  repeats(passage: Citation, other: Citation): boolean;
}

const shared = (one: Span, other: Span): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

const sidesOf = (pair: ReviewedPair, clauseId: string): { own: 'a' | 'b'; other: 'a' | 'b' } =>
  pair.a === clauseId ? { own: 'a', other: 'b' } : { own: 'b', other: 'a' };

/** Where the other clause says what the passage says; null where it does not, or says it with another value. */
const twinIn = (pair: ReviewedPair, passage: Citation): Span | null => {
  const { own, other } = sidesOf(pair, passage.clauseId);
  const agreeing = pair.spans.filter((span) => meets(span[own], passage));
  const covered = agreeing.reduce((sum, span) => sum + shared(span[own], passage), 0);
  if (covered < COVERED * (passage.end - passage.start)) return null;
  const there = {
    start: Math.min(...agreeing.map((span) => span[other].start)),
    end: Math.max(...agreeing.map((span) => span[other].end)),
  };
  const differs = pair.differences.some(({ type, aSpan, bSpan }) => {
    if (!TELLING.has(type)) return false;
    const [here, beyond] = own === 'a' ? [aSpan, bSpan] : [bSpan, aSpan];
    return (here !== null && meets(here, passage)) || (beyond !== null && meets(beyond, there));
  });
  return differs ? null : there;
};

/** Knows by the pairs of one measure (identical, revised, contained) which passages of which clauses say the same. */
export const sameMeasure = (pairs: readonly ReviewedPair[]): SameMeasure => {
  const beside = new Map<string, Map<string, ReviewedPair>>();
  const link = (from: string, to: string, pair: ReviewedPair) =>
    beside.set(from, (beside.get(from) ?? new Map<string, ReviewedPair>()).set(to, pair));
  for (const pair of pairs) {
    link(pair.a, pair.b, pair);
    link(pair.b, pair.a, pair);
  }
  const between = (one: string, other: string) => beside.get(one)?.get(other);
  return {
    compared: (one, other) => between(one, other) !== undefined,
    repeats: (passage, other) => {
      const pair = between(passage.clauseId, other.clauseId);
      const twin = pair ? twinIn(pair, passage) : null;
      return twin !== null && meets(twin, other);
    },
  };
};
