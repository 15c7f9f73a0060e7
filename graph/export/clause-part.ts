/** A clause → its node, a node for each figure and period that it states, and its edges. */
import type { Clause, Validity } from '../../ingest/model.ts';
import { clauseEdges, clauseLabel, EDGE_TYPE, ENTITY_OF, edgeProperties, VALUE_FIELDS } from '../clause-graph.ts';
import type { GraphEdge } from '../store.ts';
import {
  columnsOfEdge,
  type ExportEdge,
  type ExportNode,
  type ExportValue,
  NODE_COLUMNS,
  type NodeType,
  TYPE_OF_KIND,
} from './export-graph.ts';

export interface ClausePart {
  node: ExportNode;
  values: ExportNode[];
  edges: ExportEdge[];
}

const VALUE_TYPE = { amounts: 'Amount', rates: 'Rate', quantities: 'Quantity', periods: 'Period' } as const;

/** Which fields lead to entities by which type of edge. */
const TARGET = new Map<string, NodeType>(
  Object.entries(ENTITY_OF).map(([field, kind]) => [EDGE_TYPE[field as keyof typeof ENTITY_OF], TYPE_OF_KIND[kind]]),
);

/** ISO 8601 interval; an open end is two dots. */
const interval = ({ from, until }: Validity): string => `${from ?? '..'}/${until ?? '..'}`;

const earliest = (days: readonly (string | null)[]): string | null =>
  days.includes(null) ? null : ([...days].sort()[0] ?? null);

/** A term as columns: each measure, and the days between which one of them may run. */
export const termProperties = (validity: readonly Validity[]) => ({
  validity: validity.map(interval),
  validFrom: earliest(validity.map(({ from }) => from)),
  validUntil: validity.some(({ until }) => until === null)
    ? null
    : (validity
        .map(({ until }) => until)
        .sort()
        .at(-1) ?? null),
});

const slug = (type: string): string => type.toLowerCase().replaceAll('_', '-');

/** What a node or edge has for each of its columns. */
const inColumns = (columns: object, properties: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(columns).map((name) => [name, (properties[name] ?? null) as ExportValue]));

const clauseNode = (clause: Clause, id: string, document: string, degree: number): ExportNode => ({
  id,
  type: 'Clause',
  label: clauseLabel(clause),
  properties: {
    number: clause.number,
    heading: clause.heading,
    path: clause.path,
    text: clause.text,
    document,
    documentTitle: clause.document.title,
    version: clause.document.version,
    sourceStart: clause.source.start,
    sourceEnd: clause.source.end,
    ...termProperties(clause.validity),
  },
  degree,
});

/**
 * A clause as a part of the graph. `id` and `document` are the node ids, which say the version where it is not the latest;
 * `within` tells which nodes are exported, if not all.
 */
export const clausePart = (
  clause: Clause,
  id: string,
  document: string,
  within: ReadonlySet<string> | null,
): ClausePart => {
  const counts = new Map<string, number>();
  const edge = (type: string, to: string, toType: NodeType, properties: GraphEdge['properties']): ExportEdge => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    const all = inColumns(columnsOfEdge(type), Object.assign({ document, clause: id }, properties));
    return { id: `${id}#${slug(type)}-${count}`, from: id, fromType: 'Clause', to, toType, type, properties: all };
  };
  const edges = clauseEdges(clause, id, document).map(({ type, to, properties }) => {
    const kind = TARGET.get(type);
    const named = kind !== undefined && to.startsWith(`${slug(kind)}:`);
    return edge(type, to, named ? kind : 'Document', properties);
  });
  const values: ExportNode[] = [];
  for (const field of VALUE_FIELDS)
    for (const [i, mention] of clause[field].entries()) {
      const type = VALUE_TYPE[field];
      const node = `${id}#${slug(type)}-${i + 1}`;
      const inferred = 'inferred' in mention && mention.inferred === true;
      const stated = Object.assign({ clause: id }, mention, { inferred });
      values.push({
        id: node,
        type,
        label: mention.surface,
        properties: inColumns(NODE_COLUMNS[type], stated),
        degree: 1,
      });
      edges.push(edge(EDGE_TYPE[field], node, type, edgeProperties(field, mention)));
    }
  const kept = edges.filter(({ to, toType }) => within === null || toType in STATED_TYPES || within.has(to));
  return { node: clauseNode(clause, id, document, kept.length), values, edges: kept };
};

/** Figures and periods come along with their clause. */
const STATED_TYPES: Readonly<Record<string, true>> = { Amount: true, Rate: true, Quantity: true, Period: true };
