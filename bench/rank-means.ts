/** How well a bench's rankings hold what is relevant: the evaluation's figures, as means over the questions. */
import { rankFigures } from '../graph/evaluation/figures.ts';
import type { Question } from '../graph/evaluation/question-set.ts';
import { rounded } from './data.ts';

/** Texts of a ranking that count. */
export const DEPTH = 100;

export type RankMeans = Record<'ndcg10' | 'recall10' | 'recall100' | 'mrr10', number>;

/** What is relevant to a question, and the ids that a system gave for it, best first. */
export interface Ranked {
  relevant: Question['relevant'];
  ids: readonly string[];
}

/** Means to three digits. Questions to which nothing is relevant do not take part. */
export const rankMeans = (list: readonly Ranked[]): RankMeans => {
  const figures = list.map(({ relevant, ids }) => rankFigures({ relevant }, ids.slice(0, DEPTH), DEPTH));
  const mean = (key: keyof RankMeans): number => {
    const known = figures.map((one) => one[key]).filter((value) => value !== null);
    return rounded(known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length));
  };
  return { ndcg10: mean('ndcg10'), recall10: mean('recall10'), recall100: mean('recall100'), mrr10: mean('mrr10') };
};
