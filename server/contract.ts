/**
 * The HTTP envelopes: what goes in and out of `/api`, as zod schemas. Routes, OpenAPI document and the web client's types
 * are derived from here; the entities inside come from ingest/model.ts. Nothing but zod is needed to read this file.
 */
import { z } from 'zod';
import { WALKED_TYPES } from '../graph/clause-graph.ts';
import { EXPORT_FORMATS } from '../graph/export/format-names.ts';
import {
  QUERY_DEFAULT_TIMEOUT_MS,
  QUERY_LANGUAGES,
  QUERY_LENGTH,
  QUERY_ROWS,
  QUERY_TIMEOUT_MS,
} from '../graph/query.ts';
import { ENTITY_KINDS } from '../graph/store.ts';
import { LONGEST_PATH, MOST_PATHS } from '../graph/traverse/paths.ts';
import {
  AGENCY_ROLES,
  AMOUNT_KINDS,
  BriefClause,
  Clause,
  Diagnostic,
  DocumentHead,
  MENTION_FIELDS,
  Overlap,
  PolicyDocument,
  Span,
} from '../ingest/model.ts';
import { Answer } from './answer-contract.ts';
import { filterParameters } from './filter-parameters.ts';

export type {
  Agency,
  AgencyMention,
  Amount,
  Beneficiary,
  BriefClause,
  Change,
  Clause,
  Conflict,
  Diagnostic,
  Difference,
  DocumentHead,
  Industry,
  Instrument,
  MentionField,
  Mentions,
  Overlap,
  OverlapKind,
  Period,
  Place,
  PolicyDocument,
  Quantity,
  Rate,
  Reference,
  Review,
  Section,
  Span,
  Validity,
  Verdict,
} from '../ingest/model.ts';
export * from './answer-contract.ts';
export * from './draft-contract.ts';
export * from './evaluation-contract.ts';
export * from './overlap-contract.ts';
export { AGENCY_ROLES, AMOUNT_KINDS, ENTITY_KINDS, MENTION_FIELDS };

/** Longest question, in UTF-16 code units; one that is longer is refused with 400. */
export const QUESTION_LIMIT = 2000;
/** Most items of one answer. */
export const PAGE_LIMIT = 200;
/** Most nodes of one answer about the graph. */
export const GRAPH_LIMIT = 500;
/** Most earlier questions that a follow-up brings along. */
export const CONTEXT_LIMIT = 20;

const page = (size: number) => ({
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(size).describe(`一次最多 ${PAGE_LIMIT} 条`),
  offset: z.coerce.number().int().min(0).default(0).describe('跳过前面多少条'),
});
const include = z
  .array(z.enum(['mentions']))
  .default([])
  .describe('mentions：条款带上全部识别结果');
const count = z.number().int().min(0);

// ---- search -------------------------------------------------------------------------------------------------------

