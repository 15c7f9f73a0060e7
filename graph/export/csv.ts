/** CSV in the layout of neo4j-admin's importer, zipped with a note on how to import it. */

import type { ExportFormat } from './export-format.ts';
import {
  askedLine,
  type Columns,
  type ColumnType,
  columnsOf,
  EDGE_COLUMNS,
  type ExportHead,
  type ExportNode,
  type ExportValue,
} from './export-graph.ts';
import { clauseNodes, valueNodes } from './only-nodes.ts';
import { wellFormed } from './well-formed.ts';
import { zip } from './zip.ts';

/** Between the parts of a list; hardly ever in a heading, where it becomes `>`. */
const LIST_MARK = '›';
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
  date: 'date',
  list: 'string[]',
};
/** The importer takes NUL for the end of its input. */
const UNREADABLE = /\0/gu;

const quoted = (text: string): string => `"${wellFormed(text).replace(UNREADABLE, '').replaceAll('"', '""')}"`;

const cell = (value: ExportValue): string => {
  if (value === null) return '';
  if (typeof value === 'object')
    return value.length === 0 ? '' : quoted(value.map((part) => part.replaceAll(LIST_MARK, '>')).join(LIST_MARK));
  return typeof value === 'string' ? quoted(value) : String(value);
};

const typed = (columns: Columns): string[] => Object.entries(columns).map(([name, type]) => `${name}:${TYPES[type]}`);

async function* nodeFile(columns: Columns, nodes: AsyncIterable<ExportNode>) {
  yield `${['id:ID', 'label:string', ...typed(columns), ':LABEL'].join(',')}\n`;
  for await (const { id, label, type, properties } of nodes) {
    const values = Object.keys(columns).map((name) => cell(properties[name] ?? null));
    yield `${[quoted(id), quoted(label), ...values, type].join(',')}\n`;
  }
}

const ENTITY_COLUMNS = columnsOf(['Agency']);
const VALUE_TYPES = ['Amount', 'Rate', 'Quantity', 'Period'] as const;

const note = (head: ExportHead): string => `条理图谱导出（neo4j-admin 导入格式） Tiaoli graph export

由谁生成 generator: ${head.generator}
图谱版本 revision: ${head.revision}
配对与结论的版本 revision of overlaps: ${head.overlapRevision}
筛选条件 filter: ${askedLine(head)}

导入一个空的 Neo4j 5 数据库（先停止服务；在解压后的文件夹里运行）：
Import into an empty Neo4j 5 database (stop the server first, run in this folder):

neo4j-admin database import full neo4j --overwrite-destination \\
  --multiline-fields=true --array-delimiter=U+203A \\
  --nodes=clauses.csv --nodes=documents.csv --nodes=entities.csv --nodes=values.csv --nodes=reviews.csv \\
  --relationships=relationships.csv

clauses.csv        条款（:Clause）
documents.csv      文件（:Document）
entities.csv       单位、行业、地区、政策工具、受益对象、引用的文件（:Agency :Industry :Place :Instrument :Beneficiary :Reference）
values.csv         金额（元）、比例、数量、期限（:Amount :Rate :Quantity :Period）
reviews.csv        已不再成对的条款留下的结论（:Review）
relationships.csv  关系（条款之间的重复与冲突也在内），每条带出处：文件、条款、原话、起止位置（UTF-16）、识别器、置信度

pandas.read_csv 可以直接读；列名冒号后面是类型，列表的各项之间是 ›。
`;

export const csv: ExportFormat = {
  name: 'csv',
  label: 'CSV（zip）',
  extension: 'csv.zip',
  mediaType: 'application/zip',
  audience: '要用 neo4j-admin 成批导入 Neo4j，或用 pandas、R 读表的人。',
  async *write(graph) {
    yield* zip([
      {
        path: 'README.txt',
        async *content() {
          yield note(graph.head);
        },
      },
      { path: 'clauses.csv', content: () => nodeFile(columnsOf(['Clause']), clauseNodes(graph)) },
      { path: 'documents.csv', content: () => nodeFile(columnsOf(['Document']), graph.documents()) },
      { path: 'entities.csv', content: () => nodeFile(ENTITY_COLUMNS, graph.entities()) },
      { path: 'values.csv', content: () => nodeFile(columnsOf(VALUE_TYPES), valueNodes(graph)) },
      { path: 'reviews.csv', content: () => nodeFile(columnsOf(['Review']), graph.reviews()) },
      { path: 'relationships.csv', content: relationships },
    ]);

    async function* relationships() {
      yield `${[':START_ID', ':END_ID', ':TYPE', 'id:string', ...typed(EDGE_COLUMNS)].join(',')}\n`;
      for await (const { id, from, to, type, properties } of graph.edges()) {
        const values = Object.keys(EDGE_COLUMNS).map((name) => cell(properties[name] ?? null));
        yield `${[quoted(from), quoted(to), type, quoted(id), ...values].join(',')}\n`;
      }
    }
  },
};
