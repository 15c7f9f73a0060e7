/** What a system gave for a collection, and what that comes to. */
import { percentile, rounded } from '../data.ts';
import { type RankMeans, rankMeans } from '../rank-means.ts';
import type { Collection } from './collection.ts';

export interface Run {
  /** Key of `SYSTEMS`. */
  system: string;
  /** From texts (and vectors, where it takes them) to an index that answers; null where there is none to build. */
  indexSeconds: number | null;
  /** By question: rows of the collection's texts, best first, and how long that took. */
  answers: { rows: number[]; ms: number }[];
}

export interface Result extends RankMeans {
  system: string;
  p50ms: number;
  indexSeconds: number | null;
}

/** Means of the figures and the median time. */
export const resultOf = ({ texts, questions }: Collection, run: Run): Result => ({
  system: run.system,
  ...rankMeans(
    questions.map(({ relevant }, i) => ({
      relevant,
      ids: (run.answers[i]?.rows ?? []).map((row) => texts[row]?.id ?? ''),
    })),
  ),
  p50ms: rounded(
    percentile(
      run.answers.map(({ ms }) => ms),
      0.5,
    ),
    2,
  ),
  indexSeconds: run.indexSeconds === null ? null : rounded(run.indexSeconds, 1),
});
