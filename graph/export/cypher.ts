/**
 * A script for cypher-shell: constraints, nodes, edges. Run twice it leaves the same graph, because all is merged by id.
 * A row is one text, split by the statement: Neo4j takes such a list for one parameter and plans each kind of statement
 * once. Rows as maps of literals took it twenty times as long.
 */

import type { ExportFormat } from './export-format.ts';
import {
  askedLine,
  type Columns,
  type ColumnType,
  columnsOfEdge,
  type ExportEdge,
  type ExportNode,
  type ExportValue,
  NODE_COLUMNS,
  NODE_TYPES,
} from './export-graph.ts';
import { wellFormed } from './well-formed.ts';

/** Rows of one statement; up to so many of each kind of node and edge are held. */
const BATCH = 100;

/** Between the fields of a row, between the parts of a list, and for what is not there; no text can have them. */
const FIELD = '\u001f';
const PART = '\u001d';
const NOTHING = '\u001e';
const MARKS = /[\u001d-\u001f]/gu;

/** What the shell or the parser could stumble over. A line never breaks within a text. */
const ESCAPED = /[\u0000-\u001f\u007f\u2028\u2029'\\]/gu;
const NAMED: Readonly<Record<string, string>> = { "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (character: string): string =>
  NAMED[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
const text = (value: string): string => `'${wellFormed(value).replace(ESCAPED, escaped)}'`;

const plain = (value: string): string => value.replace(MARKS, '');
const field = (value: ExportValue): string => {
  if (value === null) return NOTHING;
  return typeof value === 'object' ? value.map(plain).join(PART) : plain(String(value));
};
const row = (fields: readonly ExportValue[]): string => text(fields.map(field).join(FIELD));

/** How a field becomes a value again; each gives null for null. */
const READ: Readonly<Record<ColumnType, (given: string) => string>> = {
  text: (given) => given,
  integer: (given) => `toInteger(${given})`,
  number: (given) => `toFloat(${given})`,
  boolean: (given) => `toBoolean(${given})`,
  date: (given) => `date(${given})`,
  // Splitting nothing would give a list of one empty text.
  list: (given) => `CASE ${given} WHEN '' THEN [] ELSE split(${given}, ${text(PART)}) END`,
};

const properties = (columns: Columns, first: number): string => {
  const set = Object.entries(columns).map(([name, type], i) => `\`${name}\`: ${READ[type](`f[${first + i}]`)}`);
  return `{${set.join(', ')}}`;
};

/** Rows of one kind until there are enough for a statement. */
class Batches {
  readonly #rows = new Map<string, string[]>();

  /** Adds a row; returns a statement if that made one full. */
  add(statement: string, line: string): string {
    const rows = this.#rows.get(statement) ?? [];
    rows.push(line);
    this.#rows.set(statement, rows.length >= BATCH ? [] : rows);
    return rows.length >= BATCH ? unwind(statement, rows) : '';
  }

  *rest(): Generator<string> {
    for (const [statement, rows] of this.#rows) if (rows.length > 0) yield unwind(statement, rows);
    this.#rows.clear();
  }
}

const unwind = (statement: string, rows: readonly string[]): string =>
  `UNWIND [\n${rows.join(',\n')}\n] AS line
WITH [part IN split(line, ${text(FIELD)}) | CASE part WHEN ${text(NOTHING)} THEN null ELSE part END] AS f
${statement};\n`;

const NODE_SETS = Object.fromEntries(
  NODE_TYPES.map((type) => [type, properties({ label: 'text', ...NODE_COLUMNS[type] }, 1)]),
);
const nodeStatement = ({ type }: ExportNode): string => `MERGE (n:${type} {id: f[0]}) SET n += ${NODE_SETS[type]}`;
const nodeRow = ({ id, label, type, properties: given }: ExportNode): string =>
  row([id, label, ...Object.keys(NODE_COLUMNS[type]).map((name) => given[name] ?? null)]);

const edgeStatement = ({ fromType, toType, type }: ExportEdge): string =>
  `MATCH (a:${fromType} {id: f[1]}) MATCH (b:${toType} {id: f[2]})
MERGE (a)-[r:${type} {id: f[0]}]->(b) SET r += ${properties(columnsOfEdge(type), 3)}`;
const edgeRow = ({ id, from, to, type, properties: given }: ExportEdge): string =>
  row([id, from, to, ...Object.keys(columnsOfEdge(type)).map((name) => given[name] ?? null)]);

/**
 * Fails where the database is a store of ours, whose nodes have the same labels and ids: merged into them, the script would
 * change the corpus behind the store's back. The error quotes what is no date; `k` keeps it from being computed beforehand.
 */
const REFUSAL = `MATCH (k:Corpus {id: 'corpus'})
RETURN date('这个数据库由条理自己使用，不能并入导出的图谱，请换一个数据库：' + k.id) AS refused;\n`;

/** Not the store's own names, which begin with `tiaoli_` as well. */
const constraint = (type: string): string =>
  `CREATE CONSTRAINT tiaoli_export_${type.toLowerCase()}_id IF NOT EXISTS FOR (n:${type}) REQUIRE n.id IS UNIQUE;\n`;

export const cypher: ExportFormat = {
  name: 'cypher',
  label: 'Cypher 脚本',
  extension: 'cypher',
  mediaType: 'application/x-cypher-query; charset=utf-8',
  audience: '要把图谱并入已有 Neo4j 的人：用 cypher-shell 运行，重复运行不会重复。',
  async *write(graph) {
    const comment = (said: string) => `// ${said.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n`;
    yield comment(graph.head.generator) + comment(`revision ${graph.head.revision}`);
    yield comment(askedLine(graph.head)) + comment('cypher-shell -f <this file>');
    yield comment('先确认这不是条理自己使用的数据库（TIAOLI_STORE）：并入那里会损坏语料，所以在那里第一条语句就报错。');
    yield REFUSAL;
    for (const type of NODE_TYPES) yield constraint(type);
    yield 'CALL db.awaitIndexes();\n';
    const batches = new Batches();
    for await (const node of graph.nodes()) yield batches.add(nodeStatement(node), nodeRow(node));
    yield* batches.rest();
    for await (const edge of graph.edges()) yield batches.add(edgeStatement(edge), edgeRow(edge));
    yield* batches.rest();
  },
};
