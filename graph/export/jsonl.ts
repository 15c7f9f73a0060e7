/** JSON Lines: the head, then a line for each node, then a line for each edge. */
import type { ExportFormat } from './export-format.ts';

const line = (record: string, value: object): string => `${JSON.stringify({ record, ...value })}\n`;

export const jsonl: ExportFormat = {
  name: 'jsonl',
  label: 'JSON Lines',
  extension: 'jsonl',
  mediaType: 'application/x-ndjson; charset=utf-8',
  audience: '写程序的人：一行一个节点或一条关系，边读边处理。',
  async *write(graph) {
    yield line('head', graph.head);
    for await (const { id, type, label, properties } of graph.nodes())
      yield line('node', { id, type, label, properties });
    for await (const { id, from, to, type, properties } of graph.edges())
      yield line('edge', { id, from, to, type, properties });
  },
};
