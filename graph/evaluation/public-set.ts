/**
 * A public retrieval set: a folder of corpus.jsonl {id, text, title?}, queries-<part>.jsonl {id, text, type?} and
 * qrels-<part>.tsv (query, text, grade), gzipped or not. A title is taken for a document, each of its texts for a clause;
 * nothing is recognised in the texts.
 */
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { noMentions } from '../../ingest/context.ts';
import type { Clause, PolicyDocument } from '../../ingest/model.ts';
import { EvaluationError } from './evaluation-error.ts';
import { type QuestionSet, setName } from './question-set.ts';
import { readLines, readRecords } from './read-lines.ts';

export interface PublicSet extends QuestionSet {
  documents: PolicyDocument[];
  /** The set's text id by clause id. */
  goldOf: Map<string, string>;
}

const id = z.union([z.string(), z.number()]).transform(String);
const Text = z.object({ id, title: z.string().nullish(), text: z.string() });
type Text = z.infer<typeof Text>;
const Query = z.object({ id, text: z.string(), type: z.string().nullish() });

/** The part that is measured where a set has several. */
const PREFERRED = 'dev';
const QUERIES = /^queries(?:-(.+?))?\.jsonl(?:\.gz)?$/u;
/** Title of texts that have none. */
const UNTITLED = '问答';
/** 中华人民共和国民法典第四百六十七条, 刑法第一百三十四条之一: the law, and the article's number. */
const ARTICLE = /^(.+?)(第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?)$/u;
/** Grade of a text that answers, where a set tells only relevant from not. */
const ANSWERING = 3;

const documentOf = (title: string, texts: readonly { text: string; number: string }[], at: number): PolicyDocument => {
  const own = { id: `d${at + 1}`, title, version: '1' };
  return {
    ...own,
    kind: '法律',
    issuer: null,
    number: null,
    issued: null,
    validity: [],
    versions: ['1'],
    carrier: null,
    source: {
      file: `${own.id}.txt`,
      sha256: '0'.repeat(64),
      characters: texts.reduce((sum, { text }) => sum + text.length, 0),
    },
    sections: [],
    clauses: texts.map(
      ({ text, number }, i): Clause => ({
        id: `${own.id}/${i + 1}`,
        number,
        heading: null,
        path: [],
        text,
        document: own,
        source: { start: 0, end: text.length },
        validity: [],
        ...noMentions(),
        inheritedAgencies: [],
      }),
    ),
  };
};

const corpusOf = (texts: readonly Text[]): Pick<PublicSet, 'documents' | 'goldOf'> => {
  const byTitle = new Map<string, { id: string; text: string; number: string }[]>();
  for (const { id: textId, title, text } of texts) {
    const article = ARTICLE.exec(title ?? '');
    const name = article?.[1] ?? (title || UNTITLED);
    const entry = { id: textId, text, number: article?.[2] ?? '' };
    const known = byTitle.get(name);
    if (known) known.push(entry);
    else byTitle.set(name, [entry]);
  }
  const documents = [...byTitle].map(([title, own], at) => documentOf(title, own, at));
  const ids = [...byTitle.values()];
  return {
    documents,
    goldOf: new Map(documents.flatMap(({ clauses }, at) => clauses.map((clause, i) => [clause.id, ids[at]![i]!.id]))),
  };
};

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
  return {
    name: setName(resolve(folder)),
    questions,
    ...corpusOf(await readRecords(join(folder, corpus), Text, '文本')),
  };
};
