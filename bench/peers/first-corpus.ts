/** The five documents, and the development half of the hand-made truth about them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusFiles } from '../../graph/corpus-files.ts';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import type { Embedder } from '../../graph/embedding/embedder.ts';
import { wantedOf } from '../../graph/evaluation/figures.ts';
import { matchGold, readGoldClauses } from '../../graph/evaluation/gold-clauses.ts';
import { readQuestionSet } from '../../graph/evaluation/question-set.ts';
import { ingestFiles } from '../../graph/ingest-files.ts';
import type { Store } from '../../graph/store.ts';
import type { Clause } from '../../ingest/model.ts';
import type { Collection } from './collection.ts';

export const FIRST_CORPUS = 'first-corpus';
const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
const gold = fileURLToPath(new URL('../../../shared/gold/', import.meta.url));

/** The corpus ingested into a store in memory, and what is asked of it; null where the truth is not there. */
export const firstCorpus = async (
  embedder: Embedder,
  say: (line: string) => void,
): Promise<{ collection: Collection; store: Store } | null> => {
  const [clauseFile, questionFile] = ['clauses.tsv', 'questions-dev.jsonl'].map((file) => join(gold, file));
  if (!clauseFile || !questionFile || !existsSync(clauseFile) || !existsSync(questionFile)) return null;
  const store = openEmbeddedStore(':memory:');
  say('ingesting the first corpus');
  await ingestFiles(store, embedder, await corpusFiles(corpus));
  const clauses: Clause[] = [];
  for await (const clause of store.eachClause()) clauses.push(clause);
  const truth = await matchGold(store.eachClause(), await readGoldClauses(clauseFile));
  const own = new Map([...truth].map(([id, wanted]) => [wanted, id]));
  const { questions } = await readQuestionSet(questionFile);
  const unknown = questions.flatMap(({ relevant }) => [...relevant.keys()]).filter((id) => !own.has(id));
  if (unknown.length > 0) say(`not a clause of ours: ${[...new Set(unknown)].join(' ')}`);
  const texts = clauses.map(({ id, text, document, path }) => ({
    id,
    title: [document.title, ...path].join('\n'),
    text,
  }));
  const asked = questions
    .filter((question) => wantedOf(question).length > 0)
    .map(({ question, relevant }) => ({
      question,
      relevant: new Map([...relevant].map(([id, grade]) => [own.get(id) ?? id, grade])),
    }));
  return { collection: { name: FIRST_CORPUS, texts, questions: asked }, store };
};
