/** Questions with the clauses that answer them: one JSON object a line. */
import { basename } from 'node:path';
import { z } from 'zod';
import { EvaluationError } from './evaluation-error.ts';
import { readRecords } from './read-lines.ts';

export interface Question {
  id: string;
  /** fact, agency, unanswerable …: figures are given for each type apart. */
  type: string;
  question: string;
  /** How relevant a gold clause is, by its id: 3 answers it, 2 belongs to the answer, 1 touches it. Empty: unanswerable. */
  relevant: ReadonlyMap<string, number>;
  /** What an answer has to hold, word for word. */
  values: readonly string[];
}

export interface QuestionSet {
  /** By which results are kept: the file's or folder's name. */
  name: string;
  questions: Question[];
}

const QuestionLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  type: z.string().default('all'),
  question: z.string(),
  relevant: z.record(z.string(), z.number()),
  answer_values: z.array(z.string()).nullish(),
});

/** A name that is safe in a file's name. @example setName('../gold/my set.jsonl') → 'my-set' */
export const setName = (path: string): string =>
  basename(path)
    .replace(/\.jsonl(\.gz)?$/u, '')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .replace(/^\.+/u, '') || 'set';

/** @throws EvaluationError for a file that cannot be read, a line that is no question, an empty set */
export const readQuestionSet = async (path: string): Promise<QuestionSet> => {
  const records = await readRecords(path, QuestionLine, '问题');
  if (records.length === 0) throw new EvaluationError('empty', `${path} 里没有问题，无法评测。`);
  return {
    name: setName(path),
    questions: records.map(({ id, type, question, relevant, answer_values }) => ({
      id,
      type,
      question,
      relevant: new Map(Object.entries(relevant).filter(([, grade]) => grade > 0)),
      values: answer_values ?? [],
    })),
  };
};
