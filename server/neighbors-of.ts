/** What lies around a node, as the contract asks for it; the same for HTTP and MCP. */
import type { z } from 'zod';
import type { Store } from '../graph/store.ts';
import { findNeighbors } from '../graph/traverse/neighbors.ts';
import { type Graph, type NeighborsQuery, NODE_KINDS } from './contract.ts';
import { Problem } from './problem.ts';

/**
 * Kinds of nodes as an address gives them, `a|b` for either.
 * @throws Problem 400 for those that there are not
 */
export const kindsOf = (values: readonly string[]): string[] => {
  const kinds = values.flatMap((value) => value.split('|')).flatMap((kind) => kind.trim() || []);
  const unknown = kinds.filter((kind) => !NODE_KINDS.some((known) => known === kind));
  if (unknown.length === 0) return kinds;
  const errors = unknown.map((kind) => ({ path: 'kinds', message: `没有“${kind}”这种节点` }));
  throw new Problem(400, 'invalid-request', `kinds 只能是 ${NODE_KINDS.join('、')}。`, { errors });
};

/**
 * @throws Problem 400 for kinds that there are not, 404 for a node that there is not
 */
export const neighborsOf = async (
  store: Store,
  { id, depth, kinds, limit }: z.infer<typeof NeighborsQuery>,
): Promise<Graph> => {
  const wanted = kindsOf(kinds);
  const graph = await findNeighbors(store, { id, depth, kinds: wanted.length > 0 ? wanted : undefined, limit });
  if (!graph) throw new Problem(404, 'no-such-node', `图中没有 ${id}；节点的 id 见 /api/entities。`);
  return graph;
};
