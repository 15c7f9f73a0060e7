/** How two nodes are connected: the shortest ways between them, over any store. */
import type { Graph, GraphEdge } from '../store.ts';
import { edgeKey } from './edge-key.ts';
import { otherEnd, type Walkable } from './neighbors.ts';

/** Steps of the longest way that is looked for: two bodies that share a document are four apart. */
export const LONGEST_PATH = 6;
/** Edges read at one node: whoever is connected to more than that is a hub that connects everything with everything. */
const EDGES_PER_NODE = 2000;
/** Edges read in all. Reading that many takes about a second on the embedded store. */
const EDGES_READ = 60_000;
const NODES_AT_ONCE = 32;
/** Ways of the same length that are returned. */
export const MOST_PATHS = 20;

export interface PathQuery {
  from: string;
  to: string;
  /** Types of edges that may be walked; all if left out. */
  types?: readonly string[] | undefined;
  /** Longest way, 1 to 6. */
  length?: number | undefined;
  /** Ways returned, 1 to 20. */
  limit?: number | undefined;
}

export interface Paths {
  /** Each from one end to the other; empty where there is none within the length. */
  paths: { nodes: string[]; edges: GraphEdge[] }[];
  /** All nodes and edges of the ways. */
  graph: Graph;
  /** True when hubs or the number of edges read cut the search short, or more ways exist than are returned. */
  truncated: boolean;
}

/** One side of the search: from where each node was first reached, by all its edges of that step. */
interface Side {
  steps: Map<string, number>;
  before: Map<string, GraphEdge[]>;
  frontier: string[];
  depth: number;
}

const side = (id: string): Side => ({ steps: new Map([[id, 0]]), before: new Map(), frontier: [id], depth: 0 });

/**
 * All shortest ways between two nodes, along edges in either direction, at most `limit`. Null if one of the nodes does not
 * exist. Source: bidirectional breadth-first search (Pohl 1971), the smaller frontier first.
 */
export const findPaths = async (store: Walkable, query: PathQuery): Promise<Paths | null> => {
  const [[from], [to]] = await Promise.all([store.nodes([query.from]), store.nodes([query.to])]);
  if (from === undefined || to === undefined) return null;
  const longest = Math.min(LONGEST_PATH, Math.max(1, Math.trunc(query.length ?? LONGEST_PATH) || 1));
  const limit = Math.min(MOST_PATHS, Math.max(1, Math.trunc(query.limit ?? MOST_PATHS) || 1));
  const types = query.types === undefined ? null : new Set(query.types);
  let unread = EDGES_READ;
  let truncated = false;

  const expand = async (own: Side): Promise<void> => {
    const next = new Set<string>();
    own.depth += 1;
    for (let at = 0; at < own.frontier.length; at += NODES_AT_ONCE) {
      if (unread <= 0) {
        truncated = true;
        break;
      }
      const ids = own.frontier.slice(at, at + NODES_AT_ONCE);
      for (const [id, edges] of await store.edgesAt(ids, EDGES_PER_NODE)) {
        unread -= edges.length;
        if (edges.length >= EDGES_PER_NODE) truncated = true;
        for (const edge of edges) {
          if (types !== null && !types.has(edge.type)) continue;
          const other = otherEnd(edge, id);
          const known = own.steps.get(other);
          if (known !== undefined && known < own.depth) continue;
          if (known === undefined) {
            own.steps.set(other, own.depth);
            own.before.set(other, []);
            next.add(other);
          }
          own.before.get(other)?.push(edge);
        }
      }
    }
    own.frontier = [...next];
  };

  const sides = [side(from.id), side(to.id)] as const;
  const [start, end] = sides;
  const meeting = (): string[] => {
    const [small, large] = start.steps.size < end.steps.size ? [start, end] : [end, start];
    const shared = [...small.steps.keys()].filter((id) => large.steps.has(id));
    const total = (id: string) => (start.steps.get(id) ?? 0) + (end.steps.get(id) ?? 0);
    const shortest = Math.min(...shared.map(total));
    return shared.filter((id) => total(id) === shortest).sort();
  };
  let met = meeting();
  while (met.length === 0 && start.depth + end.depth < longest && unread > 0) {
    const open = sides.filter(({ frontier }) => frontier.length > 0);
    const smallest = open.sort((a, b) => a.frontier.length - b.frontier.length)[0];
    if (open.length < 2 || smallest === undefined) break;
    await expand(smallest);
    met = meeting();
  }

  const paths: Paths['paths'] = [];
  const told = new Set<string>();
  for (const middle of met) {
    for (const head of waysBack(start, middle)) {
      for (const tail of waysBack(end, middle)) {
        const nodes = [...head.nodes.toReversed(), middle, ...tail.nodes];
        const edges = [...head.edges.toReversed(), ...tail.edges];
        const key = JSON.stringify(edges.map(({ from: a, type, to: b }) => [a, type, b]));
        if (told.has(key)) continue;
        if (paths.length >= limit) {
          truncated = true;
          break;
        }
        told.add(key);
        paths.push({ nodes, edges });
      }
      if (paths.length >= limit) break;
    }
    if (paths.length >= limit) break;
  }
  if (met.length > 1 && paths.length >= limit) truncated = true;
  const nodes = await store.nodes([...new Set(paths.flatMap((path) => path.nodes))]);
  const edges = new Map(paths.flatMap((path) => path.edges).map((edge) => [edgeKey(edge), edge]));
  return { paths, graph: { nodes, edges: [...edges.values()], truncated }, truncated };
};

/** The ways from `id` back to where a side began, nearest node first; one edge of each type between two nodes is enough. */
function* waysBack({ before }: Side, id: string): Generator<{ nodes: string[]; edges: GraphEdge[] }> {
  const edges = before.get(id);
  if (edges === undefined) {
    yield { nodes: [], edges: [] };
    return;
  }
  const walked = new Set<string>();
  for (const edge of edges) {
    const other = otherEnd(edge, id);
    const key = JSON.stringify([edge.from, edge.type, edge.to]);
    if (walked.has(key)) continue;
    walked.add(key);
    for (const rest of waysBack({ before } as Side, other))
      yield { nodes: [other, ...rest.nodes], edges: [edge, ...rest.edges] };
  }
}
