/** How well rankings hold what is relevant: the usual figures, as means over the questions. */
import { rounded } from '../data.ts';

export interface Figures {
  recallAt10: number;
  recallAt100: number;
  mrrAt10: number;
  ndcgAt10: number;
}

/** Figures of one ranking (ids, best first) against what is relevant (never empty); grades are taken as equal. */
export const figuresOf = (ranking: readonly string[], relevant: ReadonlySet<string>): Figures => {
  const within = (k: number) => ranking.slice(0, k).filter((id) => relevant.has(id)).length / relevant.size;
  let gain = 0;
  let ideal = 0;
  let first = 0;
  for (let i = 0; i < 10; i += 1) {
    const discount = 1 / Math.log2(i + 2);
    if (i < relevant.size) ideal += discount;
    if (!relevant.has(ranking[i] ?? '')) continue;
    gain += discount;
    if (first === 0) first = 1 / (i + 1);
  }
  return { recallAt10: within(10), recallAt100: within(100), mrrAt10: first, ndcgAt10: gain / ideal };
};

/** Means of many, rounded. */
export const meanOf = (list: readonly Figures[]): Figures => {
  const mean = (of: (figures: Figures) => number) =>
    rounded(list.reduce((sum, figures) => sum + of(figures), 0) / Math.max(1, list.length));
  return {
    recallAt10: mean((f) => f.recallAt10),
    recallAt100: mean((f) => f.recallAt100),
    mrrAt10: mean((f) => f.mrrAt10),
    ndcgAt10: mean((f) => f.ndcgAt10),
  };
};
