/** The five documents, and the development half of the hand-made truth about them. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { corpusFiles } from '../../graph/corpus-files.ts';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import type { Embedder } from '../../graph/embedding/embedder.ts';
import { ingestFiles } from '../../graph/ingest-files.ts';
import type { Store } from '../../graph/store.ts';
import type { Clause } from '../../ingest/model.ts';
import type { Collection } from './collection.ts';

export const FIRST_CORPUS = 'first-corpus';
const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
const gold = new URL('../../../shared/gold/', import.meta.url);
/** Grade of a clause that belongs to the answer; 1 is for what is merely near. */
const BELONGS = 2;

interface Question {
  id: string;
  question: string;
  relevant: Record<string, number>;
}

/** Equal for texts that a reader calls equal. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Clause by id in the truth: of the same words, in the document that most of its document's clauses are in. */
const clausesOfTruth = (truth: string, clauses: readonly Clause[]): Map<string, string> => {
  const rows = truth.split('\n').flatMap((line) => {
    const [id, text, kind] = line.split('\t');
    return id && text && kind === 'clause' ? [{ id, document: id.split('/')[0] ?? '', words: bare(text) }] : [];
  });
  const byWords = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const words = bare(clause.text);
    byWords.set(words, [...(byWords.get(words) ?? []), clause]);
  }
  const votes = new Map<string, Map<string, number>>();
  for (const { document, words } of rows)
    for (const clause of byWords.get(words) ?? []) {
      const own = votes.get(document) ?? new Map<string, number>();
      votes.set(document, own.set(clause.document.id, (own.get(clause.document.id) ?? 0) + 1));
    }
  const found = new Map<string, string>();
  for (const { id, document, words } of rows) {
    const own = [...(votes.get(document) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
    const clause = byWords.get(words)?.find((candidate) => candidate.document.id === own);
    if (clause) found.set(id, clause.id);
  }
  return found;
};

/** The corpus ingested into a store in memory, and what is asked of it; null where the truth is not there. */
export const firstCorpus = async (
  embedder: Embedder,
  say: (line: string) => void,
): Promise<{ collection: Collection; store: Store } | null> => {
  const [clauseFile, questionFile] = [new URL('clauses.tsv', gold), new URL('questions-dev.jsonl', gold)];
  if (!existsSync(clauseFile) || !existsSync(questionFile)) return null;
  const store = openEmbeddedStore(':memory:');
  say('ingesting the first corpus');
  await ingestFiles(store, embedder, await corpusFiles(corpus));
  const clauses: Clause[] = [];
  for await (const clause of store.eachClause()) clauses.push(clause);
  const idOf = clausesOfTruth(readFileSync(clauseFile, 'utf8'), clauses);
  const grades = new Map<string, Map<string, number>>();
  const questions: Collection['questions'] = [];
  for (const line of readFileSync(questionFile, 'utf8').split('\n')) {
    if (line === '') continue;
    const { id, question, relevant } = JSON.parse(line) as Question;
    if (!Object.values(relevant).some((grade) => grade >= BELONGS)) continue;
    questions.push({ id, text: question });
    grades.set(id, new Map(Object.entries(relevant).map(([clause, grade]) => [idOf.get(clause) ?? clause, grade])));
  }
  const known = new Set(clauses.map(({ id }) => id));
  const unknown = [...grades.values()].flatMap((own) => [...own.keys()]).filter((id) => !known.has(id));
  if (unknown.length > 0) say(`not a clause of ours: ${[...new Set(unknown)].join(' ')}`);
  const texts = clauses.map(({ id, text, document, path }) => ({
    id,
    title: [document.title, ...path].join('\n'),
    text,
  }));
  return { collection: { name: FIRST_CORPUS, texts, questions, grades, leastGrade: BELONGS }, store };
};
