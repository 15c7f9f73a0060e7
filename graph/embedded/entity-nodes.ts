/** Entities as nodes, counted over the latest versions. Computed once per revision. */
import { foldText } from '../../ingest/fold.ts';
import type { EntityKind, GraphNode } from '../store.ts';
import type { Connection } from './connection.ts';

interface EntityRow {
  kind: EntityKind;
  name: string;
  code: string | null;
  level: string | null;
  clauses: number;
}

interface DocumentRow {
  id: string;
  title: string;
  kind: string | null;
  issuer: string | null;
  number: string | null;
  issued: string | null;
  version: string;
  clauses: number;
}

/** One node per name: places that share a name (朝阳区) are one node, as their id says. */
const ENTITIES = `
  WITH uses AS (
    SELECT entity_key, clause_key FROM mentions WHERE entity_key IS NOT NULL
    UNION ALL SELECT entity_key, clause_key FROM inherited_agencies)
  SELECT e.kind, e.name, min(e.code) AS code, min(e.level) AS level, count(DISTINCT u.clause_key) AS clauses
    FROM uses AS u JOIN clauses AS c ON c.key = u.clause_key JOIN documents AS d ON d.key = c.document_key
    JOIN entities AS e ON e.key = u.entity_key
   WHERE d.current = 1 GROUP BY e.kind, e.name`;

const DOCUMENTS = `
  SELECT d.id, d.title, d.kind, d.issuer, d.number, d.issued, d.version,
         (SELECT count(*) FROM clauses AS c WHERE c.document_key = d.key) AS clauses
    FROM documents AS d WHERE d.current = 1`;

const comparable = (text: string): string => foldText(text).toLowerCase();
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const documentNode = ({ id, title, clauses, ...properties }: DocumentRow): GraphNode => ({
  id,
  kind: 'document',
  label: title,
  properties,
  clauses,
});

const entityNode = ({ kind, name, code, level, clauses }: EntityRow): GraphNode => ({
  id: `${kind}:${name}`,
  kind,
  label: name,
  properties: kind === 'place' ? { code, level } : kind === 'industry' ? { code } : {},
  clauses,
});

export class EntityNodes {
  #revision: string | null = null;
  #nodes: readonly { node: GraphNode; text: string }[] = [];
  #byId: ReadonlyMap<string, GraphNode> = new Map();

  /** Counts again if the store has moved on. */
  at(revision: string, connection: Connection): this {
    if (revision === this.#revision) return this;
    const nodes = [
      ...connection.all<EntityRow>(ENTITIES).map(entityNode),
      ...connection.all<DocumentRow>(DOCUMENTS).map(documentNode),
    ].sort((a, b) => b.clauses - a.clauses || compareText(a.id, b.id));
    this.#nodes = nodes.map((node) => ({ node, text: comparable(node.label) }));
    this.#byId = new Map(nodes.map((node) => [node.id, node]));
    this.#revision = revision;
    return this;
  }

  get size(): number {
    return this.#nodes.length;
  }

  get(id: string): GraphNode | undefined {
    return this.#byId.get(id);
  }

  /** Most mentioned first; `text` is matched folded (traditional characters, full-width forms, case). */
  find(kind: EntityKind | undefined, text: string | undefined, limit: number): GraphNode[] {
    const part = comparable(text ?? '').trim();
    const found: GraphNode[] = [];
    for (const { node, text: label } of this.#nodes) {
      if (found.length >= limit) break;
      if ((kind === undefined || node.kind === kind) && label.includes(part)) found.push(structuredClone(node));
    }
    return found;
  }
}
