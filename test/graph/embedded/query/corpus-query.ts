/** Queries on a real store with the seed corpus and some pairs of its clauses, in a folder of its own. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusFiles } from '../../../../graph/corpus-files.ts';
import { openEmbeddedQuery } from '../../../../graph/embedded/query/embedded-query.ts';
import { openEmbeddedStore } from '../../../../graph/embedded/store.ts';
import { ingestFiles } from '../../../../graph/ingest-files.ts';
import { type GraphQuery, QueryError, type QueryResult } from '../../../../graph/query.ts';
import type { Store } from '../../../../graph/store.ts';
import { CORPUS_FOLDER } from '../../../../server/package-root.ts';
import { putPairs } from '../../put-pairs.ts';

export interface CorpusQuery {
  store: Store;
  query: GraphQuery;
  location: string;
  /** Names in the store's folder. */
  files: () => string[];
  ask: (query: string, limit?: number, timeoutMs?: number) => Promise<QueryResult>;
  /** The error of a query that must not succeed. */
  refusal: (query: string, timeoutMs?: number) => Promise<QueryError>;
  /** Stores a version of the document `twice`. */
  put: (issued: string, text: string) => Promise<void>;
  close: () => Promise<void>;
}

export const openCorpusQuery = async (): Promise<CorpusQuery> => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-query-'));
  const location = join(folder, 'tiaoli.db');
  const store = openEmbeddedStore(location);
  await ingestFiles(store, null, await corpusFiles(CORPUS_FOLDER));
  await putPairs(store);
  const query = openEmbeddedQuery(location, store);
  const ask: CorpusQuery['ask'] = (text, limit = 10_000, timeoutMs = 10_000) =>
    query.run({ query: text, limit, timeoutMs });
  return {
    store,
    query,
    location,
    files: () => readdirSync(folder).sort(),
    ask,
    refusal: async (text, timeoutMs) => {
      const outcome = await ask(text, 10, timeoutMs).catch((error: unknown) => error);
      if (outcome instanceof QueryError) return outcome;
      throw new Error(`no refusal of ${text.slice(0, 200)}: ${JSON.stringify(outcome).slice(0, 500)}`);
    },
    put: async (issued, text) => {
      const hints = { id: 'twice', title: '测试措施', issued, version: issued };
      const { failed } = await ingestFiles(store, null, [{ file: 'twice.txt', bytes: Buffer.from(text), hints }]);
      if (failed.length > 0) throw new Error(failed.map(({ detail }) => detail).join());
    },
    close: async () => {
      await query.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
