/** One pair by its id. */
import type { ReviewedPair } from '../../graph/overlap-store.ts';
import type { Store } from '../../graph/store.ts';
import type { OverlapDetail } from '../contract.ts';
import { Problem } from '../problem.ts';
import { overlapOf, withClauses } from './hydrate.ts';

const noSuchPair = (id: string): Problem =>
  new Problem(404, 'no-such-overlap', `没有配对 ${id}：两个条款之一可能已经改动或删除；现有的配对见 /api/overlaps。`);

/** @throws Problem 404 when there is none */
export const storedPair = async (store: Store, id: string): Promise<ReviewedPair> => {
  const { items } = await store.overlaps.find({ ids: [id] }, { limit: 1, offset: 0 });
  const [pair] = items;
  if (!pair) throw noSuchPair(id);
  return pair;
};

/**
 * The pair with everything that was recognised in both clauses.
 * @throws Problem 404 when there is none
 */
export const overlapDetail = async (store: Store, id: string): Promise<OverlapDetail> => {
  const [found] = await withClauses(store, [await storedPair(store, id)]);
  if (!found) throw noSuchPair(id);
  return overlapOf(found, (clause) => clause);
};
