/** Our own ranking of a collection that stands in a store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSearchIndex } from '../../graph/embedded/index.ts';
import type { Embedder } from '../../graph/embedding/embedder.ts';
import { corpusLexicon } from '../../graph/search/corpus-lexicon.ts';
import { readPlan } from '../../graph/search/plan/read-plan.ts';
import { rank } from '../../graph/search/rank.ts';
import type { Store } from '../../graph/store.ts';
import { DEPTH } from '../rank-means.ts';
import type { Collection } from './collection.ts';
import type { Run } from './run.ts';

/** Questions asked in other words before the first that counts. */
const WARM_UP = 50;

/**
 * From a question to its ranking, embedding included; the answer that the program gives besides is left out. The indexes
 * are built anew, so that their time is known; the vectors are in the store, as for every other system.
 */
export const oursRun = async (
  { questions }: Collection,
  store: Store,
  embedder: Embedder,
  rowOf: (clauseId: string) => number | undefined,
): Promise<Run> => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-peers-'));
  try {
    const begun = performance.now();
    const index = await openSearchIndex(store, folder, embedder.model);
    const indexSeconds = (performance.now() - begun) / 1000;
    const lexicon = await corpusLexicon(store);
    const today = new Date().toISOString().slice(0, 10);
    const ask = async (question: string): Promise<string[]> => {
      const read = { ...readPlan(question, lexicon, today), carried: false };
      const { order } = await rank({ store, index, embedder, lexicon, pool: null }, read);
      return order.slice(0, DEPTH).map(({ clauseId }) => clauseId);
    };
    for (const { question } of questions.slice(0, WARM_UP)) await ask(`${question}？`);
    const answers: Run['answers'] = [];
    for (const { question } of questions) {
      const start = performance.now();
      const ids = await ask(question);
      answers.push({ ms: performance.now() - start, rows: ids.map((id) => rowOf(id) ?? -1) });
    }
    return { system: 'tiaoli', indexSeconds, answers };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
