/** The seed corpus in a store of its own, asked as the server asks it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusFiles } from '../../../graph/corpus-files.ts';
import { openSearchIndex } from '../../../graph/embedded/index.ts';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { openEmbedder } from '../../../graph/embedding/bge.ts';
import type { Embedder } from '../../../graph/embedding/embedder.ts';
import { ingestFiles } from '../../../graph/ingest-files.ts';
import type { SearchResult } from '../../../graph/search/result.ts';
import { type SearchRequest, search } from '../../../graph/search/search.ts';
import type { Store } from '../../../graph/store.ts';

const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));

export interface RealSearch {
  store: Store;
  /** Null where no model could be had. */
  embedder: Embedder | null;
  ask: (question: string, more?: Partial<SearchRequest>) => Promise<SearchResult>;
  close: () => Promise<void>;
}

/** Opens it. `semantic: false` leaves the model out; without TIAOLI_MODEL_DIR there is none either way. */
export const openRealSearch = async ({ semantic }: { semantic: boolean }): Promise<RealSearch> => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-search-'));
  const model = process.env.TIAOLI_MODEL_DIR;
  const embedder = semantic && model ? await openEmbedder(model) : null;
  const store = openEmbeddedStore(join(folder, 'store.db'));
  const { failed } = await ingestFiles(store, embedder, await corpusFiles(CORPUS));
  if (failed.length > 0) throw new Error(failed.map(({ detail }) => detail).join());
  const index = await openSearchIndex(store, join(folder, 'index'), embedder?.model ?? null);
  return {
    store,
    embedder,
    ask: (question, more = {}) =>
      search(
        { store, index, embedder, today: '2022-06-01' },
        {
          question,
          limit: 10,
          offset: 0,
          filter: { all: [] },
          without: [],
          context: [],
          includeMentions: false,
          ...more,
        },
      ),
    close: async () => {
      await embedder?.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
