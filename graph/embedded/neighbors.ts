/** What lies around a node, breadth first, within a limit. */
import { parseVersionedId } from '../document-order.ts';
import type { Graph, GraphEdge, GraphNode } from '../store.ts';
import type { Connection } from './connection.ts';
import { documentNode, type EntityNodes } from './entity-nodes.ts';
import { clauseKeysOf } from './find-clauses.ts';
import { edgesOfClause, edgesOfDocument, edgesOfEntity } from './incident-edges.ts';

const DEEPEST = 3;
/** Most nodes that one answer can have, whatever is asked. */
const MOST_NODES = 5000;
/** Edges per node of the limit; parallel ones (one body named twice) count. */
const EDGES_PER_NODE = 8;
/** Edges looked at per node of the limit: hubs of hubs would otherwise cost millions. */
const EDGES_READ_PER_NODE = 32;
/** Nodes that are passed through, per node of the limit, on the way to those of the kinds asked for. */
const PASSED_PER_NODE = 4;
/** Characters of a clause without heading that stand for it. */
const LABEL_LENGTH = 24;

export interface NeighborQuery {
  id: string;
  depth: number;
  kinds?: readonly string[] | undefined;
  limit: number;
}

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
  const label = heading ?? [...text].slice(0, LABEL_LENGTH).join('');
  return {
    id,
    kind: 'clause',
    label: `${number}${label}`,
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

const findPlace = (connection: Connection, entities: EntityNodes, id: string): Place | null => {
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

const clamp = (value: number, most: number): number => Math.min(most, Math.max(1, Math.trunc(value) || 1));

/**
 * Nodes around `id`, nearest first, with the edges met on the way. `kinds` says which nodes are returned, not which are
 * passed through; the node itself always is. Null if it does not exist. Source: breadth-first search.
 */
export const findNeighbors = (connection: Connection, entities: EntityNodes, query: NeighborQuery): Graph | null => {
  const start = findPlace(connection, entities, query.id);
  if (start === null) return null;
  const limit = clamp(query.limit, MOST_NODES);
  const kinds = query.kinds === undefined ? null : new Set(query.kinds);
  const most = kinds === null ? limit : limit * PASSED_PER_NODE;
  const met = new Map<string, Place>([[start.node.id, start]]);
  const edges = new Map<string, GraphEdge>();
  let kept = 1;
  let unread = limit * EDGES_READ_PER_NODE;
  let truncated = false;
  let frontier = [start];
  for (let depth = clamp(query.depth, DEEPEST); depth > 0 && frontier.length > 0; depth -= 1) {
    const next: Place[] = [];
    for (const place of frontier) {
      const asked = Math.min(limit + 1, unread);
      const incident = asked > 0 ? place.edges(asked) : [];
      unread -= incident.length;
      if (incident.length >= asked) truncated = true;
      for (const edge of incident) {
        const other = edge.from === place.node.id ? edge.to : edge.from;
        if (!met.has(other)) {
          const found = met.size < most ? findPlace(connection, entities, other) : null;
          const wanted = found !== null && (kinds === null || kinds.has(found.node.kind));
          if (found === null || (wanted && kept >= limit)) {
            truncated = true;
            continue;
          }
          if (wanted) kept += 1;
          met.set(other, found);
          next.push(found);
        }
        if (edges.size < limit * EDGES_PER_NODE) edges.set(JSON.stringify(edge), edge);
        else truncated = true;
      }
    }
    frontier = next;
  }
  const nodes = [...met.values()]
    .map(({ node }) => node)
    .filter((node) => node === start.node || kinds === null || kinds.has(node.kind));
  const returned = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    edges: [...edges.values()].filter(({ from, to }) => returned.has(from) && returned.has(to)),
    truncated,
  };
};
