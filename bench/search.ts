/**
 * A whole search over HTTP on loopback, as a multiple of embedding its question alone, measured in turns in the same run.
 * Every question is asked once per round and never twice in the same words, so that no cache of questions helps.
 */
import type { Bench } from './bench.ts';
import { percentile, rounded } from './data.ts';
import { benchModel } from './model.ts';
import { QUESTIONS } from './questions.ts';
import { benchServer } from './server.ts';

const ROUNDS = 8;
export const searchBench: Bench = async (say) => {
  const embedder = await benchModel();
  if (!embedder) return null;
  say('starting the server on an empty data folder');
  const server = await benchServer({});
  const times: { search: number[]; embed: number[] } = { search: [], embed: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const question of QUESTIONS) {
      const words = `${question}${'？'.repeat(round)}`;
      const start = performance.now();
      await embedder.embedQuery(words);
      const between = performance.now();
      await server.ask(words);
      if (round === 0) continue;
      times.embed.push(between - start);
      times.search.push(performance.now() - between);
    }
  await server.stop();
  await embedder.close();
  const search = percentile(times.search, 0.5);
  const embed = percentile(times.embed, 0.5);
  return {
    questions: times.search.length,
    searchP50ms: rounded(search),
    searchP95ms: rounded(percentile(times.search, 0.95)),
    embedP50ms: rounded(embed),
    ratio: rounded(search / embed, 2),
  };
};
