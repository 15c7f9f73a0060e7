/** The graph as triples: one stream, which Turtle and JSON-LD both write, so that they hold the same. No blank nodes. */

import { OVERLAPS } from '../clause-graph.ts';
import {
  askedLine,
  type Columns,
  columnsOf,
  columnsOfEdge,
  EDGE_COLUMNS,
  type ExportEdge,
  type ExportNode,
  type ExportValue,
  joined,
  NODE_COLUMNS,
  NODE_TYPES,
} from './export-graph.ts';
import type { ExportGraph } from './graph-stream.ts';
import { CLASSES, type CompactName, expand, LINKS, LITERALS, PREFIXES, RELATIONS } from './vocabulary.ts';
import { wellFormed } from './well-formed.ts';

export interface Literal {
  value: string;
  /** IRI; a language instead of it for words of people. */
  datatype?: string;
  language?: string;
}
export interface Triple {
  /** IRIs. */
  subject: string;
  predicate: string;
  object: string | Literal;
}

const RESOURCE = 'urn:tiaoli:id:';
const EXPORT = 'urn:tiaoli:export:';
const { xsd, tiaoli } = PREFIXES;
const TYPE = expand('rdf:type');
const LABEL = expand('rdfs:label');
const COLUMNS = { ...columnsOf(NODE_TYPES), ...EDGE_COLUMNS };

/** Words of the documents; ids, codes and the like have no language. */
const IN_CHINESE: ReadonlySet<string> = new Set(
  'title kind issuer heading path text name surface unit per of number documentNumber reason note'.split(' '),
);
/** Columns that hold the id of another node, and the property that leads to it; null: an edge says it already. */
const LINK_COLUMNS: Readonly<Record<string, string | null>> = {
  clause: 'inClause',
  document: 'inDocument',
  statedIn: 'statedIn',
  carrier: null,
  documentTitle: null,
  a: 'firstClause',
  b: 'secondClause',
};
/** Columns of edges whose names mean something else at a node. */
const RENAMED: Readonly<Record<string, string>> = { number: 'documentNumber', kind: 'overlapKind' };
/** Edges whose ends say all: they are of the outline, not of the words. */
const WITHOUT_MENTION: ReadonlySet<string> = new Set(['PART_OF', 'CARRIED_BY']);

