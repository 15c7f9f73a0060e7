/** A whole search over HTTP with the corpus in Neo4j, as a multiple of the same on the embedded store, in turns. */
import type { Bench } from './bench.ts';
import { percentile, rounded } from './data.ts';
import { benchModel } from './model.ts';
import { benchNeo4j } from './neo4j-server.ts';
import { QUESTIONS } from './questions.ts';
import { benchServer } from './server.ts';

/** The first ones warm both up: plans, caches, the compiler. */
const WARM_UP_ROUNDS = 3;
const ROUNDS = 10;

export const neo4jSearchBench: Bench = async (say) => {
  const model = await benchModel();
  await model?.close();
  const neo4j = model ? await benchNeo4j() : null;
  if (!neo4j) return null;
  say('starting a server on each store');
  const servers = { neo4j: await benchServer({ TIAOLI_STORE: neo4j.url }), embedded: await benchServer({}) };
  const times: Record<keyof typeof servers, number[]> = { neo4j: [], embedded: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const question of QUESTIONS)
      for (const store of ['neo4j', 'embedded'] as const) {
        const start = performance.now();
        // Never twice in the same words, so that both embed each time.
        await servers[store].ask(`${question}${'？'.repeat(round)}${store === 'neo4j' ? '' : '！'}`);
        if (round >= WARM_UP_ROUNDS) times[store].push(performance.now() - start);
      }
  for (const server of Object.values(servers)) await server.stop();
  await neo4j.stop();
  const [onNeo4j, onEmbedded] = [percentile(times.neo4j, 0.5), percentile(times.embedded, 0.5)];
  return {
    questions: times.neo4j.length,
    neo4jP50ms: rounded(onNeo4j),
    neo4jP95ms: rounded(percentile(times.neo4j, 0.95)),
    embeddedP50ms: rounded(onEmbedded),
    embeddedP95ms: rounded(percentile(times.embedded, 0.95)),
    ratio: rounded(onNeo4j / onEmbedded, 2),
  };
};
