/** How good a ranking is. Each measure is 0 to 1; their means over the questions are what is reported. */
import { rounded } from '../data.ts';

export interface Measures {
  ndcgAt10: number;
  recallAt10: number;
  recallAt100: number;
  mrrAt10: number;
}

const gain = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, i) => sum + gain(grade) / Math.log2(i + 2), 0);

/**
 * Measures of one ranking (ids, best first). nDCG with the gain 2^grade − 1 (Järvelin and Kekäläinen 2002; Burges et al.
 * 2005); recall of the texts of `leastGrade` or more, of at most as many as the cut-off lets through; MRR of the first
 * text of the question's highest grade.
 */
export const measuresOf = (
  ranked: readonly string[],
  grades: ReadonlyMap<string, number>,
  leastGrade: number,
): Measures => {
  const gradeOf = (id: string): number => grades.get(id) ?? 0;
  const ideal = [...grades.values()].sort((a, b) => b - a);
  const wanted = ideal.filter((grade) => grade >= leastGrade).length;
  const recall = (cut: number): number =>
    ranked.slice(0, cut).filter((id) => gradeOf(id) >= leastGrade).length / Math.min(cut, wanted);
  const first = ranked.slice(0, 10).findIndex((id) => gradeOf(id) > 0 && gradeOf(id) === ideal[0]);
  return {
    ndcgAt10: discounted(ranked.map(gradeOf)) / discounted(ideal),
    recallAt10: recall(10),
    recallAt100: recall(100),
    mrrAt10: first < 0 ? 0 : 1 / (first + 1),
  };
};

/** Means over the questions, to three digits. */
export const meansOf = (list: readonly Measures[]): Measures => {
  const mean = (key: keyof Measures): number => rounded(list.reduce((sum, one) => sum + one[key], 0) / list.length);
  return {
    ndcgAt10: mean('ndcgAt10'),
    recallAt10: mean('recallAt10'),
    recallAt100: mean('recallAt100'),
    mrrAt10: mean('mrrAt10'),
  };
};