/** ASCII that needs no encoding, and what RFC 3987 lets stand of the rest, without blanks and invisible characters. */
const SAFE =
  /[A-Za-z0-9\-._~:/@#]|(?![\p{Z}\p{C}])[\u00a1-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}]/u;

/** A stable IRI: characters of any script stay, the rest is percent-encoded, as in `urn:tiaoli:id:agency:自治区财政厅`. */
export const resourceIri = (id: string): string => {
  const encoded = Array.from(wellFormed(id), (one) => (SAFE.test(one) ? one : percent(one)));
  return RESOURCE + encoded.join('');
};
const percent = (character: string): string =>
  Array.from(Buffer.from(character, 'utf8'), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

const chinese = (value: string): Literal => ({ value: wellFormed(value), language: 'zh' });

/** A number as a decimal; the few that JavaScript writes with an exponent as a double in its canonical form. */
const numeric = (value: number): Literal => {
  const [digits = '', exponent] = String(value).split('e');
  if (exponent === undefined) return { value: digits, datatype: `${xsd}decimal` };
  const mantissa = digits.includes('.') ? digits : `${digits}.0`;
  return { value: `${mantissa}E${Number(exponent)}`, datatype: `${xsd}double` };
};

const literal = (name: string, value: Exclude<ExportValue, null>): Literal => {
  const type = (COLUMNS as Columns)[name];
  if (typeof value === 'boolean') return { value: String(value), datatype: `${xsd}boolean` };
  if (typeof value === 'number')
    return type === 'integer' ? { value: String(value), datatype: `${xsd}integer` } : numeric(value);
  const text = typeof value === 'string' ? value : joined(value);
  if (type === 'date') return { value: text, datatype: `${xsd}date` };
  return IN_CHINESE.has(name) ? chinese(text) : { value: wellFormed(text), datatype: `${xsd}string` };
};

function* columns(subject: string, names: readonly string[], properties: ExportNode['properties']): Generator<Triple> {
  for (const name of names) {
    const value = properties[name] ?? null;
    if (value === null || (typeof value === 'object' && value.length === 0)) continue;
    const link = LINK_COLUMNS[name];
    if (link === null) continue;
    if (link !== undefined) yield { subject, predicate: tiaoli + link, object: resourceIri(String(value)) };
    else yield { subject, predicate: tiaoli + name, object: literal(name, value) };
  }
}

function* ofNode({ id, type, label, properties }: ExportNode): Generator<Triple> {
  const subject = resourceIri(id);
  yield { subject, predicate: TYPE, object: tiaoli + type };
  yield { subject, predicate: LABEL, object: chinese(label) };
  // What a document is numbered by is another thing than a clause's place in its outline.
  const { number, ...rest } = properties;
  const renamed = type === 'Document' ? { ...rest, documentNumber: number ?? null } : properties;
  const names = Object.keys(NODE_COLUMNS[type]).map((name) =>
    type === 'Document' && name === 'number' ? 'documentNumber' : name,
  );
  // A clause is part of its document by an edge.
  yield* columns(subject, type === 'Clause' ? names.filter((name) => name !== 'document') : names, renamed);
}

function* ofEdge({ id, from, to, type, properties }: ExportEdge): Generator<Triple> {
  const [subject, object] = [resourceIri(from), resourceIri(to)];
  const predicate = tiaoli + RELATIONS[type as keyof typeof RELATIONS][0];
  yield { subject, predicate, object };
  if (WITHOUT_MENTION.has(type)) return;
  const mention = resourceIri(id);
  yield { subject: mention, predicate: TYPE, object: `${tiaoli}${type === OVERLAPS ? 'Overlap' : 'Mention'}` };
  yield { subject: mention, predicate: expand('rdf:subject'), object: subject };
  yield { subject: mention, predicate: expand('rdf:predicate'), object: predicate };
  yield { subject: mention, predicate: expand('rdf:object'), object };
  const { number = null, kind = null, ...rest } = properties;
  const names = Object.keys(columnsOfEdge(type)).map((name) => RENAMED[name] ?? name);
  yield* columns(mention, names, { ...rest, documentNumber: number, overlapKind: kind });
}

function* ofVocabulary(): Generator<Triple> {
  const define = function* (
    name: string,
    kind: CompactName,
    { zh, en, broader }: (typeof CLASSES)['Clause'],
    narrows: CompactName,
  ): Generator<Triple> {
    const subject = tiaoli + name;
    yield { subject, predicate: TYPE, object: expand(kind) };
    yield { subject, predicate: LABEL, object: { value: zh, language: 'zh' } };
    yield { subject, predicate: LABEL, object: { value: en, language: 'en' } };
    for (const other of broader) yield { subject, predicate: expand(narrows), object: expand(other) };
  };
  for (const [name, definition] of Object.entries(CLASSES))
    yield* define(name, 'owl:Class', definition, 'rdfs:subClassOf');
  for (const [name, definition] of [...Object.values(RELATIONS), ...Object.entries(LINKS)])
    yield* define(name, 'owl:ObjectProperty', definition, 'rdfs:subPropertyOf');
  for (const [name, definition] of Object.entries(LITERALS))
    yield* define(name, 'owl:DatatypeProperty', definition, 'rdfs:subPropertyOf');
}

/** All triples; those of one subject stand together where that is possible. */
export async function* triples(graph: ExportGraph): AsyncGenerator<Triple> {
  const { generator, revision, overlapRevision } = graph.head;
  const subject = EXPORT + revision;
  yield { subject, predicate: TYPE, object: `${tiaoli}Export` };
  for (const [name, value] of Object.entries({ generator, revision, overlapRevision, filter: askedLine(graph.head) }))
    yield { subject, predicate: tiaoli + name, object: { value: wellFormed(value), datatype: `${xsd}string` } };
  yield* ofVocabulary();
  for await (const node of graph.nodes()) yield* ofNode(node);
  for await (const edge of graph.edges()) yield* ofEdge(edge);
}
