/** Places in the graph: a node by its id, and the edges at it. */
import { clauseLabel } from '../clause-graph.ts';
import { parseVersionedId } from '../document-order.ts';
import { documentNode, type EntityList } from '../entity-list.ts';
import type { GraphEdge, GraphNode } from '../store.ts';
import type { Connection } from './connection.ts';
import { clauseKeysOf } from './find-clauses.ts';
import { edgesOfClause, edgesOfDocument, edgesOfEntity } from './incident-edges.ts';

interface Place {
  node: GraphNode;
  edges(limit: number): GraphEdge[];
}

const clauseNode = (connection: Connection, id: string, key: number): GraphNode | null => {
  const row = connection.get<{
    number: string;
    heading: string | null;
    text: string;
    document: string;
    version: string;
  }>(
    `SELECT c.number, c.heading, c.text, d.id AS document, c.version
       FROM clauses AS c JOIN documents AS d ON d.key = c.document_key WHERE c.key = ?`,
    [key],
  );
  if (row === undefined) return null;
  const { number, heading, text, document, version } = row;
  return {
    id,
    kind: 'clause',
    label: clauseLabel({ number, heading, text }),
    properties: { number, heading, document, version },
    clauses: 0,
  };
};

const documentPlace = (connection: Connection, id: string): Place | null => {
  const asked = parseVersionedId(id);
  const row = connection.get<Parameters<typeof documentNode>[0] & { key: number; current: number }>(
    `SELECT d.key, d.current, d.id, d.title, d.kind, d.issuer, d.number, d.issued, d.version,
            (SELECT count(*) FROM clauses AS c WHERE c.document_key = d.key) AS clauses
       FROM documents AS d WHERE d.id = ? AND iif(? IS NULL, d.current = 1, d.version = ?)`,
    [asked.id, asked.version, asked.version],
  );
  if (row === undefined) return null;
  const { key, current, ...head } = row;
  // The latest version goes by its bare id, however it was asked for.
  const name = current === 1 ? head.id : `${head.id}@${head.version}`;
  return {
    node: { ...documentNode(head), id: name },
    edges: (limit) => edgesOfDocument(connection, key, name, limit),
  };
};

const clausePlace = (connection: Connection, id: string): Place | null => {
  const key = clauseKeysOf(connection, [id]).get(id);
  if (key === undefined) return null;
  const row = connection.get<{ id: string }>(
    `SELECT iif(d.current = 1, c.id, c.id || '@' || c.version) AS id
       FROM clauses AS c JOIN documents AS d ON d.key = c.document_key WHERE c.key = ?`,
    [key],
  );
  const node = row === undefined ? null : clauseNode(connection, row.id, key);
  return node === null ? null : { node, edges: (limit) => edgesOfClause(connection, key, limit) };
};

const findPlace = (connection: Connection, entities: EntityList, id: string): Place | null => {
  const entity = entities.get(id);
  if (entity !== undefined && entity.kind !== 'document') {
    const { kind, label } = entity;
    return {
      node: structuredClone(entity),
      edges: (limit) => edgesOfEntity(connection, kind, label, limit),
    };
  }
  return documentPlace(connection, id) ?? clausePlace(connection, id);
};

/** In the order asked; unknown ids are left out. */
export const findNodes = (connection: Connection, entities: EntityList, ids: readonly string[]): GraphNode[] =>
  ids.flatMap((id) => findPlace(connection, entities, id)?.node ?? []);

/** At most `limit` edges at each node. */
export const findEdges = (
  connection: Connection,
  entities: EntityList,
  ids: readonly string[],
  limit: number,
): Map<string, GraphEdge[]> =>
  new Map(
    ids.flatMap((id) => {
      const place = findPlace(connection, entities, id);
      return place ? [[id, place.edges(limit).slice(0, limit)] as const] : [];
    }),
  );
