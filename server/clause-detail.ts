/** One clause with all that is known of it and around it. */
import type { Store } from '../graph/store.ts';
import { findNeighbors } from '../graph/traverse/neighbors.ts';
import type { Clause, ClauseDetail, Overlap } from './contract.ts';
import { overlapsOf } from './overlaps/hydrate.ts';
import { Problem } from './problem.ts';

const NEIGHBOURS = 60;
/** Most pairs of one clause; those that matter are first. */
const OVERLAPS = 200;

/** Pairs are of latest versions: a clause of an earlier one has none. */
const overlapsWith = async (store: Store, { id, document }: Clause): Promise<Overlap[]> => {
  const [latest] = await store.clauses([id]);
  if (latest?.document.version !== document.version) return [];
  const { items } = await store.overlaps.find({ clauses: [id] }, { limit: OVERLAPS, offset: 0 });
  return overlapsOf(store, items);
};

/**
 * Reads a clause by `id` or `id@version`, with its overlaps and its neighbours in the graph.
 * @throws Problem 404 when there is none
 */
export const clauseDetail = async (store: Store, reference: string): Promise<ClauseDetail> => {
  const [clause] = await store.clauses([reference]);
  if (!clause)
    throw new Problem(404, 'no-such-clause', `没有条款 ${reference}；请用 /api/search 或 /api/clauses 查到的 id。`);
  const neighbors = await findNeighbors(store, { id: clause.id, depth: 1, limit: NEIGHBOURS });
  return {
    ...clause,
    overlaps: await overlapsWith(store, clause),
    neighbors: neighbors ?? { nodes: [], edges: [], truncated: false },
  };
};
