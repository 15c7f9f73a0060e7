/** What lies around a node, as the contract asks for it; the same for HTTP and MCP. */
import type { z } from 'zod';
import type { Store } from '../graph/store.ts';
import { findNeighbors } from '../graph/traverse/neighbors.ts';
import { type Graph, type NeighborsQuery, NODE_KINDS } from './contract.ts';
import { knownNames } from './known-names.ts';
import { Problem } from './problem.ts';

/**
 * Kinds of nodes as an address gives them; undefined for all.
 * @throws Problem 400 for those that there are not
 */
export const kindsOf = (values: readonly string[]): string[] | undefined =>
  knownNames('kinds', '节点', NODE_KINDS, values);

/**
 * @throws Problem 400 for kinds that there are not, 404 for a node that there is not
 */
export const neighborsOf = async (
  store: Store,
  { id, depth, kinds, limit }: z.infer<typeof NeighborsQuery>,
): Promise<Graph> => {
  const graph = await findNeighbors(store, { id, depth, kinds: kindsOf(kinds), limit });
  if (!graph) throw new Problem(404, 'no-such-node', `图中没有 ${id}；节点的 id 见 /api/entities。`);
  return graph;
};
