/** What a system gave for a collection, and what that comes to. */
import { percentile, rounded } from '../data.ts';
import type { Collection } from './collection.ts';
import { type Measures, meansOf, measuresOf } from './measures.ts';

/** Texts that every system is asked for. */
export const DEPTH = 100;

export interface Run {
  /** Key of `SYSTEMS`. */
  system: string;
  /** From texts (and vectors, where it takes them) to an index that answers; null where there is none to build. */
  indexSeconds: number | null;
  /** By question: rows of the collection's texts, best first, and how long that took. */
  answers: { rows: number[]; ms: number }[];
}

export interface Result extends Measures {
  system: string;
  p50ms: number;
  indexSeconds: number | null;
}

/** Means of the measures and the median time. `embedMs` is added for systems that are given vectors of the questions. */
export const resultOf = ({ texts, questions, grades, leastGrade }: Collection, run: Run): Result => ({
  system: run.system,
  ...meansOf(
    questions.map(({ id }, i) =>
      measuresOf(
        (run.answers[i]?.rows ?? []).slice(0, DEPTH).map((row) => texts[row]?.id ?? ''),
        grades.get(id) ?? new Map(),
        leastGrade,
      ),
    ),
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