export const SearchQuery = z.strictObject({
  q: z.string().max(QUESTION_LIMIT, `问题最多 ${QUESTION_LIMIT} 个字，请缩短后再试`).describe('用中文写的问题'),
  ...page(10),
  include,
  ...filterParameters,
  without: z.array(z.string().max(200)).default([]).describe('字段:值 —— 去掉从问题中读出的一个筛选条件，可重复'),
  context: z
    .array(z.string().max(QUESTION_LIMIT))
    .max(CONTEXT_LIMIT)
    .default([])
    .describe('此前的问题，最早的在前，可重复'),
  asked_on: z.iso
    .date('请写成 YYYY-MM-DD，例如 2023-06-30')
    .optional()
    .describe('把这一天当作“今天”来理解问题，不筛选条款；链接据此重现当时的答案'),
  revision: z.string().max(200).optional().describe('生成链接时的语料版本；语料已更新时在 degraded 中说明'),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

export const INTENTS = ['find', 'list', 'count', 'how-much', 'until-when', 'who', 'compare'] as const;

const value = z.union([z.string(), z.number()]);
export const PlanFilter = Span.extend({
  field: z.string(),
  op: z.string().describe('= · >= · <= · between · not'),
  value: z.union([value, z.array(value)]),
  surface: z.string().describe('问题里的原话'),
});
export type PlanFilter = z.infer<typeof PlanFilter>;

export const Plan = z.object({
  text: z.string().describe('去掉筛选条件后剩下的文字'),
  intent: z.enum(INTENTS),
  filters: z.array(PlanFilter),
});
export type Plan = z.infer<typeof Plan>;

const leg = z.object({ score: z.number(), rank: z.number() });
export const Hit = z.object({
  clause: z.union([Clause, BriefClause]).describe('简要；include=mentions 时带全部识别结果'),
  score: z.number(),
  why: z.object({
    lexical: leg.extend({ terms: z.array(z.string()) }).nullable(),
    semantic: leg.extend({ passage: Span.nullable() }).nullable(),
    graph: z.object({ score: z.number(), path: z.array(z.string()) }).nullable(),
  }),
  highlights: z.array(Span.extend({ kind: z.enum(['exact', 'semantic']) })),
});
export type Hit = z.infer<typeof Hit>;

export const Facet = z.object({
  field: z.string(),
  values: z.array(z.object({ value: z.string(), label: z.string(), count })),
});
export type Facet = z.infer<typeof Facet>;

export const Degradation = z.object({ code: z.string(), message: z.string().describe('给人看的一句话') });
export type Degradation = z.infer<typeof Degradation>;

export const SearchResponse = z.object({
  query: z.string(),
  plan: Plan,
  answer: Answer,
  hits: z.array(Hit),
  total: count,
  facets: z.array(Facet),
  revision: z.string(),
  degraded: z.array(Degradation),
});
export type SearchResponse = z.infer<typeof SearchResponse>;

// ---- graph --------------------------------------------------------------------------------------------------------

const properties = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export const NODE_KINDS = [...ENTITY_KINDS, 'clause'] as const;

export const GraphNode = z.object({
  id: z.string().describe('条款、文件用自己的 id；其他是 kind:name'),
  kind: z.enum(NODE_KINDS),
  label: z.string(),
  properties,
  clauses: count.describe('提到它的条款数'),
});
export type GraphNode = z.infer<typeof GraphNode>;

export const GraphEdge = z.object({ from: z.string(), to: z.string(), type: z.string(), properties });
export type GraphEdge = z.infer<typeof GraphEdge>;

export const Graph = z.object({
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  truncated: z.boolean().describe('true：有一部分因为 limit 没有给出'),
});
export type Graph = z.infer<typeof Graph>;

export const EntitiesQuery = z.strictObject({
  kind: z.enum(ENTITY_KINDS).optional(),
  q: z.string().max(200).optional().describe('名称或别名中的一段'),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50),
});
export const EntityList = z.object({ total: count.describe('本次给出的个数'), items: z.array(GraphNode) });
export type EntityList = z.infer<typeof EntityList>;

export const NeighborsQuery = z.strictObject({
  id: z.string().min(1).max(500),
  depth: z.coerce.number().int().min(1).max(3).default(1),
  kinds: z
    .array(z.string())
    .default([])
    .describe(`只要这些类型的节点：${NODE_KINDS.join(' · ')}；可重复，也可用 | 分开`),
  limit: z.coerce.number().int().min(1).max(GRAPH_LIMIT).default(100),
});

export const PathQuery = z.strictObject({
  from: z.string().min(1).max(500).describe('起点的 id'),
  to: z.string().min(1).max(500).describe('终点的 id'),
  types: z
    .array(z.string())
    .default([])
    .describe(`只走这些关系：${WALKED_TYPES.join(' · ')}；可重复，也可用 | 分开；不给就都走`),
  length: z.coerce.number().int().min(1).max(LONGEST_PATH).default(LONGEST_PATH).describe('最多几步'),
  limit: z.coerce.number().int().min(1).max(MOST_PATHS).default(MOST_PATHS).describe('最多给出几条路径'),
});
export type PathQuery = z.infer<typeof PathQuery>;

/** The shortest ways between two nodes; empty where there is none within the length. */
export const Paths = z.object({
  paths: z.array(z.object({ nodes: z.array(z.string()), edges: z.array(GraphEdge) })),
  graph: Graph.describe('各条路径上的全部节点和关系'),
  truncated: z.boolean().describe('还有同样短的路径没有列出，或节点关系太多、没有查完'),
});
export type Paths = z.infer<typeof Paths>;

// ---- clauses and documents ----------------------------------------------------------------------------------------

export const ClausesQuery = z.strictObject({ ...page(50), include, ...filterParameters });
export type ClausesQuery = z.infer<typeof ClausesQuery>;

export const ClauseList = z.object({ total: count, items: z.array(z.union([Clause, BriefClause])) });
export type ClauseList = z.infer<typeof ClauseList>;

export const ClauseDetail = Clause.extend({ overlaps: z.array(Overlap), neighbors: Graph });
export type ClauseDetail = z.infer<typeof ClauseDetail>;

export const DocumentSummary = DocumentHead.extend({ versions: z.array(z.string()), clauses: count });
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const DocumentList = z.object({ total: count, items: z.array(DocumentSummary) });
export type DocumentList = z.infer<typeof DocumentList>;

/** `text` is the document as published: what every `source` offset goes into. */
export const DocumentDetail = PolicyDocument.extend({
  text: z.string().nullable().describe('公布时的原文；source 偏移量指向它；没有保存时为 null'),
});
export type DocumentDetail = z.infer<typeof DocumentDetail>;

export const MentionCounts = z.object({
  agencies: count,
  agencyMentions: count,
  amounts: count,
  rates: count,
  quantities: count,
  periods: count,
  places: count,
  industries: count,
  beneficiaries: count,
  instruments: count,
  references: count,
});
export type MentionCounts = z.infer<typeof MentionCounts>;

export const IngestedFile = z.object({
  file: z.string(),
  outcome: z.enum(['added', 'replaced', 'unchanged', 'new-version']),
  document: DocumentSummary,
  mentions: MentionCounts,
  diagnostics: z.array(Diagnostic).describe('没有读懂的地方，以及在原文的什么位置'),
});
export type IngestedFile = z.infer<typeof IngestedFile>;

export const IngestReport = z.object({
  items: z.array(IngestedFile),
  failed: z.array(z.object({ file: z.string(), code: z.string(), detail: z.string() })),
  revision: z.string(),
});
export type IngestReport = z.infer<typeof IngestReport>;

// ---- state --------------------------------------------------------------------------------------------------------

export const Stats = z.object({
  documents: count,
  clauses: count,
  entities: count,
  mentions: MentionCounts,
  entityKinds: z.record(z.string(), count),
  revision: z.string(),
});
export type Stats = z.infer<typeof Stats>;

export const Health = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  store: z.object({ kind: z.enum(['embedded', 'neo4j']), schemaVersion: z.number(), documents: count, clauses: count }),
  model: z.object({ name: z.string().nullable(), state: z.enum(['ready', 'loading', 'off']) }),
  revision: z.string(),
  degraded: z.array(Degradation),
  uptime: z.number().describe('秒'),
});
export type Health = z.infer<typeof Health>;

