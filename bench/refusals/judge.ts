/** How often a library refuses what it cannot answer, and what it can. */
import type { Library } from '../../server/library.ts';
import { rounded } from '../data.ts';
import type { RefusalQuestion } from './question.ts';

interface Judged extends RefusalQuestion {
  status: string;
  text: string;
}

export interface Rates {
  questions: number;
  /** Of unanswerable ones: no-answer, or partial. Null where all are answerable. */
  abstain: number | null;
  /** Of answerable ones: no-answer. */
  refused: number | null;
  /** Of answerable ones: partial. */
  hedged: number | null;
}

export const judge = async (library: Library, questions: readonly RefusalQuestion[]): Promise<Judged[]> => {
  const out: Judged[] = [];
  for (const question of questions) {
    const { answer } = await library.search({
      question: question.question,
      limit: 1,
      offset: 0,
      filter: { all: [] },
      without: [],
      context: [],
      includeMentions: false,
    });
    out.push({ ...question, status: answer.status, text: answer.text });
  }
  return out;
};

const share = (rows: readonly Judged[], wanted: (row: Judged) => boolean): number | null =>
  rows.length === 0 ? null : rounded(rows.filter(wanted).length / rows.length);

export const ratesOf = (rows: readonly Judged[]): Rates => {
  const answerable = rows.filter((row) => row.answerable);
  return {
    questions: rows.length,
    abstain: share(
      rows.filter((row) => !row.answerable),
      ({ status }) => status !== 'answered',
    ),
    refused: share(answerable, ({ status }) => status === 'no-answer'),
    hedged: share(answerable, ({ status }) => status === 'partial'),
  };
};

/** Rates by sort of question, in the order in which sorts first come. */
export const bySort = (rows: readonly Judged[]): Record<string, Rates> =>
  Object.fromEntries(
    [...new Set(rows.map(({ sort }) => sort))].map((sort) => [sort, ratesOf(rows.filter((row) => row.sort === sort))]),
  );
