/** What the calls have in common: how much of anything is asked and given. */
import { z } from 'zod';

/** Longest question, in UTF-16 code units; one that is longer is refused with 400. */
export const QUESTION_LIMIT = 2000;
/** Most items of one answer. */
export const PAGE_LIMIT = 200;
/** Most nodes of one answer about the graph. */
export const GRAPH_LIMIT = 500;
/** Most earlier questions that a follow-up brings along. */
export const CONTEXT_LIMIT = 20;

/** Where a page of a list begins and how long it is; `size` where nothing is said. */
export const page = (size: number) => ({
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(size).describe(`一次最多 ${PAGE_LIMIT} 条`),
  offset: z.coerce.number().int().min(0).default(0).describe('跳过前面多少条'),
});
/** What clauses of a list have besides. */
export const include = z
  .array(z.enum(['mentions']))
  .default([])
  .describe('mentions：条款带上全部识别结果');
/** How many there are. */
export const count = z.number().int().min(0);

/** Something that is missing right now, or that a reader should know of the answer. */
export const Degradation = z.object({ code: z.string(), message: z.string().describe('给人看的一句话') });
export type Degradation = z.infer<typeof Degradation>;
