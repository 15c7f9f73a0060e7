/** Queries in the store's own language over HTTP. */
import { z } from 'zod';
import {
  QUERY_DEFAULT_TIMEOUT_MS,
  QUERY_LANGUAGES,
  QUERY_LENGTH,
  QUERY_ROWS,
  QUERY_TIMEOUT_MS,
} from '../../graph/query.ts';
import { Graph } from './graph.ts';
import { count } from './terms.ts';

export const QUERY_DEFAULT_ROWS = 1000;
const SECOND = 1000;

export const QueryRequest = z.strictObject({
  query: z.string().max(QUERY_LENGTH, `查询最多 ${QUERY_LENGTH} 个字符，请缩短后再试`).describe('一条只读的查询'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(QUERY_ROWS)
    .default(QUERY_DEFAULT_ROWS)
    .describe(`最多多少行，不超过 ${QUERY_ROWS}`),
  timeout: z.coerce
    .number()
    .positive()
    .max(QUERY_TIMEOUT_MS / SECOND)
    .default(QUERY_DEFAULT_TIMEOUT_MS / SECOND)
    .describe(`最多多少秒，不超过 ${QUERY_TIMEOUT_MS / SECOND}`),
  language: z.enum(QUERY_LANGUAGES).optional().describe('查询所用的语言；与现用的库不同就拒绝'),
});
export type QueryRequest = z.infer<typeof QueryRequest>;

export const QueryParameters = z.strictObject({
  format: z.enum(['json', 'csv']).default('json').describe('csv：下载为带 BOM 的 UTF-8 CSV（RFC 4180）'),
});

const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.unknown()), z.looseObject({})]);
export const QueryResult = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(cell)),
  truncated: z.boolean().describe('true：还有更多行没有给出'),
  ms: count.describe('毫秒'),
  graph: Graph.nullable().describe('结果是节点和关系时；否则为 null'),
});
export type QueryResult = z.infer<typeof QueryResult>;

export const QueryHelp = z.object({
  language: z.enum(QUERY_LANGUAGES),
  tables: z
    .array(
      z.object({
        name: z.string(),
        kind: z.enum(['view', 'node', 'relation']),
        description: z.string(),
        columns: z.array(z.object({ name: z.string(), type: z.string(), description: z.string() })),
      }),
    )
    .describe('可以查询的视图（SQL），或节点和关系（Cypher）'),
  examples: z.array(z.object({ title: z.string(), query: z.string() })),
  notes: z.array(z.string()).describe('规则和限度'),
  limits: z.object({ rows: count, seconds: z.number(), characters: count }),
});
export type QueryHelp = z.infer<typeof QueryHelp>;
