/** An evaluation for people: tables of figures with their intervals, and what went wrong. */
import {
  ANSWER_FIGURES,
  EVALUATION_FIGURE_NAMES,
  EVALUATION_LEG_NAMES,
  EVALUATION_STATUS_NAMES,
  EVALUATION_TYPE_NAMES,
  type EvaluationFigure,
  type EvaluationInterval,
  type EvaluationMiss,
  type KeptEvaluation,
  rankingFigures,
} from '../contract/evaluation.ts';
import { bold, dim, oneLine, print, shorten } from './print.ts';
import { printRows } from './print-table.ts';

const SAID = 80;

/** @example digits(.8991, 3) → .899 */
const digits = (value: number, places: number): string =>
  value
    .toFixed(places)
    .replace(/^(-?)0(?=\.)/u, '$1')
    .replace('-', '−');

/** @example figure({ value: .8991, low: .87, high: .921, … }) → .899 [.87, .92] */
export const figure = (interval: EvaluationInterval | null | undefined): string =>
  interval ? `${digits(interval.value, 3)} [${digits(interval.low, 2)}, ${digits(interval.high, 2)}]` : '–';

const printFigures = ({ types }: KeptEvaluation, figures: readonly EvaluationFigure[]): void => {
  const used = figures.filter((name) => types.some((row) => row.figures[name]));
  if (used.length === 0) return;
  const rows = types.filter((row) => used.some((name) => row.figures[name]));
  printRows({
    columns: ['题型', '题数', ...used.map((name) => EVALUATION_FIGURE_NAMES[name])],
    rows: rows.map(({ type, questions, figures: own }) => [
      type === null ? '全部' : (EVALUATION_TYPE_NAMES[type] ?? type),
      questions,
      ...used.map((name) => figure(own[name])),
    ]),
  });
  print();
};

const printLegs = ({ legs }: KeptEvaluation): void => {
  printRows({
    columns: ['哪几路', 'nDCG@10', '召回@10', 'MRR', '比完整的少'],
    rows: legs.map(({ name, ndcg10, recall10, mrr, lacks }) => [
      EVALUATION_LEG_NAMES[name] ?? name,
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
  print(`    ${EVALUATION_STATUS_NAMES[status]} ${shorten(oneLine(said ?? ''), SAID)}`);
};

export const printMisses = ({ misses }: KeptEvaluation): void => {
  for (const miss of misses) printMiss(miss);
  if (misses.length > 0) print();
};

export const printEvaluation = (evaluation: KeptEvaluation): void => {
  const { set, questions, store, revision, latency, misses, seconds, model } = evaluation;
  print(bold(`${set}：${questions} 个问题，${store.documents} 份文件、${store.clauses} 条条款`));
  print();
  printFigures(evaluation, rankingFigures(evaluation));
  printFigures(evaluation, ANSWER_FIGURES);
  printLegs(evaluation);
  print(dim('方括号里是 95% 区间：对问题有放回地重抽 2000 次（自助法）。“比完整的少”逐题相减。'));
  print(
    dim(
      `没答好的 ${misses.length} 题；每次检索 p50 ${latency.p50.toFixed(1)} ms、p95 ${latency.p95.toFixed(1)} ms，共 ${seconds} 秒；图谱版本 ${revision.slice(0, 8)}；模型 ${model ?? '无'}。`,
    ),
  );
};
