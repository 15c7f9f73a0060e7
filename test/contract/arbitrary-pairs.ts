/** Pairs, verdicts and filters of pairs, of every shape, over the clauses of given documents. */
import fc from 'fast-check';
import { type ClausePair, pairId } from '../../graph/overlap/clause-pair.ts';
import type { PairFilter, PairReview, ReviewState } from '../../graph/overlap-store.ts';
import {
  CONFLICT_SEVERITIES,
  DIFFERENCE_TYPES,
  OVERLAP_KINDS,
  type PolicyDocument,
  VERDICTS,
} from '../../ingest/model.ts';
import { POOL } from './arbitrary-documents.ts';
import { latestOf } from './naive-store.ts';

/** Few, so that many are equal. */
const share = fc.constantFrom(0, 0.1, 0.5, 1 / 3, 1);
const span = fc.record({ start: fc.nat(9), end: fc.integer({ min: 9, max: 99 }) });
const type = fc.constantFrom(...DIFFERENCE_TYPES);
const words = fc.constantFrom('', '20万元', '引号\'"与𠮷\n');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const found = fc.record({
  kind: fc.constantFrom(...OVERLAP_KINDS),
  score: share,
  cover: fc.record({ a: share, b: share }),
  spans: fc.array(fc.record({ a: span, b: span, moved: fc.boolean() }), { maxLength: 2 }),
  differences: fc.array(fc.record({ type, a: words, b: words, aSpan: maybe(span), bSpan: maybe(span) }), {
    maxLength: 3,
  }),
  conflict: maybe(fc.record({ severity: fc.constantFrom(...CONFLICT_SEVERITIES), type, reason: words })),
  change: maybe(fc.record({ newer: fc.constantFrom('a' as const, 'b' as const), type, reason: words })),
  texts: fc.constantFrom('t1', 't2'),
});

/** Some of all the pairs that the latest versions of these documents could have. */
export const arbitraryPairs = (documents: readonly PolicyDocument[]): fc.Arbitrary<ClausePair[]> => {
  const ids = latestOf(documents).flatMap(({ clauses }) => clauses.map(({ id }) => id));
  const all = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ id: pairId(a, b), a, b })));
  return fc
    .subarray(all)
    .chain((chosen) => fc.tuple(...chosen.map((ends) => found.map((rest): ClausePair => ({ ...ends, ...rest })))));
};

/** Verdicts of some pairs, some of them given for other texts, and of one pair that is not there. */
export const arbitraryReviews = (pairs: readonly ClausePair[]): fc.Arbitrary<PairReview[]> =>
  fc.subarray([...pairs.map(({ id, a, b }) => ({ id, a, b })), { id: 'gone', a: 'q/1', b: 'q/2' }]).chain((chosen) =>
    fc.tuple(
      ...chosen.map((ends) =>
        fc
          .record({
            texts: fc.constantFrom('t1', 't2'),
            verdict: fc.constantFrom(...VERDICTS),
            note: maybe(words),
            by: maybe(fc.constantFrom('甲')),
            at: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
          })
          .map((rest): PairReview => ({ ...ends, ...rest })),
      ),
    ),
  );

const some = <Value>(values: readonly Value[], most = 3) =>
  fc.subarray([...values], { maxLength: Math.min(most, values.length) });
const lists = <Value>(values: readonly Value[]) => fc.array(some(values, 2), { maxLength: 3 });
const STATES: readonly ReviewState[] = [...VERDICTS, 'none', 'outdated'];
/** Conditions at once; with more hardly a pair gets through. */
const CONDITIONS = 3;

export const arbitraryPairFilter = (pairs: readonly ClausePair[]): fc.Arbitrary<PairFilter> => {
  const conditions: { [Name in keyof PairFilter]-?: fc.Arbitrary<PairFilter[Name]> } = {
    kinds: some(OVERLAP_KINDS),
    conflicts: some([...CONFLICT_SEVERITIES, 'none'] as const),
    documents: lists([...POOL.documents, '没有']),
    differences: lists(DIFFERENCE_TYPES),
    agencies: lists(POOL.agencies),
    reviews: some(STATES, STATES.length),
    clauses: some([...pairs.map(({ a }) => a), ...pairs.map(({ b }) => b), '没有']),
    ids: some([...pairs.map(({ id }) => id), '没有'], pairs.length),
  };
  const names = fc.subarray(Object.keys(conditions) as (keyof PairFilter)[], { minLength: 1, maxLength: CONDITIONS });
  return fc
    .tuple(fc.record(conditions), names)
    .map(([all, chosen]): PairFilter => Object.fromEntries(chosen.map((name) => [name, all[name]])));
};
