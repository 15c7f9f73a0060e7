/** A store with one of everything that a copy has to bring along, and what a store has of it, to be compared. */
import { createHash } from 'node:crypto';
import { build } from '../../graph/build.ts';
import { pairId, textsDigest } from '../../graph/overlap/clause-pair.ts';
import type { PairReview } from '../../graph/overlap-store.ts';
import type { Store } from '../../graph/store.ts';
import type { PolicyDocument } from '../../ingest/model.ts';
import { CATERING, NOTICE, RETAIL } from '../contract/sample-documents.ts';
import { LetterEmbedder } from './letter-embedder.ts';

const STAMP = 'corpus';

const published = (document: PolicyDocument): { document: PolicyDocument; bytes: Uint8Array } => {
  const bytes = new TextEncoder().encode(`\uFEFF${document.title}\u0000${document.version}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, document: { ...document, source: { ...document.source, sha256 } } };
};

const earlier: PolicyDocument = {
  ...CATERING,
  version: '2020年版',
  issued: '2020-01-01',
  clauses: CATERING.clauses.slice(0, 2).map((clause) => ({
    ...clause,
    text: `旧版：${clause.text}`,
    agencies: [],
    industries: [],
    document: { ...clause.document, version: '2020年版' },
  })),
};

/** One on a pair of stored clauses, one on clauses that are gone. */
const REVIEWS: readonly PairReview[] = (
  [
    ['a/1', 'z/1', 'accepted', '各管一段'],
    ['q/1', 'q/2', 'not-overlap', null],
  ] as const
).map(([a, b, verdict, note]) => ({
  ...{ id: pairId(a, b), a, b, verdict, note },
  ...{ texts: textsDigest(a, b), by: null, at: '2026-03-01T08:00:00.000Z' },
}));

/** Three documents, one of them in two versions; vectors of two models, published bytes, verdicts, and a stamp. */
export const fillForCopy = async (store: Store): Promise<void> => {
  for (const { document, bytes } of [NOTICE, earlier, CATERING, RETAIL].map(published)) {
    for (const model of ['letters', 'other letters']) await build(store, new LetterEmbedder(model), document);
    await store.putOriginal(bytes);
  }
  for (const review of REVIEWS) await store.overlaps.putReview(review);
  await store.setStamp(STAMP, '某天读入');
};

/** All that a store has, in an order that does not depend on it. */
export const shelfOf = async (store: Store) => {
  const documents = await store.documents();
  const references = documents.flatMap(({ id, versions }) => versions.map((version) => `${id}@${version}`));
  return {
    revision: await store.revision(),
    stamp: await store.stamp(STAMP),
    reviews: await store.overlaps.reviews(),
    documents,
    versions: await Promise.all(
      references.map(async (reference) => {
        const contents = await store.contents(reference);
        const original = contents && (await store.original(contents.document.source.sha256));
        return {
          reference,
          document: contents?.document,
          passages: contents?.passages,
          vectors: contents?.vectors.map(({ model, hash, values }) => `${model} ${hash} ${[...values].join()}`).sort(),
          original: original && [...original],
        };
      }),
    ),
  };
};
