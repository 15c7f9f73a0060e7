/** The answer of a search over HTTP: what was asked, said, computed, and what is missing. */
import { z } from 'zod';
import { Span } from '../../ingest/model.ts';
import { count } from './terms.ts';

export const Citation = Span.extend({ clauseId: z.string() }).describe('text.slice(start, end) 是所引的原文');
export type Citation = z.infer<typeof Citation>;

export const Figure = z.object({
  value: z.number().describe('金额以元计，比例以份额计（0.3 即 30%）'),
  unit: z.string(),
  surface: z.string().describe('条文、问题里的写法，或计算结果的通常写法'),
});
export type Figure = z.infer<typeof Figure>;

export const Operand = Figure.extend({
  citation: count.nullable().describe('answer.citations 的下标；数字出自问题时为 null'),
});
export type Operand = z.infer<typeof Operand>;

export const Calculation = z.object({
  formula: z.string().describe('算式，如 120张×4000元＝48万元'),
  result: Figure,
  operands: z.array(Operand),
});
export type Calculation = z.infer<typeof Calculation>;

export const AnswerTable = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.object({ clauseId: z.string(), cells: z.array(z.string()) })),
});
export type AnswerTable = z.infer<typeof AnswerTable>;

export const AnswerConflict = z.object({
  overlapId: z.string(),
  a: z.string().describe('条款 id'),
  b: z.string().describe('条款 id'),
  severity: z.enum(['contradiction', 'inconsistency']),
  reason: z.string(),
});
export type AnswerConflict = z.infer<typeof AnswerConflict>;

export const ANSWER_STATUSES = ['answered', 'partial', 'no-answer'] as const;

export const AnswerPart = z.object({
  question: z.string(),
  status: z.enum(ANSWER_STATUSES),
  text: z.string(),
});
export type AnswerPart = z.infer<typeof AnswerPart>;

export const Answer = z.object({
  status: z.enum(ANSWER_STATUSES),
  text: z.string(),
  citations: z.array(Citation),
  missing: z.array(z.string()).describe('问到而条文里没有的'),
  calculations: z.array(Calculation),
  table: AnswerTable.nullable(),
  conflicts: z.array(AnswerConflict).describe('所引条款之间不能同时适用的'),
  parts: z.array(AnswerPart).describe('一次问了几个问题时，各自的答案；只问一个时为空'),
  worded: z.enum(['extract', 'model']).describe('extract：条文原话；model：由语言模型改写，并与所引条文核对过'),
});
export type Answer = z.infer<typeof Answer>;
