/** What lies around a node, breadth first, within a limit; over any store. */
import type { Graph, GraphEdge, GraphNode, Store } from '../store.ts';
import { edgeKey } from './edge-key.ts';

const DEEPEST = 3;
/** Most nodes that one answer can have, whatever is asked. */
const MOST_NODES = 5000;
/** Edges per node of the limit; parallel ones (one body named twice) count. */
const EDGES_PER_NODE = 8;
/** Edges looked at per node of the limit: hubs of hubs would otherwise cost millions. */
const EDGES_READ_PER_NODE = 32;
/** Nodes that are passed through, per node of the limit, on the way to those of the kinds asked for. */
const PASSED_PER_NODE = 4;
/** Nodes whose edges are read at once. */
const NODES_AT_ONCE = 64;

export interface NeighborQuery {
  id: string;
  /** 1 to 3. */
  depth: number;
  /** Kinds of the nodes returned; all if left out. */
  kinds?: readonly string[] | undefined;
  limit: number;
}

/** What a walk over the graph needs of a store. */
export type Walkable = Pick<Store, 'nodes' | 'edgesAt'>;

const clamp = (value: number, most: number): number => Math.min(most, Math.max(1, Math.trunc(value) || 1));

/** The end of an edge that is not `id`. */
export const otherEnd = ({ from, to }: GraphEdge, id: string): string => (from === id ? to : from);

/**
 * Nodes around `id`, nearest first, with the edges met on the way. `kinds` says which nodes are returned, not which are
 * passed through; the node itself always is. Null if it does not exist. Source: breadth-first search.
 */
export const findNeighbors = async (store: Walkable, query: NeighborQuery): Promise<Graph | null> => {
  const [start] = await store.nodes([query.id]);
  if (start === undefined) return null;
  const limit = clamp(query.limit, MOST_NODES);
  const kinds = query.kinds === undefined ? null : new Set(query.kinds);
  const wanted = ({ kind }: GraphNode) => kinds === null || kinds.has(kind);
  const most = kinds === null ? limit : limit * PASSED_PER_NODE;
  const met = new Map<string, GraphNode>([[start.id, start]]);
  const edges = new Map<string, GraphEdge>();
  let kept = 1;
  let unread = limit * EDGES_READ_PER_NODE;
  let truncated = false;

  /** Takes in the edges of some nodes; returns the nodes that are new. */
  const step = async (ids: readonly string[]): Promise<string[]> => {
    const each = Math.min(limit + 1, Math.max(1, Math.floor(unread / ids.length)));
    const incident = await store.edgesAt(ids, each);
    const found = ids.flatMap((id) => (incident.get(id) ?? []).map((edge) => ({ edge, other: otherEnd(edge, id) })));
    unread -= found.length;
    for (const list of incident.values()) if (list.length >= each) truncated = true;
    const strange = [...new Set(found.map(({ other }) => other))].filter((id) => !met.has(id));
    const room = Math.max(0, most - met.size);
    const nodes = await store.nodes(strange.slice(0, room));
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const reached: string[] = [];
    for (const { edge, other } of found) {
      if (!met.has(other)) {
        const node = byId.get(other);
        if (node === undefined || (wanted(node) && kept >= limit)) {
          truncated = true;
          continue;
        }
        if (wanted(node)) kept += 1;
        met.set(other, node);
        reached.push(other);
      }
      if (edges.size < limit * EDGES_PER_NODE) edges.set(edgeKey(edge), edge);
      else truncated = true;
    }
    return reached;
  };

  let frontier = [start.id];
  for (let depth = clamp(query.depth, DEEPEST); depth > 0 && frontier.length > 0; depth -= 1) {
    const next: string[] = [];
    for (let at = 0; at < frontier.length; at += NODES_AT_ONCE) {
      if (unread <= 0) {
        truncated = true;
        break;
      }
      next.push(...(await step(frontier.slice(at, at + NODES_AT_ONCE))));
    }
    frontier = next;
  }
  const nodes = [...met.values()].filter((node) => node === start || wanted(node));
  const returned = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    edges: [...edges.values()].filter(({ from, to }) => returned.has(from) && returned.has(to)),
    truncated,
  };
};
