/** Pairs of clauses as edges of an export, and the verdicts whose pairs are not found any more as nodes of their own. */
import { OVERLAPS } from '../clause-graph.ts';
import type { PairReview, ReviewedPair } from '../overlap-store.ts';
import type { Store } from '../store.ts';
import type { ExportEdge, ExportNode } from './export-graph.ts';

/** Verdicts whose pairs are looked for at a time. */
const REVIEWS = 500;

/** From the clause that stands earlier to the other one; its id is the pair's. */
export const overlapEdge = ({ id, a, b, kind, score, conflict, review }: ReviewedPair): ExportEdge => ({
  id,
  from: a,
  fromType: 'Clause',
  to: b,
  toType: 'Clause',
  type: OVERLAPS,
  properties: {
    kind,
    score,
    conflict: conflict?.severity ?? null,
    reason: conflict?.reason ?? null,
    verdict: review?.verdict ?? null,
    note: review?.note ?? null,
    by: review?.by ?? null,
    at: review?.at ?? null,
    outdated: review?.outdated ?? null,
  },
});

/** Pairs whose clauses are both among `ids`; all where it is null. */
export async function* pairsWithin(
  { overlaps }: Pick<Store, 'overlaps'>,
  ids: ReadonlySet<string> | null,
): AsyncGenerator<ReviewedPair> {
  if (ids?.size === 0) return;
  const pairs = overlaps.each(ids === null ? {} : { clauses: [...ids] });
  for await (const pair of pairs) if (ids === null || (ids.has(pair.a) && ids.has(pair.b))) yield pair;
}

/** Verdicts of pairs that are not found any more, as after one of the two documents went. */
export const lostReviews = async ({ overlaps }: Pick<Store, 'overlaps'>): Promise<PairReview[]> => {
  const reviews = await overlaps.reviews();
  const found = new Set<string>();
  for (let at = 0; at < reviews.length; at += REVIEWS) {
    const ids = reviews.slice(at, at + REVIEWS).map(({ id }) => id);
    for (const { id } of (await overlaps.find({ ids }, { limit: REVIEWS, offset: 0 })).items) found.add(id);
  }
  return reviews.filter(({ id }) => !found.has(id));
};

/** A node, as one of its clauses may be gone: an edge could not have both ends. */
export const reviewNode = ({ id, a, b, verdict, note, by, at }: PairReview): ExportNode => ({
  id: `review:${id}`,
  type: 'Review',
  label: `${a} · ${b}`,
  properties: { a, b, verdict, note, by, at },
  degree: 0,
});
