/** Some pairs and verdicts over whatever a store holds, for tests that only need that there are some. */
import { type ClausePair, pairId, textsDigest } from '../../graph/overlap/clause-pair.ts';
import type { PairReview } from '../../graph/overlap-store.ts';
import type { Store } from '../../graph/store.ts';
import { type Clause, OVERLAP_KINDS } from '../../ingest/model.ts';

const FIRST = 5;

const pairOf = (a: Clause, b: Clause, i: number): ClausePair => ({
  id: pairId(a.id, b.id),
  a: a.id,
  b: b.id,
  kind: OVERLAP_KINDS[i % OVERLAP_KINDS.length] ?? 'related',
  score: 1 - i / 10,
  cover: { a: 1, b: 0.5 },
  spans: [{ a: { start: 0, end: 2 }, b: { start: 1, end: 3 }, moved: i % 2 === 1 }],
  differences: [
    { type: 'amount', a: '10万元', b: '20万元', aSpan: { start: 2, end: 6 }, bSpan: { start: 3, end: 7 } },
    { type: 'condition', a: '', b: '连续两年', aSpan: null, bSpan: { start: 0, end: 4 } },
  ].slice(0, i % 3) as ClausePair['differences'],
  conflict: i % 2 === 1 ? { severity: 'contradiction', type: 'amount', reason: '同一奖励，金额不同。' } : null,
  change: i % 4 === 2 ? { newer: 'b', type: 'amount', reason: '后文改了前文的金额。' } : null,
  texts: textsDigest(a.text, b.text),
});

/**
 * Pairs of the first few clauses with one another, put for every document; a verdict on the first pair, an outdated one on
 * the second, and one on a pair that is not there. Returns them.
 */
export const putPairs = async (store: Store): Promise<{ pairs: ClausePair[]; reviews: PairReview[] }> => {
  const clauses: Clause[] = [];
  for await (const clause of store.eachClause()) if (clauses.push(clause) === FIRST) break;
  const pairs = clauses
    .flatMap((a, i) => clauses.slice(i + 1).map((b) => [a, b] as const))
    .map(([a, b], i) => pairOf(a, b, i));
  const homes = new Map(clauses.map(({ id, document }) => [id, document.id]));
  const marks = await store.overlaps.marks();
  const seen = new Map(marks.map(({ document, digest }) => [document, digest]));
  for (const { document, digest } of marks) {
    const own = pairs.filter(({ a, b }) => homes.get(a) === document || homes.get(b) === document);
    await store.overlaps.put(document, digest, 'g1', own, seen);
  }
  const [first, second] = pairs;
  const reviews = [
    { id: first?.id, a: first?.a, b: first?.b, texts: first?.texts, verdict: 'accepted', by: '张三', day: 1 },
    { id: second?.id, a: second?.a, b: second?.b, texts: 'other', verdict: 'confirmed', by: null, day: 2 },
    { id: pairId('gone/1', 'gone/2'), a: 'gone/1', b: 'gone/2', texts: 'x', verdict: 'not-overlap', by: null, day: 3 },
  ].map(({ day, ...rest }) => ({
    ...rest,
    note: rest.by && '各管一段，\n"保留"',
    at: `2026-03-0${day}T08:00:00.000Z`,
  })) as PairReview[];
  for (const review of reviews) await store.overlaps.putReview(review);
  return { pairs, reviews };
};
