/**
 * The graph as every export has it: nodes and edges with typed scalars, and a head that says what was exported. One table
 * of columns, so that each format declares the same types.
 */
import { OVERLAPS } from '../clause-graph.ts';
import type { EntityKind } from '../store.ts';

export const NODE_TYPES = [
  'Document',
  'Clause',
  'Agency',
  'Industry',
  'Place',
  'Instrument',
  'Beneficiary',
  'Reference',
  'Amount',
  'Rate',
  'Quantity',
  'Period',
  'Review',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** What an entity's node is called. */
export const TYPE_OF_KIND = {
  document: 'Document',
  agency: 'Agency',
  industry: 'Industry',
  place: 'Place',
  instrument: 'Instrument',
  beneficiary: 'Beneficiary',
  reference: 'Reference',
} as const satisfies Record<EntityKind, NodeType>;

/** `list` is a list of texts; a format without lists joins them (see `joined`). */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'list';
export type Columns = Readonly<Record<string, ColumnType>>;
export type ExportValue = string | number | boolean | readonly string[] | null;

const TERM = { validity: 'list', validFrom: 'date', validUntil: 'date' } as const;
const ENTITY = { name: 'text', code: 'text', level: 'text', clauses: 'integer' } as const;
const STATED = { clause: 'text', surface: 'text' } as const;
const FIGURE = { min: 'number', max: 'number', approximate: 'boolean' } as const;

/** What a person said of a pair, and when (ISO 8601, UTC). */
const VERDICT = { verdict: 'text', note: 'text', by: 'text', at: 'text' } as const;

/** A name has one type, whatever node it stands at. */
export const NODE_COLUMNS = {
  Document: {
    title: 'text',
    kind: 'text',
    issuer: 'text',
    number: 'text',
    issued: 'date',
    version: 'text',
    carrier: 'text',
    ...TERM,
    file: 'text',
    sha256: 'text',
    clauses: 'integer',
  },
  Clause: {
    number: 'text',
    heading: 'text',
    path: 'list',
    text: 'text',
    document: 'text',
    documentTitle: 'text',
    version: 'text',
    sourceStart: 'integer',
    sourceEnd: 'integer',
    ...TERM,
  },
  Agency: ENTITY,
  Industry: ENTITY,
  Place: ENTITY,
  Instrument: ENTITY,
  Beneficiary: ENTITY,
  Reference: ENTITY,
  Amount: { ...STATED, ...FIGURE, unit: 'text', per: 'text', kind: 'text' },
  Rate: { ...STATED, ...FIGURE, of: 'text' },
  Quantity: { ...STATED, ...FIGURE, unit: 'text', of: 'text' },
  Period: { ...STATED, from: 'date', until: 'date', meaning: 'text', inferred: 'boolean' },
  /** A verdict on two clauses (their ids) that are no pair any more; a verdict on a pair stands at its edge. */
  Review: { a: 'text', b: 'text', ...VERDICT },
} as const satisfies Record<NodeType, Columns>;

/** Where a mention's edge comes from, and what the relation itself says. Offsets are UTF-16 code units into the clause's text. */
const MENTION_COLUMNS = {
  document: 'text',
  clause: 'text',
  surface: 'text',
  start: 'integer',
  end: 'integer',
  recogniser: 'text',
  confidence: 'number',
  role: 'text',
  first: 'boolean',
  inherited: 'boolean',
  statedIn: 'text',
  number: 'text',
} as const satisfies Columns;
const OVERLAP_COLUMNS = {
  kind: 'text',
  score: 'number',
  conflict: 'text',
  reason: 'text',
  ...VERDICT,
  outdated: 'boolean',
} as const satisfies Columns;

/** All columns of edges, whatever their type. */
export const EDGE_COLUMNS = { ...MENTION_COLUMNS, ...OVERLAP_COLUMNS };

/** The columns that edges of a type have. */
export const columnsOfEdge = (type: string): Columns => (type === OVERLAPS ? OVERLAP_COLUMNS : MENTION_COLUMNS);

/** All columns of some kinds of nodes, each once. */
export const columnsOf = (types: readonly NodeType[]): Columns =>
  Object.assign({}, ...types.map((type) => NODE_COLUMNS[type]));

export interface ExportNode {
  id: string;
  type: NodeType;
  /** What it is called where there is room for a few words. */
  label: string;
  properties: Readonly<Record<string, ExportValue>>;
  /** Edges at it within this export; those between documents, and between clauses, are not counted. */
  degree: number;
}

export interface ExportEdge {
  /** Stable: its clause, its type, and a number counted within both; of two clauses the id of the pair. */
  id: string;
  from: string;
  fromType: NodeType;
  to: string;
  toType: NodeType;
  type: string;
  properties: Readonly<Record<string, ExportValue>>;
}

export interface ExportHead {
  /** The program and its version. */
  generator: string;
  /** Of the store's content; the same revisions and question give the same bytes, so no clock is told. */
  revision: string;
  /** Of its pairs and verdicts. */
  overlapRevision: string;
  /** The filter or place as it was asked for; empty for the whole graph. */
  asked: Readonly<Record<string, string | number | readonly string[]>>;
  /** True where a limit cut off a part of the surroundings. */
  truncated: boolean;
}

/** Between the parts of a list where a format has no lists. */
const LIST_SEPARATOR = ' › ';

export const joined = (values: readonly string[]): string => values.join(LIST_SEPARATOR);

/** A value as the text of an attribute; null where there is nothing to write. */
export const attributeText = (value: ExportValue): string | null => {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  return Array.isArray(value) ? joined(value) : String(value);
};

/** The question on one line, as in `agency=自治区财政厅 as_of=2023-01-01`; 全部 for the whole graph. */
export const askedLine = ({ asked, truncated }: ExportHead): string => {
  const said = Object.entries(asked).flatMap(([name, value]) => [value].flat().map((one) => `${name}=${one}`));
  return `${said.join(' ') || '全部'}${truncated ? '（达到上限，未全部列出）' : ''}`;
};
