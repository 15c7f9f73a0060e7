/** A value of Neo4j as JSON for a table's cell: exact, readable, and never long for what nobody reads. */
import type { QueryValue } from '../../query.ts';
import type { GraphEdge } from '../../store.ts';

/** Numbers of a list that are shown; a vector has hundreds. */
const NUMBERS = 20;
/** Items of any other list. */
const ITEMS = 1000;
const DEPTH = 30;

type Properties = Readonly<Record<string, unknown>>;

/** A node as the driver gives it; relationships and paths likewise. */
export interface NodeValue {
  elementId: string;
  labels: readonly string[];
  properties: Properties;
}
export interface RelationshipValue {
  elementId: string;
  startNodeElementId: string;
  endNodeElementId: string;
  type: string;
  properties: Properties;
}
export interface PathValue {
  start: NodeValue;
  segments: readonly { relationship: RelationshipValue; end: NodeValue }[];
}

/** How to tell the driver's values apart, and who wants to know of nodes and relationships. */
export interface Kinds {
  isNode(value: object): value is NodeValue;
  isRelationship(value: object): value is RelationshipValue;
  isPath(value: object): value is PathValue;
  /** Dates, times, durations, points: all that reads well as text. */
  isTextual(value: object): boolean;
  node(node: NodeValue): void;
  relationship(relationship: RelationshipValue): void;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The id that the store's graph gives a node, or null for nodes that are no part of it (figures, sections, vectors). */
export const graphId = ({ labels, properties }: Pick<NodeValue, 'labels' | 'properties'>): string | null => {
  if (labels.includes('Entity')) return textOf(properties.id);
  if (labels.includes('Document') || labels.includes('Clause'))
    return textOf(labels.includes('Current') ? properties.id : properties.key);
  return null;
};

const exact = (value: bigint): number | string =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value);

const listCell = (list: readonly unknown[], kinds: Kinds, depth: number): unknown[] => {
  const numbers = list.length > NUMBERS && list.every((item) => typeof item === 'number' || typeof item === 'bigint');
  const most = numbers ? NUMBERS : ITEMS;
  const shown = list.slice(0, most).map((item) => cellOf(item, kinds, depth + 1));
  return list.length > most ? [...shown, `……共 ${list.length} 项`] : shown;
};

const mapCell = (map: Properties, kinds: Kinds, depth: number): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, cellOf(value, kinds, depth + 1)]));

const nodeCell = (node: NodeValue, kinds: Kinds, depth: number): Record<string, unknown> => {
  kinds.node(node);
  return {
    id: graphId(node) ?? node.elementId,
    labels: [...node.labels],
    properties: mapCell(node.properties, kinds, depth),
  };
};

const relationshipCell = (relationship: RelationshipValue, kinds: Kinds, depth: number): Record<string, unknown> => {
  kinds.relationship(relationship);
  return { type: relationship.type, properties: mapCell(relationship.properties, kinds, depth) };
};

/** Integers beyond 2^53 and infinities become text, bytes their number; of long lists the beginning is shown. */
export const cellOf = (value: unknown, kinds: Kinds, depth = 0): QueryValue => {
  if (typeof value === 'bigint') return exact(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEPTH) return '……';
  if (ArrayBuffer.isView(value)) return `（${value.byteLength} 字节）`;
  if (Array.isArray(value)) return listCell(value, kinds, depth);
  if (kinds.isTextual(value)) return String(value);
  if (kinds.isNode(value)) return nodeCell(value, kinds, depth);
  if (kinds.isRelationship(value)) return relationshipCell(value, kinds, depth);
  if (kinds.isPath(value))
    return [
      nodeCell(value.start, kinds, depth),
      ...value.segments.flatMap(({ relationship, end }) => [
        relationshipCell(relationship, kinds, depth),
        nodeCell(end, kinds, depth),
      ]),
    ];
  return mapCell(value as Properties, kinds, depth);
};

/** What an edge can carry: single values. */
export const edgeProperties = (properties: Properties): GraphEdge['properties'] =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) =>
      typeof value === 'bigint'
        ? [[name, exact(value)]]
        : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? [[name, value]]
          : [],
    ),
  );
