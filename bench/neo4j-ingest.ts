/**
 * Ingesting 5,000 law articles into Neo4j, as a multiple of embedding their passages alone, in the same run; then the same
 * questions to this store and to an embedded one that it is copied to: how many have the same first ten clauses.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyCorpus } from '../graph/copy.ts';
import { openSearchIndex } from '../graph/embedded/index.ts';
import { openEmbeddedStore } from '../graph/embedded/store.ts';
import type { Embedder } from '../graph/embedding/embedder.ts';
import { ingestFiles } from '../graph/ingest-files.ts';
import { parseNeo4jAddress } from '../graph/neo4j/address.ts';
import { openNeo4jIndex } from '../graph/neo4j/index.ts';
import { type Neo4jStore, openNeo4jStore } from '../graph/neo4j/store.ts';
import { passagesOf } from '../graph/passages.ts';
import { search } from '../graph/search/search.ts';
import { ingest } from '../ingest/pipeline.ts';
import type { Bench } from './bench.ts';
import { rounded } from './data.ts';
import { lawFiles } from './laws.ts';
import { benchModel } from './model.ts';
import { benchNeo4j } from './neo4j-server.ts';
import { publicSet } from './public-sets/sets.ts';

const QUESTIONS = 200;
const ARTICLES = Number(process.env.TIAOLI_BENCH_ARTICLES ?? 5000);

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** Questions of laypersons about laws, asked of both stores. */
const comparedWithEmbedded = async (
  store: Neo4jStore,
  embedder: Embedder,
  say: (line: string) => void,
): Promise<Record<string, unknown>> => {
  const questions = (await publicSet('stard'))?.questions.slice(0, QUESTIONS) ?? [];
  const data = mkdtempSync(join(tmpdir(), 'tiaoli-bench-'));
  const embedded = openEmbeddedStore(join(data, 'tiaoli.db'));
  say('copying to the embedded store');
  const { revision } = await copyCorpus(store, embedded);
  const sides = [
    { store, index: await openNeo4jIndex(store, embedder.model) },
    { store: embedded, index: await openSearchIndex(embedded, join(data, 'index'), embedder.model) },
  ];
  let same = 0;
  const shared: number[] = [];
  for (const { question } of questions) {
    const found = await Promise.all(
      sides.map((side) =>
        search(
          { ...side, embedder, today: '2026-01-01' },
          { question, limit: 10, offset: 0, filter: { all: [] }, without: [], context: [], includeMentions: false },
        ),
      ),
    );
    const [ours = [], theirs = []] = found.map(({ hits }) => hits.map(({ clause }) => clause.id));
    if (ours.join() === theirs.join()) same += 1;
    shared.push(ours.filter((id) => theirs.includes(id)).length / Math.max(1, theirs.length));
  }
  await embedded.close();
  rmSync(data, { recursive: true, force: true });
  return {
    sameRevision: revision === (await store.revision()),
    questions: questions.length,
    sameFirstTen: rounded(same / questions.length, 3),
    sharedOfFirstTen: rounded(shared.reduce((sum, share) => sum + share, 0) / shared.length, 4),
  };
};

export const neo4jIngestBench: Bench = async (say) => {
  const files = lawFiles(ARTICLES);
  const model = await benchModel();
  const server = files && model ? await benchNeo4j() : null;
  if (!files || !model || !server) return null;
  const texts = new Map<string, string>();
  let clauses = 0;
  for (const { bytes, file, hints } of files)
    for (const clause of ingest(bytes, file, hints).document.clauses) {
      clauses += 1;
      for (const { hash, text } of passagesOf(clause)) texts.set(hash, text);
    }
  say(`${files.length} laws, ${clauses} clauses, ${texts.size} texts to embed`);
  const alone = await seconds(() => model.embed([...texts.values()]));
  say(`embedding alone: ${alone.toFixed(1)} s`);
  let inside = 0;
  const timed: Embedder = {
    ...model,
    model: model.model,
    dimensions: model.dimensions,
    embedQuery: (text) => model.embedQuery(text),
    close: () => model.close(),
    embed: async (list, onProgress) => {
      const start = performance.now();
      const vectors = await model.embed(list, onProgress);
      inside += (performance.now() - start) / 1000;
      return vectors;
    },
  };
  const address = parseNeo4jAddress(server.url);
  if (typeof address === 'string') throw new Error(address);
  const store = openNeo4jStore(address);
  await store.ready();
  const whole = await seconds(() => ingestFiles(store, timed, files));
  const { documents } = await store.describe();
  const parity = await comparedWithEmbedded(store, model, say);
  await store.close();
  await server.stop();
  await model.close();
  return {
    articles: ARTICLES,
    documents,
    clauses,
    texts: texts.size,
    embeddingAloneSeconds: rounded(alone, 1),
    embeddingInsideSeconds: rounded(inside, 1),
    ingestSeconds: rounded(whole, 1),
    ratio: rounded(whole / alone, 2),
    ...parity,
  };
};
