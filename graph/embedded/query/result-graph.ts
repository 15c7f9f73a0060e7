/**
 * A result as a graph: where its columns are source, target and type (or from, to, type), each row is an edge. The nodes
 * at its ends get their kind and label from the store.
 */
import type { QueryValue } from '../../query.ts';
import { ENTITY_KINDS, type EntityKind, type Graph, type GraphEdge, type GraphNode } from '../../store.ts';

/** What a page can draw. */
const MOST_NODES = 500;
const MOST_EDGES = 2000;
/** Characters of a clause without heading that stand for it. */
const LABEL_LENGTH = 24;

type Get = (sql: string, parameters: Record<string, string>) => unknown;
type Properties = GraphNode['properties'];

const ENTITY = `SELECT min(e.code) AS code, min(e.level) AS level,
    (SELECT count(DISTINCT m.clause_key) FROM main.mentions AS m JOIN main.clauses AS c ON c.key = m.clause_key
       JOIN main.documents AS d ON d.key = c.document_key AND d.current = 1
      WHERE m.entity_key IN (SELECT key FROM main.entities WHERE kind = @kind AND name = @name)) AS clauses
  FROM main.entities AS e WHERE e.kind = @kind AND e.name = @name HAVING count(*) > 0`;
const DOCUMENT = `SELECT d.title AS label, d.version, d.issued,
    (SELECT count(*) FROM main.clauses AS c WHERE c.document_key = d.key) AS clauses
  FROM main.documents AS d WHERE d.id = @id AND d.current = 1`;
const CLAUSE = `SELECT c.number || coalesce(c.heading, substr(c.text, 1, ${LABEL_LENGTH})) AS label, c.number, c.heading,
    d.id AS document, c.version
  FROM main.clauses AS c JOIN main.documents AS d ON d.key = c.document_key AND d.current = 1 WHERE c.id = @id`;

const entityNode = (get: Get, id: string, kind: EntityKind, name: string): GraphNode | null => {
  const row = get(ENTITY, { kind, name }) as { code: string | null; level: string | null; clauses: number } | undefined;
  if (row === undefined) return null;
  const { clauses, ...properties } = row;
  return { id, kind, label: name, properties, clauses };
};

/** The node with this id; null if the store has none. */
const nodeOf = (get: Get, id: string): GraphNode | null => {
  const colon = id.indexOf(':');
  const kind = ENTITY_KINDS.find((known) => known === id.slice(0, colon));
  if (kind !== undefined) return entityNode(get, id, kind, id.slice(colon + 1));
  const document = get(DOCUMENT, { id }) as ({ label: string; clauses: number } & Properties) | undefined;
  if (document !== undefined) {
    const { label, clauses, ...properties } = document;
    return { id, kind: 'document', label, properties, clauses };
  }
  const clause = get(CLAUSE, { id }) as ({ label: string } & Properties) | undefined;
  if (clause === undefined) return null;
  const { label, ...properties } = clause;
  return { id, kind: 'clause', label, properties, clauses: 0 };
};

const propertyOf = (value: QueryValue | undefined): Properties[string] =>
  value === undefined || (typeof value === 'object' && value !== null) ? null : value;

/** Null where the columns do not say edges, or a row's ends are no nodes of the store. */
export const resultGraph = (columns: readonly string[], rows: readonly QueryValue[][], get: Get): Graph | null => {
  const at = (...names: string[]) => columns.findIndex((column) => names.includes(column.toLowerCase()));
  const ends = [at('source', 'from'), at('target', 'to'), at('type')];
  const [from = -1, to = -1, type = -1] = ends;
  if (ends.includes(-1) || rows.length === 0) return null;
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const known = (id: string): boolean | null => {
    if (nodes.has(id)) return true;
    if (nodes.size >= MOST_NODES) return null;
    const node = nodeOf(get, id);
    if (node !== null) nodes.set(id, node);
    return node !== null;
  };
  let truncated = false;
  for (const row of rows) {
    const [source, target] = [String(row[from]), String(row[to])];
    const [begins, finishes] = edges.length < MOST_EDGES ? [known(source), known(target)] : [null, null];
    if (begins === false || finishes === false) return null;
    if (begins === null || finishes === null) {
      truncated = true;
      continue;
    }
    const properties = Object.fromEntries(
      columns.flatMap((column, i) => (ends.includes(i) ? [] : [[column, propertyOf(row[i])]])),
    );
    edges.push({ from: source, to: target, type: String(row[type]), properties });
  }
  return { nodes: [...nodes.values()], edges, truncated };
};
