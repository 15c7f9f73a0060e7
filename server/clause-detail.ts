/** One clause with all that is known of it and around it. */
import type { Store } from '../graph/store.ts';
import { findNeighbors } from '../graph/traverse/neighbors.ts';
import type { ClauseDetail } from './contract.ts';
import { Problem } from './problem.ts';

const NEIGHBOURS = 60;

/**
 * Reads a clause by `id` or `id@version`, with its overlaps and its neighbours in the graph.
 * @throws Problem 404 when there is none
 */
export const clauseDetail = async (store: Store, reference: string): Promise<ClauseDetail> => {
  const [clause] = await store.clauses([reference]);
  if (!clause)
    throw new Problem(404, 'no-such-clause', `没有条款 ${reference}；请用 /api/search 或 /api/clauses 查到的 id。`);
  const neighbors = await findNeighbors(store, { id: clause.id, depth: 1, limit: NEIGHBOURS });
  return { ...clause, overlaps: [], neighbors: neighbors ?? { nodes: [], edges: [], truncated: false } };
};
