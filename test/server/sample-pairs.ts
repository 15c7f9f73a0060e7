/** Pairs of clauses as the comparing would leave them, for what stands above it. */
import { type ClausePair, pairId, textsDigest } from '../../graph/overlap/clause-pair.ts';
import { generationOf } from '../../graph/overlap/find/due-documents.ts';
import type { Store } from '../../graph/store.ts';
import type { Clause } from '../../ingest/model.ts';

/** A revised pair that agrees in its first `agrees` characters and differs in the rest, unless told otherwise. */
export const samplePair = (a: Clause, b: Clause, told: Partial<ClausePair> = {}, agrees = 4): ClausePair => ({
  id: pairId(a.id, b.id),
  a: a.id,
  b: b.id,
  kind: 'revised',
  score: 0.8,
  cover: { a: 0.7, b: 0.7 },
  spans: [{ a: { start: 0, end: agrees }, b: { start: 0, end: agrees }, moved: false }],
  differences: [
    {
      type: 'wording',
      a: a.text.slice(agrees),
      b: b.text.slice(agrees),
      aSpan: { start: agrees, end: a.text.length },
      bSpan: { start: agrees, end: b.text.length },
    },
  ],
  conflict: null,
  change: null,
  texts: textsDigest(a.text, b.text),
  ...told,
});

/** Puts these pairs in place of all that there are; every document counts as compared then. */
export const putPairs = async (
  store: Store,
  pairs: readonly ClausePair[],
  generation = generationOf(null),
): Promise<void> => {
  const documentOf = new Map<string, string>();
  for await (const { id, document } of store.eachClause()) documentOf.set(id, document.id);
  const marks = await store.overlaps.marks();
  const seen = new Map(marks.map(({ document, digest }) => [document, digest]));
  // What another document found by the same rules would stay: first none for all, each by rules of its own.
  for (const { document, digest } of marks) await store.overlaps.put(document, digest, `none of ${document}`, [], seen);
  for (const { document, digest } of marks) {
    const own = pairs.filter(({ a, b }) => documentOf.get(a) === document || documentOf.get(b) === document);
    await store.overlaps.put(document, digest, generation, own, seen);
  }
};
