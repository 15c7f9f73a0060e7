/** The stored pairs that matter to an answer: those between the clauses that it may rest on. */
import { STRONG_KINDS } from '../../../overlap/clause-pair.ts';
import { isRejected } from '../../../overlap/rejected.ts';
import type { ReviewedPair } from '../../../overlap-store.ts';
import type { Store } from '../../../store.ts';

/** Clauses whose pairs are looked up; the rest of a longer list is hardly read. */
const MOST_CLAUSES = 60;
/** Pairs that are read; conflicts come first in a store's order. */
const MOST_PAIRS = 200;

/**
 * Pairs of the same measure (identical, revised, contained) between two of the clauses, conflicts first; those that a
 * person has said are none are left out.
 * @throws StoreError where the store fails
 */
export const pairsAmong = async (store: Store, clauses: readonly string[]): Promise<ReviewedPair[]> => {
  const ids = clauses.slice(0, MOST_CLAUSES);
  if (ids.length < 2) return [];
  const among = new Set(ids);
  const { items } = await store.overlaps.find({ clauses: ids, kinds: STRONG_KINDS }, { limit: MOST_PAIRS, offset: 0 });
  return items.filter((pair) => among.has(pair.a) && among.has(pair.b) && !isRejected(pair));
};
