/** A search over HTTP: the question and its filters in; plan, answer, hits and facets out. */
import { z } from 'zod';
import { AgencyRole, BriefClause, Clause, Span } from '../../ingest/model.ts';
import { filterParameters } from '../filter-parameters.ts';
import { Answer } from './answer.ts';
import { CONTEXT_LIMIT, count, Degradation, include, page, QUESTION_LIMIT } from './terms.ts';

export const SearchQuery = z.strictObject({
  q: z.string().max(QUESTION_LIMIT, `问题最多 ${QUESTION_LIMIT} 个字，请缩短后再试`).describe('用中文写的问题'),
  ...page(10),
  include,
  ...filterParameters,
  without: z
    .array(z.string().max(200))
    .default([])
    .describe('字段:值 —— 去掉从问题中读出的一个筛选条件，或一个日常说法的公文用语（值是几个时用 | 连接），可重复'),
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
  op: z.string().describe('= · >= · <= · between · not；日常说法是 means'),
  value: z.union([value, z.array(value)]),
  surface: z.string().describe('问题里的原话'),
  role: AgencyRole.optional().describe('责任单位：问题问的是哪种分工；没有说就不给'),
});
export type PlanFilter = z.infer<typeof PlanFilter>;

export const Plan = z.object({
  text: z.string().describe('去掉筛选条件后剩下的文字'),
  intent: z.enum(INTENTS),
  filters: z.array(PlanFilter),
  expansions: z
    .array(PlanFilter)
    .describe('问题里的日常说法（surface），以及同时用来查找的公文用语（value）；field 是 everyday，可用 without 去掉'),
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
