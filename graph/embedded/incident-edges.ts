/** The edges at one node, at most so many, in a fixed order. */
import { EDGE_TYPE, ENTITY_FIELDS, type EntityField } from '../clause-graph.ts';
import type { GraphEdge } from '../store.ts';
import type { Connection } from './connection.ts';
import { overlapsOfClause } from './overlaps/overlap-edges.ts';

/** Fields of a clause in the order of the model, so that a cut falls on the last ones. */
const FIELD_ORDER = `CASE m.field ${ENTITY_FIELDS.map((field, i) => `WHEN '${field}' THEN ${i}`).join(' ')} ELSE 99 END`;

const CLAUSE_ID = `iif(d.current = 1, c.id, c.id || '@' || c.version)`;
const MENTION_EDGE = `SELECT ${CLAUSE_ID} AS clause, m.field, e.kind || ':' || e.name AS entity, m.document_id, m.role,
    m.is_first, m.number, m.surface, m.span_start, m.span_end, m.recogniser, m.confidence
  FROM mentions AS m JOIN entities AS e ON e.key = m.entity_key
  JOIN clauses AS c ON c.key = m.clause_key JOIN documents AS d ON d.key = c.document_key`;
const INHERITED_EDGE = `SELECT ${CLAUSE_ID} AS clause, e.kind || ':' || e.name AS entity, i.role, i.from_clause
  FROM inherited_agencies AS i JOIN entities AS e ON e.key = i.entity_key
  JOIN clauses AS c ON c.key = i.clause_key JOIN documents AS d ON d.key = c.document_key`;

interface MentionEdgeRow {
  clause: string;
  field: EntityField;
  entity: string;
  document_id: string | null;
  role: string | null;
  is_first: number | null;
  number: string | null;
  surface: string;
  span_start: number;
  span_end: number;
  recogniser: string;
  confidence: number;
}

interface InheritedEdgeRow {
  clause: string;
  entity: string;
  role: string;
  from_clause: string;
}

const mentionEdge = (row: MentionEdgeRow, to: string): GraphEdge => ({
  from: row.clause,
  to,
  type: EDGE_TYPE[row.field],
  properties: {
    surface: row.surface,
    start: row.span_start,
    end: row.span_end,
    recogniser: row.recogniser,
    confidence: row.confidence,
    ...(row.field === 'agencies' ? { role: row.role, first: row.is_first === 1, inherited: false } : {}),
    ...(row.field === 'references' ? { number: row.number, documentId: row.document_id } : {}),
  },
});

/** A resolved citation leads to the cited title and to the stored document. */
const edgesOf = (row: MentionEdgeRow): GraphEdge[] =>
  row.document_id === null
    ? [mentionEdge(row, row.entity)]
    : [mentionEdge(row, row.entity), mentionEdge(row, row.document_id)];

const inheritedEdge = (row: InheritedEdgeRow): GraphEdge => ({
  from: row.clause,
  to: row.entity,
  type: 'RESPONSIBLE',
  properties: { role: row.role, first: false, inherited: true, statedIn: row.from_clause },
});

const partOf = (from: string, to: string): GraphEdge => ({ from, to, type: 'PART_OF', properties: {} });
const carriedBy = (from: string, to: string): GraphEdge => ({ from, to, type: 'CARRIED_BY', properties: {} });

/** Edges of a clause, by its row key. */
export const edgesOfClause = (connection: Connection, key: number, limit: number): GraphEdge[] => {
  const home = connection.all<{ clause: string; document: string }>(
    `SELECT ${CLAUSE_ID} AS clause, iif(d.current = 1, d.id, d.id || '@' || d.version) AS document
       FROM clauses AS c JOIN documents AS d ON d.key = c.document_key WHERE c.key = ?`,
    [key],
  );
  const mentions = connection.all<MentionEdgeRow>(
    `${MENTION_EDGE} WHERE m.clause_key = ? ORDER BY ${FIELD_ORDER}, m.position LIMIT ?`,
    [key, limit],
  );
  const inherited = connection.all<InheritedEdgeRow>(
    `${INHERITED_EDGE} WHERE i.clause_key = ? ORDER BY i.position LIMIT ?`,
    [key, limit],
  );
  return [
    ...home.map(({ clause, document }) => partOf(clause, document)),
    ...mentions.flatMap(edgesOf),
    ...inherited.map(inheritedEdge),
    ...overlapsOfClause(connection, key, limit),
  ];
};

/** Edges of an entity (`kind` and `name`) to clauses of the latest versions. */
export const edgesOfEntity = (connection: Connection, kind: string, name: string, limit: number): GraphEdge[] => {
  const order = 'WHERE e.kind = ? AND e.name = ? AND d.current = 1 ORDER BY d.id, c.position';
  const mentions = connection.all<MentionEdgeRow>(`${MENTION_EDGE} ${order}, ${FIELD_ORDER}, m.position LIMIT ?`, [
    kind,
    name,
    limit,
  ]);
  const inherited = connection.all<InheritedEdgeRow>(`${INHERITED_EDGE} ${order}, i.position LIMIT ?`, [
    kind,
    name,
    limit,
  ]);
  return [...mentions.map((row) => mentionEdge(row, row.entity)), ...inherited.map(inheritedEdge)];
};

/** Edges of one version of a document: its carrier and what it carries, its clauses, who cites it. */
export const edgesOfDocument = (connection: Connection, key: number, id: string, limit: number): GraphEdge[] => {
  const document = connection.get<{ id: string; carrier: string | null }>(
    'SELECT id, carrier FROM documents WHERE key = ?',
    [key],
  );
  if (document === undefined) return [];
  const carrier = connection.all<{ id: string }>('SELECT id FROM documents WHERE id = ? AND current = 1', [
    document.carrier,
  ]);
  const carried = connection.all<{ id: string }>(
    'SELECT id FROM documents WHERE carrier = ? AND current = 1 ORDER BY id LIMIT ?',
    [document.id, limit],
  );
  const clauses = connection.all<{ clause: string }>(
    `SELECT ${CLAUSE_ID} AS clause FROM clauses AS c JOIN documents AS d ON d.key = c.document_key
      WHERE d.key = ? ORDER BY c.position LIMIT ?`,
    [key, limit],
  );
  const citing = connection.all<MentionEdgeRow>(
    `${MENTION_EDGE} WHERE m.document_id = ? AND d.current = 1 ORDER BY d.id, c.position, m.position LIMIT ?`,
    [id, limit],
  );
  return [
    ...carrier.map((row) => carriedBy(id, row.id)),
    ...carried.map((row) => carriedBy(row.id, id)),
    ...clauses.map(({ clause }) => partOf(clause, id)),
    ...citing.map((row) => mentionEdge(row, id)),
  ];
};
