/** Ingesting 5,000 law articles into Neo4j, as a multiple of embedding their passages alone, in the same run. */
import type { Embedder } from '../graph/embedding/embedder.ts';
import { ingestFiles } from '../graph/ingest-files.ts';
import { parseNeo4jAddress } from '../graph/neo4j/address.ts';
import { openNeo4jStore } from '../graph/neo4j/store.ts';
import { passagesOf } from '../graph/passages.ts';
import { ingest } from '../ingest/pipeline.ts';
import type { Bench } from './bench.ts';
import { rounded } from './data.ts';
import { lawFiles } from './laws.ts';
import { benchModel } from './model.ts';
import { benchNeo4j } from './neo4j-server.ts';

const ARTICLES = Number(process.env.TIAOLI_BENCH_ARTICLES ?? 5000);

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
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
  };
};
