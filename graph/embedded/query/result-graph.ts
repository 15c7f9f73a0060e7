/**
 * A result as a graph: where its columns are source, target and type (or from, to, type), each row is an edge. The nodes
 * at its ends are those of the store.
 */
import type { QueryResult, QueryValue } from '../../query.ts';
import type { Graph, GraphEdge, Store } from '../../store.ts';

/** What a page can draw. */
const MOST_NODES = 500;
const MOST_EDGES = 2000;

const propertyOf = (value: QueryValue | undefined): GraphEdge['properties'][string] =>
  value === undefined || typeof value === 'object' ? null : value;

/** Rows as edges; null where the columns do not say so. */
const edgesOf = ({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>): GraphEdge[] | null => {
  const at = (...names: string[]) => columns.findIndex((column) => names.includes(column.toLowerCase()));
  const [from, to, type] = [at('source', 'from'), at('target', 'to'), at('type')];
  if (from < 0 || to < 0 || type < 0) return null;
  return rows.map((row) => ({
    from: String(row[from]),
    to: String(row[to]),
    type: String(row[type]),
    properties: Object.fromEntries(
      columns.flatMap((column, i) => (i === from || i === to || i === type ? [] : [[column, propertyOf(row[i])]])),
    ),
  }));
};

/** Null where the rows are no edges, or the ends of one are no nodes of the store. */
export const resultGraph = async (
  result: Pick<QueryResult, 'columns' | 'rows' | 'truncated'>,
  store: Pick<Store, 'nodes'>,
): Promise<Graph | null> => {
  const all = edgesOf(result);
  if (all === null || all.length === 0) return null;
  const ids = new Set<string>();
  const edges: GraphEdge[] = [];
  for (const edge of all) {
    const fresh = [...new Set([edge.from, edge.to])].filter((id) => !ids.has(id));
    if (edges.length >= MOST_EDGES || ids.size + fresh.length > MOST_NODES) continue;
    for (const id of fresh) ids.add(id);
    edges.push(edge);
  }
  const nodes = await store.nodes([...ids]);
  if (nodes.length < ids.size) return null;
  return { nodes, edges, truncated: result.truncated || edges.length < all.length };
};
