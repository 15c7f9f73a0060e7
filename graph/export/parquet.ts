/** Parquet: a table for each kind of thing, zipped, since pandas and DuckDB read one table from one file. */

import type { ExportFormat } from './export-format.ts';
import { askedLine, columnsOf, EDGE_COLUMNS, type ExportNode } from './export-graph.ts';
import { clauseNodes, valueNodes } from './only-nodes.ts';
import { parquetTable } from './parquet-table.ts';
import { zip } from './zip.ts';

const NODE = { id: 'text', type: 'text', label: 'text', degree: 'integer' } as const;
const VALUES = ['Amount', 'Rate', 'Quantity', 'Period'] as const;

async function* rowsOf(nodes: AsyncIterable<ExportNode>) {
  for await (const { properties, id, type, label, degree } of nodes) yield { id, type, label, degree, ...properties };
}

export const parquet: ExportFormat = {
  name: 'parquet',
  label: 'Parquet（zip）',
  extension: 'parquet.zip',
  mediaType: 'application/zip',
  audience: '用 pandas、polars、DuckDB、Spark 做统计的人。',
  async *write(graph) {
    const { generator, revision } = graph.head;
    const notes = { generator, revision, filter: askedLine(graph.head) };
    const table = (path: string, types: Parameters<typeof columnsOf>[0], nodes: () => AsyncIterable<ExportNode>) => ({
      path,
      compress: false,
      content: () => parquetTable({ ...NODE, ...columnsOf(types) }, rowsOf(nodes()), notes),
    });
    yield* zip([
      table('clauses.parquet', ['Clause'], () => clauseNodes(graph)),
      table('documents.parquet', ['Document'], () => graph.documents()),
      table('entities.parquet', ['Agency'], () => graph.entities()),
      table('values.parquet', VALUES, () => valueNodes(graph)),
      table('reviews.parquet', ['Review'], () => graph.reviews()),
      {
        path: 'edges.parquet',
        compress: false,
        content: () =>
          parquetTable({ id: 'text', from: 'text', to: 'text', type: 'text', ...EDGE_COLUMNS }, edgeRows(), notes),
      },
    ]);

    async function* edgeRows() {
      for await (const { id, from, to, type, properties } of graph.edges()) yield { id, from, to, type, ...properties };
    }
  },
};
