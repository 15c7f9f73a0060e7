/** All overlaps that a filter lets through, as a stream. */
import type { PairFilter, ReviewedPair } from '../../graph/overlap-store.ts';
import type { Store } from '../../graph/store.ts';
import type { Overlap } from '../../ingest/model.ts';
import { overlapsOf } from './hydrate.ts';

/** Pairs whose clauses are read at a time. */
const PAIRS = 64;

/** In the order of the list, never all in memory at once. */
export async function* eachOverlap(store: Store, filter: PairFilter): AsyncGenerator<Overlap> {
  let pairs: ReviewedPair[] = [];
  for await (const pair of store.overlaps.each(filter)) {
    pairs.push(pair);
    if (pairs.length < PAIRS) continue;
    yield* await overlapsOf(store, pairs, { passing: true });
    pairs = [];
  }
  yield* await overlapsOf(store, pairs, { passing: true });
}
