/** What people say of pairs: given, taken back, listed. */
import type { PairReview, ReviewedPair } from '../../graph/overlap-store.ts';
import type { Store } from '../../graph/store.ts';
import type { Overlap } from '../../ingest/model.ts';
import type { ReviewList, ReviewRequest } from '../contract.ts';
import { Problem } from '../problem.ts';
import { overlapsOf } from './hydrate.ts';
import { storedPair } from './one.ts';

/** Pairs looked up at a time. */
const PAIRS = 500;

const given = (text: string | null | undefined): string | null => text?.trim() || null;

/**
 * Puts a verdict on a pair as it stands now, in place of an earlier one; returns the pair with it.
 * @throws Problem 404 where there is no such pair, 409 where `texts` are given and the pair has others by now
 */
export const putVerdict = async (store: Store, id: string, request: ReviewRequest): Promise<Overlap> => {
  const { verdict, note, by } = request;
  const { a, b, texts } = await storedPair(store, id);
  if (request.texts !== undefined && request.texts !== texts)
    throw new Problem(409, 'texts-changed', '条款文字刚有改动，请重新查看后再下结论。');
  const at = new Date().toISOString();
  await store.overlaps.putReview({ id, a, b, texts, verdict, note: given(note), by: given(by), at });
  const [overlap] = await overlapsOf(store, [await storedPair(store, id)]);
  if (!overlap)
    throw new Problem(404, 'no-such-overlap', `配对 ${id} 的条款刚被删除；结论已记下，见 /api/overlaps/reviews。`);
  return overlap;
};

/** @throws Problem 404 where there is no verdict, whether there is such a pair or not */
export const removeVerdict = async (store: Store, id: string): Promise<void> => {
  if (!(await store.overlaps.removeReview(id)))
    throw new Problem(404, 'no-such-review', `配对 ${id} 没有人的结论，无可撤销；已有的结论见 /api/overlaps/reviews。`);
};

const pairsOf = async (store: Store, ids: readonly string[]): Promise<Map<string, ReviewedPair>> => {
  const pairs = new Map<string, ReviewedPair>();
  for (let at = 0; at < ids.length; at += PAIRS) {
    const part = ids.slice(at, at + PAIRS);
    const { items } = await store.overlaps.find({ ids: part }, { limit: part.length, offset: 0 });
    for (const pair of items) pairs.set(pair.id, pair);
  }
  return pairs;
};

const stateOf = ({ texts }: PairReview, pair: ReviewedPair | undefined): ReviewList['items'][number]['state'] => {
  if (pair === undefined) return 'gone';
  return pair.texts === texts ? 'current' : 'outdated';
};

/** Every verdict, latest first, and whether it still holds. */
export const verdictList = async (store: Store): Promise<ReviewList> => {
  const reviews = await store.overlaps.reviews();
  const pairs = await pairsOf(
    store,
    reviews.map(({ id }) => id),
  );
  return {
    total: reviews.length,
    items: reviews.map((review) => {
      const { texts: _, ...said } = review;
      return { ...said, state: stateOf(review, pairs.get(review.id)) };
    }),
  };
};
