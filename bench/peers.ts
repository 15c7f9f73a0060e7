/**
 * Ours beside Lucene, bm25s and the embedding alone: the same texts, questions and depth, in the same run.
 * `TIAOLI_BENCH_SETS=first-corpus,gov-qa` compares on these alone. `npx tsx bench/peers/table.ts` prints the result.
 */
import type { Bench } from './bench.ts';
import { benchModel } from './model.ts';
import { findBm25s } from './peers/bm25s.ts';
import { collectionOf } from './peers/collection.ts';
import { type Comparison, compare } from './peers/compare.ts';
import { FIRST_CORPUS, firstCorpus } from './peers/first-corpus.ts';
import { findLucene } from './peers/lucene.ts';
import { SYSTEMS } from './peers/systems.ts';
import { cacheFolder } from './public-sets/cache-folder.ts';
import { openSet } from './public-sets/open-set.ts';
import { publicSet } from './public-sets/sets.ts';
import { DEPTH } from './rank-means.ts';

const PUBLIC_SETS = ['gov-qa', 'legal-dc', 'stard'];
const MEASURES =
  'nDCG with the gain 2^grade - 1; recall capped at k (of the relevant, at most k count); MRR of the first that answers; p50ms from a question to its ranking, making its vector included; indexSeconds without making the vectors, which are the same for all';

/** The collections in turn, smallest first; a set that is not there is left out. */
export const peersBench: Bench = async (say) => {
  const [theirs, own] = [await benchModel(), await benchModel()];
  if (!theirs || !own) return null;
  const peers = { lucene: await findLucene(say), python: await findBm25s() };
  const collections: Comparison[] = [];
  const chosen = process.env.TIAOLI_BENCH_SETS?.split(',');
  const wanted = (name: string) => chosen?.includes(name) ?? true;
  const first = wanted(FIRST_CORPUS) ? await firstCorpus(theirs, say) : null;
  if (first) {
    const rows = new Map(first.collection.texts.map(({ id }, row) => [id, row]));
    collections.push(await compare(first.collection, first.store, peers, [theirs, own], (id) => rows.get(id), say));
    await first.store.close();
  }
  for (const name of PUBLIC_SETS.filter(wanted)) {
    const set = await publicSet(name);
    if (!set) continue;
    const collection = collectionOf(set);
    const rows = new Map(collection.texts.map(({ id }, row) => [id, row]));
    const { store } = await openSet(cacheFolder(), set, theirs, 'clause', say);
    const rowOf = (clauseId: string) => rows.get(set.textIds.get(clauseId) ?? '');
    collections.push(await compare(collection, store, peers, [theirs, own], rowOf, say));
    await store.close();
  }
  await theirs.close();
  await own.close();
  if (collections.length === 0) return null;
  return { depth: DEPTH, measures: MEASURES, systems: SYSTEMS, collections };
};