export const Ready = z.object({ ready: z.literal(true), revision: z.string() });
export type Ready = z.infer<typeof Ready>;

/** RFC 9457, for every error. */
export const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe('中文：出了什么事，可以怎么办'),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ProblemDocument = z.infer<typeof ProblemDocument>;

// ---- queries in the store's own language --------------------------------------------------------------------------

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

// ---- export -------------------------------------------------------------------------------------------------------

/** Most nodes around a node that one export has. */
export const EXPORT_LIMIT = 5000;

export const ExportQuery = z
  .strictObject({
    format: z
      .enum(EXPORT_FORMATS, `只能是 ${EXPORT_FORMATS.join('、')} 之一；各自适合谁，见 /api/export/formats`)
      .describe('文件格式'),
    ...filterParameters,
    around: NeighborsQuery.shape.id.optional().describe('只要这个节点周围的部分（不能与筛选条件同用）'),
    depth: z.coerce.number().int().min(1).max(3).optional().describe('around 周围几步，1 到 3，默认 1'),
    kinds: NeighborsQuery.shape.kinds,
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(EXPORT_LIMIT)
      .optional()
      .describe(`around 周围最多多少个节点，默认 ${EXPORT_LIMIT}`),
  })
  .refine(
    ({ around, depth, limit, kinds }) =>
      around !== undefined || (depth === undefined && limit === undefined && kinds.length === 0),
    { path: ['around'], message: 'depth、kinds、limit 只与 around 同用：请用 around 给出一个节点的 id' },
  )
  .refine(
    ({ format: _format, around, depth: _depth, limit: _limit, kinds: _kinds, ...filters }) =>
      around === undefined ||
      Object.values(filters)
        .flat()
        .every((value) => value === undefined),
    { path: ['around'], message: 'around 不能与筛选条件同用：请只要周围的部分，或只按条件筛选' },
  )
  .describe('筛选条件与 /api/search 相同；什么都不给就是整个图谱');
export type ExportQuery = z.infer<typeof ExportQuery>;

export const ExportFormatList = z.object({
  items: z.array(
    z.object({
      name: z.enum(EXPORT_FORMATS),
      label: z.string(),
      extension: z.string(),
      mediaType: z.string(),
      audience: z.string().describe('适合谁'),
    }),
  ),
});
export type ExportFormatList = z.infer<typeof ExportFormatList>;
