/** How good the search is, as it was measured: what `tiaoli eval --save` keeps and `GET /api/evaluations` gives. */
import { z } from 'zod';
import { count } from './terms.ts';

export const EVALUATION_FIGURES = [
  'ndcg10',
  'recall10',
  'recall20',
  'recall100',
  'mrr',
  'mrr10',
  'answer',
  'cited',
  'abstain',
  'refused',
  'hedged',
  'listPrecision',
  'listRecall',
] as const;
export type EvaluationFigure = (typeof EVALUATION_FIGURES)[number];

/** What figures, types of questions and choices of legs are called; a type that is not here goes by its own name. */
export const EVALUATION_FIGURE_NAMES: Readonly<Record<EvaluationFigure, string>> = {
  ndcg10: 'nDCG@10',
  recall10: '召回@10',
  recall20: '召回@20',
  recall100: '召回@100',
  mrr: 'MRR',
  mrr10: 'MRR@10',
  answer: '答出所问的值',
  cited: '引文中有值',
  abstain: '不可答而拒答',
  refused: '可答而拒答',
  hedged: '可答而只答部分',
  listPrecision: '清单准确率',
  listRecall: '清单召回率',
};
export const EVALUATION_TYPE_NAMES: Readonly<Record<string, string>> = {
  fact: '事实',
  'lay-paraphrase': '日常说法',
  agency: '责任单位',
  amount: '金额',
  time: '时间',
  industry: '行业',
  overlap: '重复条款',
  'multi-hop': '多步',
  unanswerable: '不可答',
  all: '未分题型',
};
export const EVALUATION_LEG_NAMES: Readonly<Record<string, string>> = {
  fused: '完整检索',
  lexical: '仅词语',
  semantic: '仅语义',
  graph: '仅图谱',
  'without-lexical': '去掉词语',
  'without-semantic': '去掉语义',
  'without-graph': '去掉图谱',
};
export const EVALUATION_STATUS_NAMES: Readonly<Record<'answered' | 'partial' | 'no-answer', string>> = {
  answered: '回答',
  partial: '部分回答',
  'no-answer': '不答',
};

/** Figures of rankings and of answers; public sets, which are looked at deeper, are measured as is usual for them. */
const RANKING: readonly EvaluationFigure[] = ['ndcg10', 'recall10', 'recall20', 'mrr'];
const DEEP_RANKING: readonly EvaluationFigure[] = ['ndcg10', 'recall10', 'recall100', 'mrr10'];
export const ANSWER_FIGURES: readonly EvaluationFigure[] = [
  'answer',
  'cited',
  'abstain',
  'refused',
  'hedged',
  'listPrecision',
  'listRecall',
];
export const rankingFigures = ({ depth }: { depth: number }): readonly EvaluationFigure[] =>
  depth >= 100 ? DEEP_RANKING : RANKING;
/** Of these, less is better. */
export const LESS_IS_BETTER: ReadonlySet<EvaluationFigure> = new Set(['refused', 'hedged']);

export const EvaluationInterval = z
  .object({
    value: z.number(),
    low: z.number(),
    high: z.number(),
    questions: count.describe('这一项适用的问题数'),
  })
  .describe('均值，及自助法的 95% 区间');
export type EvaluationInterval = z.infer<typeof EvaluationInterval>;

const interval = EvaluationInterval.nullable();

export const EvaluationType = z.object({
  type: z.string().nullable().describe('题型；null 是全部问题'),
  questions: count,
  figures: z.record(z.enum(EVALUATION_FIGURES), interval).describe('不适用的为 null'),
});
export type EvaluationType = z.infer<typeof EvaluationType>;

export const EvaluationLeg = z.object({
  name: z.string().describe('fused 是完整的检索；without-… 是去掉一路之后'),
  legs: z.array(z.enum(['lexical', 'semantic', 'graph'])),
  ndcg10: interval,
  recall10: interval,
  mrr: interval,
  lacks: interval.describe('完整检索的 nDCG@10 比它高多少（逐题相减）'),
  types: z.array(z.object({ type: z.string(), ndcg10: z.number().nullable() })),
});
export type EvaluationLeg = z.infer<typeof EvaluationLeg>;

export const EvaluationMiss = z.object({
  id: z.string(),
  type: z.string(),
  ndcg10: z.number().nullable(),
  answer: z.number().nullable().describe('1：回答里有问到的每一个值'),
  status: z.enum(['answered', 'partial', 'no-answer']),
  question: z.string().nullable().describe('问题、条款和回答不随结果保存时为 null'),
  wanted: z.array(z.string()).nullable(),
  got: z.array(z.string()).nullable(),
  said: z.string().nullable(),
});
export type EvaluationMiss = z.infer<typeof EvaluationMiss>;

export const Evaluation = z.object({
  set: z.string(),
  questions: count,
  depth: count.describe('看前多少条结果'),
  types: z.array(EvaluationType),
  legs: z.array(EvaluationLeg),
  misses: z.array(EvaluationMiss),
  unmatched: z.object({ ids: z.array(z.string()), questions: count }).describe('库里没有的标准条款，按未找到计'),
  latency: z.object({ p50: z.number(), p95: z.number() }).describe('毫秒'),
  revision: z.string(),
  model: z.string().nullable(),
});

export const KeptEvaluation = Evaluation.extend({
  date: z.iso.date(),
  version: z.string(),
  store: z.object({ kind: z.enum(['embedded', 'neo4j']), documents: count, clauses: count }),
  machine: z.object({ cpu: z.string(), cores: count, node: z.string() }),
  seconds: z.number().describe('评测用时，秒'),
});
export type KeptEvaluation = z.infer<typeof KeptEvaluation>;

export const EvaluationList = z.object({
  items: z.array(KeptEvaluation),
  unreadable: z.array(z.string()).describe('读不懂的结果文件'),
});
export type EvaluationList = z.infer<typeof EvaluationList>;
