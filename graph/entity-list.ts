/** Entities as nodes, most mentioned first: what every store lists and looks up. */
import { foldText } from '../ingest/fold.ts';
import { entityId } from './clause-graph.ts';
import type { EntityKind, GraphNode } from './store.ts';

/** An entity as a store counts it: by how many clauses of the latest versions it is mentioned. */
export interface EntityRow {
  kind: EntityKind;
  name: string;
  code: string | null;
  level: string | null;
  clauses: number;
}

export interface DocumentRow {
  id: string;
  title: string;
  kind: string | null;
  issuer: string | null;
  number: string | null;
  issued: string | null;
  version: string;
  clauses: number;
}

export const documentNode = ({
  id,
  title,
  kind,
  issuer,
  number,
  issued,
  version,
  clauses,
}: DocumentRow): GraphNode => ({
  id,
  kind: 'document',
  label: title,
  properties: { kind, issuer, number, issued, version },
  clauses,
});

export const entityNode = ({ kind, name, code, level, clauses }: EntityRow): GraphNode => ({
  id: entityId(kind, name),
  kind,
  label: name,
  properties: kind === 'place' ? { code, level } : kind === 'industry' ? { code } : {},
  clauses,
});

const comparable = (text: string): string => foldText(text).toLowerCase();
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export class EntityList {
  readonly #nodes: readonly { node: GraphNode; text: string }[];
  readonly #byId: ReadonlyMap<string, GraphNode>;

  constructor(nodes: readonly GraphNode[]) {
    const sorted = nodes.toSorted((a, b) => b.clauses - a.clauses || compareText(a.id, b.id));
    this.#nodes = sorted.map((node) => ({ node, text: comparable(node.label) }));
    this.#byId = new Map(sorted.map((node) => [node.id, node]));
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
