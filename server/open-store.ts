/** The store that the settings name, with the indexes and the query language that belong to it. */
import { join } from 'node:path';
import type { GraphQuery } from '../graph/query.ts';
import type { SearchIndex, Store } from '../graph/store.ts';
import { adoptFolder } from './adopt-folder.ts';
import type { Settings } from './settings.ts';

/** The embedded store's file in a data folder. */
export const STORE_FILE = 'tiaoli.db';
const INDEX_FOLDER = 'index';

export interface OpenStore {
  store: Store;
  query: GraphQuery;
  /** Opens the search index of the store as it is now. */
  openIndex(model: string, say: (line: string) => void): Promise<SearchIndex>;
}

/**
 * Opens the store at a place: a Neo4j server's address, or the embedded store of a data folder.
 * @throws StoreError where it cannot be opened
 */
export const openStore = async (settings: Pick<Settings, 'store' | 'data' | 'queryLogin'>): Promise<OpenStore> => {
  if (settings.store !== null) {
    const { openNeo4jStore } = await import('../graph/neo4j/store.ts');
    const { openNeo4jIndex } = await import('../graph/neo4j/index.ts');
    const { openNeo4jQuery } = await import('../graph/neo4j/query/neo4j-query.ts');
    const store = await openNeo4jStore(settings.store);
    const query = openNeo4jQuery({ ...settings.store, ...settings.queryLogin }, store);
    return { store, query, openIndex: (model) => openNeo4jIndex(store, model) };
  }
  const { openEmbeddedStore } = await import('../graph/embedded/store.ts');
  const { openEmbeddedQuery } = await import('../graph/embedded/query/embedded-query.ts');
  const location = join(settings.data, STORE_FILE);
  const store = openEmbeddedStore(location);
  await adoptFolder(store, settings.data);
  const folder = join(settings.data, INDEX_FOLDER);
  return {
    store,
    query: openEmbeddedQuery(location, store),
    openIndex: async (model, say) => {
      const { openSearchIndex } = await import('../graph/embedded/index.ts');
      return openSearchIndex(store, folder, model, say);
    },
  };
};
