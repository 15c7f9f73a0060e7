/** A real store in a folder of its own, whose pairs are kept up to date as the server does it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../graph/build.ts';
import { openSearchIndex } from '../../../graph/embedded/index.ts';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import type { Embedder } from '../../../graph/embedding/embedder.ts';
import { CorpusFingerprints } from '../../../graph/overlap/find/corpus-fingerprints.ts';
import type { CorpusAccess } from '../../../graph/overlap/find/find-pairs.ts';
import { linkOverlaps } from '../../../graph/overlap/find/link-overlaps.ts';
import type { ReviewedPair } from '../../../graph/overlap-store.ts';
import type { Store } from '../../../graph/store.ts';
import type { PolicyDocument } from '../../../ingest/model.ts';

export interface LinkedCorpus {
  store: Store;
  /** From now on pairs are compared with this one's vectors, or without. */
  embedder: Embedder | null;
  access: () => Promise<CorpusAccess>;
  put: (...documents: PolicyDocument[]) => Promise<void>;
  /** Compares what is due; how many documents that were. */
  link: () => Promise<number>;
  /** All pairs, by id. */
  pairs: () => Promise<ReviewedPair[]>;
  close: () => Promise<void>;
}

export const openLinkedCorpus = (embedder: Embedder | null): LinkedCorpus => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-linked-'));
  const store = openEmbeddedStore(join(folder, 'store.db'));
  const fingerprints = new CorpusFingerprints();
  const corpus: LinkedCorpus = {
    store,
    embedder,
    access: async () => {
      const model = corpus.embedder?.model ?? null;
      return { store, fingerprints, model, index: await openSearchIndex(store, join(folder, 'index'), model) };
    },
    put: async (...documents) => {
      await build(store, corpus.embedder, documents);
    },
    link: () => linkOverlaps(corpus.access),
    pairs: async () => {
      const all: ReviewedPair[] = [];
      for await (const pair of store.overlaps.each({})) all.push(pair);
      return all.sort((x, y) => (x.id < y.id ? -1 : 1));
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return corpus;
};
