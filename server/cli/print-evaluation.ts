/** An evaluation for people: tables of figures with their intervals, and what went wrong. */
import type { EvaluationFigure, EvaluationInterval, EvaluationMiss, KeptEvaluation } from '../evaluation-contract.ts';
import { bold, dim, oneLine, print, shorten } from './print.ts';
import { printRows } from './print-table.ts';

const RANKING: readonly [EvaluationFigure, string][] = [
  ['ndcg10', 'nDCG@10'],
  ['recall10', '召回@10'],
  ['recall20', '召回@20'],
  ['recall100', '召回@100'],
  ['mrr', 'MRR'],
];
const PUBLIC_RANKING: readonly [EvaluationFigure, string][] = [
  ['ndcg10', 'nDCG@10'],
  ['recall10', '召回@10'],
  ['recall100', '召回@100'],
  ['mrr10', 'MRR@10'],
];
const ANSWERING: readonly [EvaluationFigure, string][] = [
  ['answer', '答出所问的值'],
  ['cited', '引文中有值'],
  ['abstain', '不可答而拒答'],
  ['refused', '可答而拒答'],
  ['hedged', '可答而只答一部分'],
  ['listPrecision', '清单准确率'],
  ['listRecall', '清单召回率'],
];
const LEGS: Readonly<Record<string, string>> = {
  fused: '完整',
  lexical: '仅词语',
  semantic: '仅语义',
  graph: '仅图谱',
  'without-lexical': '去掉词语',
  'without-semantic': '去掉语义',
  'without-graph': '去掉图谱',
};
const STATUSES: Readonly<Record<EvaluationMiss['status'], string>> = {
  answered: '回答',
  partial: '部分回答',
  'no-answer': '不答',
};
const SAID = 80;

/** @example digits(.8991, 3) → .899 */
const digits = (value: number, places: number): string => value.toFixed(places).replace(/^(-?)0(?=\.)/u, '$1');

/** @example figure({ value: .8991, low: .87, high: .921, … }) → .899 [.87, .92] */
export const figure = (interval: EvaluationInterval | null | undefined): string =>
  interval ? `${digits(interval.value, 3)} [${digits(interval.low, 2)}, ${digits(interval.high, 2)}]` : '–';

const printFigures = ({ types }: KeptEvaluation, figures: readonly [EvaluationFigure, string][]): void => {
  const used = figures.filter(([name]) => types.some((row) => row.figures[name]));
  if (used.length === 0) return;
  const rows = types.filter((row) => used.some(([name]) => row.figures[name]));
  printRows({
    columns: ['题型', '题数', ...used.map(([, label]) => label)],
    rows: rows.map((row) => [row.type ?? '全部', row.questions, ...used.map(([name]) => figure(row.figures[name]))]),
  });
  print();
};

const printLegs = ({ legs }: KeptEvaluation): void => {
  printRows({
    columns: ['哪几路', 'nDCG@10', '召回@10', 'MRR', '比完整的少'],
    rows: legs.map(({ name, ndcg10, recall10, mrr, lacks }) => [
      LEGS[name] ?? name,
      figure(ndcg10),
      figure(recall10),
      figure(mrr),
      figure(lacks),
    ]),
  });
  print();
};

const printMiss = ({ id, ndcg10, answer, status, question, wanted, got, said }: EvaluationMiss): void => {
  const marks = [
    ndcg10 === null ? '不可答' : `nDCG ${digits(ndcg10, 2)}`,
    ...(answer === null ? [] : [answer === 1 ? '答对' : '没有答对']),
  ];
  print(`${bold(id)}  ${marks.join('，')}  ${oneLine(question ?? '')}`);
  print(`    应为 ${(wanted ?? []).join(' ') || '（无）'}`);
  print(`    得到 ${(got ?? []).join(' ') || '（无）'}`);
  print(`    ${STATUSES[status]} ${shorten(oneLine(said ?? ''), SAID)}`);
};

export const printMisses = ({ misses }: KeptEvaluation): void => {
  for (const miss of misses) printMiss(miss);
  if (misses.length > 0) print();
};

/** `isPublic`: the set is measured as public sets are, by recall at 100 and reciprocal ranks within ten. */
export const printEvaluation = (evaluation: KeptEvaluation, { isPublic }: { isPublic: boolean }): void => {
  const { set, questions, store, revision, latency, misses, seconds, model } = evaluation;
  print(bold(`${set}：${questions} 个问题，${store.documents} 份文件、${store.clauses} 条条款`));
  print();
  printFigures(evaluation, isPublic ? PUBLIC_RANKING : RANKING);
  printFigures(evaluation, ANSWERING);
  printLegs(evaluation);
  print(dim('方括号里是 95% 区间：对问题有放回地重抽 2000 次（自助法）。“比完整的少”逐题相减。'));
  print(
    dim(
      `没答好的 ${misses.length} 题；每次检索 p50 ${latency.p50.toFixed(1)} ms、p95 ${latency.p95.toFixed(1)} ms，共 ${seconds} 秒；图谱版本 ${revision.slice(0, 8)}；模型 ${model ?? '无'}。`,
    ),
  );
};
