/** The pairs of some clauses, as edges of the graph. */
import { OVERLAP_KINDS } from '../../../ingest/model.ts';
import { overlapEdge } from '../../clause-graph.ts';
import type { GraphEdge } from '../../store.ts';
import type { Run } from '../driver.ts';

/** Pairs of clauses of latest versions, by their bare ids, at most so many each; kinds in the order of the model. */
export const overlapsOfClauses = async (
  run: Run,
  ids: readonly string[],
  limit: number,
): Promise<Map<string, GraphEdge[]>> => {
  const found = new Map<string, GraphEdge[]>();
  if (ids.length === 0) return found;
  const rows = await run<{ node: string } & Parameters<typeof overlapEdge>[0]>(
    `UNWIND $ids AS node CALL (node) {
       MATCH (c:Clause {id: node})-[o:OVERLAPS]-(:Clause) WHERE c:Current
       WITH o, reduce(at = 0, i IN range(0, size($kinds) - 1) | CASE WHEN $kinds[i] = o.kind THEN i ELSE at END) AS place
       ORDER BY place, o.score DESC, o.id LIMIT $limit
       OPTIONAL MATCH (r:Review {id: o.id})
       RETURN o, r, place
     } RETURN node, o.id AS pair, startNode(o).id AS a, endNode(o).id AS b, o.kind AS kind, o.score AS score,
       o.conflict AS conflict, r.verdict AS verdict, r.texts <> o.texts AS outdated ORDER BY node, place, score DESC, pair`,
    { ids: [...new Set(ids)], limit, kinds: OVERLAP_KINDS },
  );
  for (const { node, ...pair } of rows) {
    const edges = found.get(node) ?? [];
    found.set(node, edges);
    edges.push(overlapEdge(pair));
  }
  return found;
};
