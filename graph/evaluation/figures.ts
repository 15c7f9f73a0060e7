/** The figures of one question: how well its clauses were ranked, and how well it was answered. Null where a figure does not apply. */
import type { Answer } from '../search/result.ts';
import { equalText } from './equal-text.ts';
import type { Question } from './question-set.ts';

export const FIGURES = [
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
export type Figure = (typeof FIGURES)[number];
export type Figures = Record<Figure, number | null>;

/** Grade from which a clause is wanted; grade of one that answers the question by itself. */
const WANTED = 2;
const ANSWERING = 3;
/** Types that ask for every clause of a kind. */
const LIST_TYPES: ReadonlySet<string> = new Set(['agency', 'amount']);
/** Longest answer, in characters without white space: whole clauses strung together are none. */
const ANSWER_LENGTH = 150;
const ANSWER_LENGTH_PER_CLAUSE = 50;
/** Longest sum of cited passages. */
const CITED_LENGTH = 300;
const CITED_LENGTH_PER_CLAUSE = 100;
/** A partial answer abstains only if its text says that something is missing. */
const SAYS_MISSING = /未|没有|无|不含|不包括|查不到|找不到/u;

type RankFigures = Pick<Figures, 'ndcg10' | 'recall10' | 'recall20' | 'recall100' | 'mrr' | 'mrr10'>;
type AnswerFigures = Omit<Figures, keyof RankFigures>;

/** Ids of the clauses that a complete answer rests on. */
export const wantedOf = ({ relevant }: Pick<Question, 'relevant'>): string[] =>
  [...relevant].filter(([, grade]) => grade >= WANTED).map(([id]) => id);

const gain = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: readonly number[], depth: number): number =>
  grades.slice(0, depth).reduce((sum, grade, i) => sum + gain(grade) / Math.log2(i + 2), 0);

/**
 * Of a ranking of gold ids, best first, `depth` hits deep: nDCG (Järvelin & Kekäläinen 2002, gain 2^grade − 1), recall capped at
 * k (R_cap@k of BEIR, Thakur et al. 2021: the wanted clauses among the first k, of min(k, wanted), so that a full list scores 1),
 * and the reciprocal rank of the first clause that answers. Every recall of a ranking here and in the benches is this one. All
 * null where no clause answers the question.
 */
export const rankFigures = (
  { relevant }: Pick<Question, 'relevant'>,
  ranked: readonly string[],
  depth: number,
): RankFigures => {
  const wanted = wantedOf({ relevant });
  if (wanted.length === 0)
    return { ndcg10: null, recall10: null, recall20: null, recall100: null, mrr: null, mrr10: null };
  const grades = ranked.map((id) => relevant.get(id) ?? 0);
  const ideal = [...relevant.values()].sort((a, b) => b - a);
  const recall = (k: number): number | null => {
    if (k > depth) return null;
    const top = new Set(ranked.slice(0, k));
    return wanted.filter((id) => top.has(id)).length / Math.min(k, wanted.length);
  };
  const first = grades.findIndex((grade) => grade >= ANSWERING);
  const reciprocal = first < 0 ? 0 : 1 / (first + 1);
  return {
    ndcg10: discounted(grades, 10) / discounted(ideal, 10),
    recall10: recall(10),
    recall20: recall(20),
    recall100: recall(100),
    mrr: reciprocal,
    mrr10: first < 10 ? reciprocal : 0,
  };
};

export interface Said {
  status: Answer['status'];
  text: string;
  /** The cited passages, in the order of the citations. */
  passages: readonly string[];
  /** Gold ids of the cited clauses. */
  cited: readonly string[];
}

/**
 * Of an answer: does it hold every value that is asked for (`answer`), do its cited passages (`cited`, of those values that stand in
 * some clause: `inCorpus`), within their lengths; is an unanswerable question refused (`abstain`), an answerable one refused
 * (`refused`) or answered in part (`hedged`); of questions for every clause of a kind, precision and recall of the cited clauses.
 */
export const answerFigures = (
  question: Pick<Question, 'relevant' | 'type' | 'values'>,
  { status, text, passages, cited }: Said,
  inCorpus: (value: string) => boolean,
): AnswerFigures => {
  const wanted = wantedOf(question);
  const answerable = wanted.length > 0;
  const said = equalText(text);
  const quoted = passages.map(equalText).join('\u0000');
  const values = question.values.map(equalText);
  const within = (length: number, base: number, perClause: number) => length <= base + perClause * wanted.length;
  const hasValues = answerable && values.length > 0;
  const answered =
    status !== 'no-answer' &&
    within(said.length, ANSWER_LENGTH, ANSWER_LENGTH_PER_CLAUSE) &&
    values.every((value) => said.includes(value));
  const supported =
    status !== 'no-answer' &&
    within(quoted.length, CITED_LENGTH, CITED_LENGTH_PER_CLAUSE) &&
    values.filter(inCorpus).every((value) => quoted.includes(value));
  const abstains = status === 'no-answer' || (status === 'partial' && SAYS_MISSING.test(said));
  const asksForAll = answerable && LIST_TYPES.has(question.type);
  const listed = new Set(cited);
  const right = [...listed].filter((id) => (question.relevant.get(id) ?? 0) >= 1).length;
  return {
    answer: hasValues ? Number(answered) : null,
    cited: hasValues ? Number(supported) : null,
    abstain: answerable ? null : Number(abstains),
    refused: answerable ? Number(status === 'no-answer') : null,
    hedged: answerable ? Number(status === 'partial') : null,
    listPrecision: asksForAll ? right / (listed.size || 1) : null,
    listRecall: asksForAll ? wanted.filter((id) => listed.has(id)).length / wanted.length : null,
  };
};
