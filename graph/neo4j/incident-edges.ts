/** The edges at some nodes, at most so many each, in the order that all stores have. */
import type { Clause } from '../../ingest/model.ts';
import { clauseEdges, EDGE_TYPE, ENTITY_FIELDS, type EntityField, edgeProperties } from '../clause-graph.ts';
import type { GraphEdge } from '../store.ts';
import type { Run } from './driver.ts';
import { FIELD_OF } from './labels.ts';
import { mentionOf } from './mention-rows.ts';
import { overlapsOfClauses } from './overlaps/overlap-edges.ts';

/** Fields of a clause in the order of the model, so that a cut falls on the last ones. */
const TYPES = ENTITY_FIELDS.map((field) => EDGE_TYPE[field]);
const CLAUSE_ID = 'CASE WHEN c:Current THEN c.id ELSE c.key END';

interface MentionRow {
  node: string;
  clause: string;
  type: string;
  properties: Record<string, unknown>;
}

const edgeOf = ({ node, clause, type, properties }: MentionRow): GraphEdge => {
  if (properties.inherited === true) {
    const { role, statedIn } = properties;
    return {
      from: clause,
      to: node,
      type,
      properties: { role: String(role), first: false, inherited: true, statedIn: String(statedIn) },
    };
  }
  const field = FIELD_OF.get(type) as EntityField;
  return {
    from: clause,
    to: node,
    type,
    properties: edgeProperties(field, mentionOf[field]({ properties, name: null, value: null })),
  };
};

const grouped = (
  ids: readonly string[],
  edges: readonly (readonly [string, GraphEdge])[],
): Map<string, GraphEdge[]> => {
  const groups = new Map<string, GraphEdge[]>(ids.map((id) => [id, []]));
  for (const [id, edge] of edges) groups.get(id)?.push(edge);
  return groups;
};

/** Edges of entities to clauses of the latest versions: stated ones first, by document and clause. */
export const edgesOfEntities = async (
  run: Run,
  ids: readonly string[],
  limit: number,
): Promise<Map<string, GraphEdge[]>> => {
  const rows = await run<MentionRow>(
    `UNWIND $ids AS node CALL (node) {
       MATCH (e:Entity {id: node})<-[r]-(c:Clause) WHERE c:Current
       WITH r, c, coalesce(r.inherited, false) AS inherited, c.documentId AS document, c.position AS place,
            reduce(at = 0, i IN range(0, size($types) - 1) | CASE WHEN $types[i] = type(r) THEN i ELSE at END) AS field
       ORDER BY inherited, document, place, field, r.position LIMIT $limit
       RETURN c.id AS clause, type(r) AS type, properties(r) AS properties
     } RETURN node, clause, type, properties`,
    { ids, limit, types: TYPES },
  );
  return grouped(
    ids,
    rows.map((row) => [row.node, edgeOf(row)] as const),
  );
};

/** Edges of clauses, by their ids: bare for the latest version, `id@version` for others. */
export const edgesOfClauses = async (
  run: Run,
  clauses: ReadonlyMap<string, Clause>,
  limit: number,
): Promise<Map<string, GraphEdge[]>> => {
  const latest = [...clauses.keys()].filter((reference) => !reference.includes('@'));
  const overlaps = await overlapsOfClauses(run, latest, limit);
  return new Map(
    [...clauses].map(([reference, clause]) => {
      const { id, version } = clause.document;
      const document = reference.includes('@') ? `${id}@${version}` : id;
      const edges = [...clauseEdges(clause, reference, document), ...(overlaps.get(reference) ?? [])];
      return [reference, edges.slice(0, limit)];
    }),
  );
};

/** Edges of versions of documents: their carrier and what they carry, their clauses, who cites them. */
export const edgesOfDocuments = async (
  run: Run,
  documents: readonly { id: string; key: string }[],
  limit: number,
): Promise<Map<string, GraphEdge[]>> => {
  const rows = await run<{
    node: string;
    carriers: string[];
    carried: string[];
    clauses: string[];
    citing: [clause: string, properties: Record<string, unknown>][];
  }>(
    `UNWIND $documents AS asked MATCH (d:Document {key: asked.key})
     RETURN asked.id AS node,
       COLLECT { MATCH (x:Document {id: d.carrier}) WHERE x:Current RETURN x.id } AS carriers,
       COLLECT { MATCH (x:Document {carrier: d.id}) WHERE x:Current RETURN x.id ORDER BY x.id LIMIT $limit } AS carried,
       COLLECT { MATCH (d)<-[:PART_OF]-(c:Clause) WITH c ORDER BY c.position LIMIT $limit RETURN ${CLAUSE_ID} } AS clauses,
       COLLECT { MATCH (d)<-[r:CITES]-(c:Clause) WHERE c:Current
                 WITH r, c ORDER BY c.documentId, c.position, r.position LIMIT $limit
                 RETURN [c.id, properties(r)] } AS citing`,
    { documents, limit },
  );
  return new Map(
    rows.map(({ node, carriers, carried, clauses, citing }) => [
      node,
      [
        ...carriers.map((to) => ({ from: node, to, type: 'CARRIED_BY', properties: {} })),
        ...carried.map((from) => ({ from, to: node, type: 'CARRIED_BY', properties: {} })),
        ...clauses.map((from) => ({ from, to: node, type: 'PART_OF', properties: {} })),
        ...citing.map(([clause, properties]) => edgeOf({ node, clause, type: EDGE_TYPE.references, properties })),
      ].slice(0, limit),
    ]),
  );
};
