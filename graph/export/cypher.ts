/** A script for cypher-shell: constraints, nodes, edges. Run twice it leaves the same graph, because all is merged by id. */

import type { ExportFormat } from './export-format.ts';
import {
  askedLine,
  type Columns,
  EDGE_COLUMNS,
  type ExportEdge,
  type ExportNode,
  type ExportValue,
  NODE_COLUMNS,
  NODE_TYPES,
} from './export-graph.ts';
import { wellFormed } from './well-formed.ts';

/** Rows of one statement; a larger one takes longer to parse than to run. */
const BATCH = 200;

/** As `\uXXXX` where the shell or the parser could stumble; a backslash too, since `\u` is read before all else. */
const ESCAPED = /[\u0000-\u001f\u007f\u2028\u2029'\\`]/gu;
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
const NAMED: Readonly<Record<string, string>> = { "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const text = (value: string): string =>
  `'${wellFormed(value).replace(ESCAPED, (character) => NAMED[character] ?? escaped(character))}'`;

const literal = (value: Exclude<ExportValue, null>, type: Columns[string]): string => {
  if (typeof value === 'object') return `[${value.map(text).join(',')}]`;
  if (type === 'date') return `date('${value}')`;
  if (type === 'number') return /[.e]/u.test(String(value)) ? String(value).replace('e+', 'e') : `${String(value)}.0`;
  return typeof value === 'string' ? text(value) : String(value);
};

const map = (columns: Columns, properties: ExportNode['properties']): string => {
  const given = Object.entries(columns).flatMap(([name, type]) => {
    const value = properties[name] ?? null;
    return value === null ? [] : [`\`${name}\`:${literal(value, type)}`];
  });
  return `{${given.join(',')}}`;
};

/** Rows of one kind until there are enough for a statement. */
class Batches {
  readonly #rows = new Map<string, string[]>();

  /** Adds a row; returns a statement if that made one full. */
  add(statement: string, row: string): string {
    const rows = this.#rows.get(statement) ?? [];
    rows.push(row);
    this.#rows.set(statement, rows.length >= BATCH ? [] : rows);
    return rows.length >= BATCH ? unwind(statement, rows) : '';
  }

  *rest(): Generator<string> {
    for (const [statement, rows] of this.#rows) if (rows.length > 0) yield unwind(statement, rows);
    this.#rows.clear();
  }
}

const unwind = (statement: string, rows: readonly string[]): string =>
  `UNWIND [\n${rows.join(',\n')}\n] AS row\n${statement};\n`;

const nodeRow = ({ id, label, type, properties }: ExportNode): string =>
  `{id:${text(id)},p:${map({ label: 'text', ...NODE_COLUMNS[type] }, { label, ...properties })}}`;
const edgeRow = ({ id, from, to, properties }: ExportEdge): string =>
  `{id:${text(id)},a:${text(from)},b:${text(to)},p:${map(EDGE_COLUMNS, properties)}}`;

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
    for (const type of NODE_TYPES)
      yield `CREATE CONSTRAINT tiaoli_${type.toLowerCase()}_id IF NOT EXISTS FOR (n:${type}) REQUIRE n.id IS UNIQUE;\n`;
    yield 'CALL db.awaitIndexes();\n';
    const batches = new Batches();
    for await (const node of graph.nodes())
      yield batches.add(`MERGE (n:${node.type} {id: row.id}) SET n += row.p`, nodeRow(node));
    yield* batches.rest();
    for await (const edge of graph.edges()) {
      const ends = `MATCH (a:${edge.fromType} {id: row.a}), (b:${edge.toType} {id: row.b})`;
      yield batches.add(`${ends}\nMERGE (a)-[r:${edge.type} {id: row.id}]->(b) SET r += row.p`, edgeRow(edge));
    }
    yield* batches.rest();
  },
};
