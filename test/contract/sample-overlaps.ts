/** Pairs of sample documents, and ways to put and read them. */
import { type ClausePair, pairId, textsDigest } from '../../graph/overlap/clause-pair.ts';
import type { PairFilter, ReviewedPair } from '../../graph/overlap-store.ts';
import type { Store } from '../../graph/store.ts';
import type { PolicyDocument } from '../../ingest/model.ts';

export const ALL = { limit: 1000, offset: 0 };

/** The document that a clause of a sample document is of. */
export const documentOf = (clauseId: string): string => clauseId.slice(0, clauseId.indexOf('/'));

/** The digests of all documents as they are now: what one who compares now has seen. */
export const seenNow = async (store: Store): Promise<Map<string, string>> =>
  new Map((await store.overlaps.marks()).map(({ document, digest }) => [document, digest]));

/** Puts of `pairs` those of a document, as it is stored now; compared with all that is there now, unless told otherwise. */
export const putFor = async (
  store: Store,
  document: string,
  pairs: readonly ClausePair[],
  generation = 'g1',
  seen?: ReadonlyMap<string, string>,
): Promise<boolean> => {
  const now = await seenNow(store);
  const own = pairs.filter(({ a, b }) => documentOf(a) === document || documentOf(b) === document);
  return store.overlaps.put(document, now.get(document) ?? '', generation, own, seen ?? now);
};

/** Puts documents, and then for each those of the pairs that are its own. */
export const putAll = async (
  store: Store,
  documents: readonly PolicyDocument[],
  pairs: readonly ClausePair[],
): Promise<void> => {
  for (const document of documents) await store.putDocument(document, [], []);
  for (const id of new Set(documents.map((document) => document.id))) await putFor(store, id, pairs);
};

export const collect = async (pairs: AsyncIterable<ReviewedPair>): Promise<ReviewedPair[]> => {
  const all: ReviewedPair[] = [];
  for await (const pair of pairs) all.push(pair);
  return all;
};

/** The clauses of the pairs that are there, in order. */
export const found = async (store: Store, filter: PairFilter = {}): Promise<string[]> =>
  (await store.overlaps.find(filter, ALL)).items.map(({ a, b }) => `${a} ${b}`);

export const pairOf = (a: string, b: string, rest: Partial<ClausePair> = {}): ClausePair => ({
  id: pairId(a, b),
  a,
  b,
  kind: 'revised',
  score: 0.75,
  cover: { a: 1, b: 0.5 },
  spans: [{ a: { start: 0, end: 2 }, b: { start: 1, end: 3 }, moved: false }],
  differences: [{ type: 'amount', a: '10万元', b: '', aSpan: { start: 3, end: 7 }, bSpan: null }],
  conflict: null,
  change: null,
  texts: textsDigest(a, b),
  ...rest,
});
