/** Every system on one collection, one after the other in the same run. */
import { cpus, loadavg } from 'node:os';
import type { Embedder } from '../../graph/embedding/embedder.ts';
import type { Store } from '../../graph/store.ts';
import { percentile, rounded } from '../data.ts';
import { bm25sRuns } from './bm25s.ts';
import type { Collection } from './collection.ts';
import { embeddingRun, vectorsOf, withEmbedding } from './embedding.ts';
import { type Lucene, luceneRuns } from './lucene.ts';
import { oursRun } from './ours.ts';
import { type Result, type Run, resultOf } from './run.ts';

/** What is there to compare with; null for what this machine cannot run. */
export interface Peers {
  lucene: Lucene | null;
  python: string | null;
}

/** Lucene's systems that are given vectors of the questions. */
const GIVEN_VECTORS: ReadonlySet<string> = new Set(['lucene-hnsw', 'lucene-rrf']);

export interface Comparison {
  collection: string;
  texts: number;
  questions: number;
  /** Processes that wanted a processor in the minute before, per processor: above 1 the machine was busy with other work. */
  loadBefore: number;
  embedP50ms: number;
  systems: Result[];
}

/** Two embedders, since each remembers the questions that it has embedded. `rowOf`: a clause's row in the collection. */
export const compare = async (
  collection: Collection,
  store: Store,
  { lucene, python }: Peers,
  [theirs, own]: [Embedder, Embedder],
  rowOf: (clauseId: string) => number | undefined,
  say: (line: string) => void,
): Promise<Comparison> => {
  const told = (run: Run): Result => {
    const result = resultOf(collection, run);
    say(`${collection.name} ${JSON.stringify(result)}`);
    return result;
  };
  const systems: Result[] = [];
  const loadBefore = rounded((loadavg()[0] ?? 0) / Math.max(1, cpus().length), 1);
  const vectors = await vectorsOf(collection, store, theirs, rowOf);
  for (const run of lucene ? await luceneRuns(lucene, collection, vectors) : [])
    systems.push(told(GIVEN_VECTORS.has(run.system) ? withEmbedding(run, vectors) : run));
  for (const run of python ? await bm25sRuns(python, collection) : []) systems.push(told(run));
  systems.push(told(withEmbedding(embeddingRun(vectors), vectors)));
  systems.push(told(await oursRun(collection, store, own, rowOf)));
  return {
    collection: collection.name,
    texts: collection.texts.length,
    questions: collection.questions.length,
    loadBefore,
    embedP50ms: rounded(
      percentile(
        vectors.questions.map(({ ms }) => ms),
        0.5,
      ),
      2,
    ),
    systems,
  };
};
