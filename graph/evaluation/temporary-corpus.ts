/** Documents in an embedded store of their own, in the system's temporary folder, for as long as they are needed. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PolicyDocument } from '../../ingest/model.ts';
import { build } from '../build.ts';
import { openSearchIndex } from '../embedded/index.ts';
import { openEmbeddedStore } from '../embedded/store.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { SearchIndex, Store } from '../store.ts';

export interface TemporaryCorpus {
  store: Store;
  index: SearchIndex;
}

/** Clauses that are in, partly counted while their document is being embedded. */
export type CorpusProgress = (done: number, total: number) => void;

/** Documents one after the other, and how many clauses they have together. */
export interface CorpusSource {
  documents: Iterable<PolicyDocument>;
  clauses: number;
}

/** Stores and indexes the documents, runs `use`, removes everything whatever happened. */
export const withTemporaryCorpus = async <T>(
  { documents, clauses: total }: CorpusSource,
  embedder: Embedder | null,
  { onProgress, say }: { onProgress: CorpusProgress; say: (line: string) => void },
  use: (corpus: TemporaryCorpus) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'tiaoli-eval-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear); // Ctrl-C leaves at once
  const store = openEmbeddedStore(join(folder, 'tiaoli.db'));
  try {
    let before = 0;
    for (const document of documents) {
      const own = document.clauses.length;
      await build(store, embedder, document, ({ step, done, total: texts }) => {
        if (step === 'embed') onProgress(before + Math.floor((own * done) / (texts || 1)), total);
      });
      before += own;
      onProgress(before, total);
    }
    const index = await openSearchIndex(store, join(folder, 'index'), embedder?.model ?? null, say);
    return await use({ store, index });
  } finally {
    await store.close();
    clear();
    process.off('exit', clear);
  }
};
