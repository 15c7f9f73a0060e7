/**
 * A public retrieval set: a folder of corpus.jsonl {id, text, title?}, queries-<part>.jsonl {id, text, type?} and
 * qrels-<part>.tsv (query, text, grade), gzipped or not.
 */
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { EvaluationError } from './evaluation-error.ts';
import { type QuestionSet, setName } from './question-set.ts';
import { readLines, readRecords } from './read-lines.ts';

/** A text of the set as it stands there; without a title where the set gives it none. */
export interface SetText {
  id: string;
  title: string;
  text: string;
}

export interface PublicSet extends QuestionSet {
  /** In the set's order. */
  texts: SetText[];
}

const id = z.union([z.string(), z.number()]).transform(String);
const Text = z.object({ id, title: z.string().nullish(), text: z.string() });
const Query = z.object({ id, text: z.string(), type: z.string().nullish() });

/** The part that is measured where a set has several. */
const PREFERRED = 'dev';
const QUERIES = /^queries(?:-(.+?))?\.jsonl(?:\.gz)?$/u;
/** Grade of a text that answers, where a set tells only relevant from not. */
const ANSWERING = 3;

/** Grades by query and text id; where a set has but one grade, that means a full answer. */
const gradesOf = async (path: string): Promise<Map<string, Map<string, number>>> => {
  const rows = (await readLines(path)).map(({ text, number }) => {
    const [query, document, grade] = text.split('\t');
    if (!query || !document || !Number.isFinite(Number(grade)))
      throw new EvaluationError('not-a-question', `${path} 第 ${number} 行不是“问题、文本、等级”，以制表符分开。`);
    return { query, document, grade: Number(grade) };
  });
  const graded = rows.some(({ grade }) => grade > 1);
  const grades = new Map<string, Map<string, number>>();
  for (const { query, document, grade } of rows) {
    if (grade <= 0) continue;
    const known = grades.get(query) ?? new Map<string, number>();
    grades.set(query, known.set(document, graded ? grade : ANSWERING));
  }
  return grades;
};

const filesOf = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch (cause) {
    throw new EvaluationError('unreadable', `不能读取 ${folder}：不是文件夹，或没有读取的权限。`, { cause });
  }
};

/** @throws EvaluationError where the folder is no set, or one of its lines cannot be read */
export const readPublicSet = async (folder: string): Promise<PublicSet> => {
  const files = await filesOf(folder);
  const named = (start: string) => files.find((file) => file === start || file === `${start}.gz`);
  const parts = files.flatMap((file) => QUERIES.exec(file)?.[1] ?? (QUERIES.test(file) ? '' : []));
  const part = parts.includes(PREFERRED) ? PREFERRED : parts.sort()[0];
  const suffix = part ? `-${part}` : '';
  const corpus = named('corpus.jsonl');
  const queries = named(`queries${suffix}.jsonl`);
  const judgements = named(`qrels${suffix}.tsv`);
  if (part === undefined || !corpus || !queries || !judgements)
    throw new EvaluationError(
      'not-a-set',
      `${folder} 不是评测集：应有 corpus.jsonl、queries-dev.jsonl 和 qrels-dev.tsv（可以是 .gz）。`,
    );
  const grades = await gradesOf(join(folder, judgements));
  const asked = await readRecords(join(folder, queries), Query, '问题');
  const questions = asked.flatMap(({ id: queryId, text, type }) => {
    const relevant = grades.get(queryId);
    return relevant ? [{ id: queryId, type: type?.trim() || 'all', question: text, relevant, values: [] }] : [];
  });
  if (questions.length === 0) throw new EvaluationError('empty', `${folder} 里没有带标准答案的问题，无法评测。`);
  const texts = await readRecords(join(folder, corpus), Text, '文本');
  return {
    name: setName(resolve(folder)),
    questions,
    texts: texts.map(({ id: textId, title, text }) => ({ id: textId, title: title ?? '', text })),
  };
};
