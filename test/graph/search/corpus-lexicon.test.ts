import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { documentOf } from '../../../graph/evaluation/public-titles.ts';
import { ingestFiles } from '../../../graph/ingest-files.ts';
import { corpusLexicon } from '../../../graph/search/corpus-lexicon.ts';
import { type Store, StoreError } from '../../../graph/store.ts';
import { SHANDONG_FILES } from './shandong-document.ts';

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiaoli-lexicon-'));
  store = openEmbeddedStore(join(folder, 'store.db'));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('lexicon of a corpus', () => {
  it('knows nothing of an empty store', async () => {
    const { documents, agencies, territory, prefix } = await corpusLexicon(store);
    expect([documents, agencies, territory, prefix]).toEqual([[], [], null, null]);
  });

  it('is read anew once the store has changed, and only then', async () => {
    await ingestFiles(store, null, SHANDONG_FILES);
    const lexicon = await corpusLexicon(store);
    expect(lexicon.documents.map(({ id }) => id)).toEqual(['sd-measures', 'sd-plan']);
    expect(await corpusLexicon(store)).toBe(lexicon);
  });

  it('finds the territory that the documents speak for', async () => {
    const { territory, prefix, agencies, places } = await corpusLexicon(store);
    expect([territory, prefix]).toEqual(['山东省', '省']);
    expect(agencies).toEqual(expect.arrayContaining(['省财政厅', '省民政厅', '省商务厅']));
    expect([...places].sort()).toEqual(['济南市', '青岛市']);
  });

  it('knows what share of the clauses stands in statutes', async () => {
    const before = await corpusLexicon(store);
    expect(before.statutes).toBe(0);
    const clauses = (await store.documents()).reduce((sum, document) => sum + document.clauses, 0);
    const texts = Array.from({ length: clauses }, (_, i) => ({
      id: `${i}`,
      number: `第${i + 1}条`,
      text: '养犬人应当为犬只办理登记。',
    }));
    await store.putDocument(documentOf({ id: 'dogs', title: '某市养犬管理条例', texts }), [], []);
    expect((await corpusLexicon(store)).statutes).toBe(0.5);
    await store.removeDocument('dogs');
    expect((await corpusLexicon(store)).statutes).toBe(0);
  });

  it('asks again after a store that failed once', async () => {
    let failures = 1;
    const flaky: Store = Object.create(store, {
      revision: { value: () => store.revision() },
      entities: { value: (query: Parameters<Store['entities']>[0]) => store.entities(query) },
      documents: {
        value: () => {
          failures -= 1;
          return failures < 0 ? store.documents() : Promise.reject(new StoreError('locked', '库正忙。'));
        },
      },
    });
    await expect(corpusLexicon(flaky)).rejects.toThrow(StoreError);
    expect((await corpusLexicon(flaky)).territory).toBe('山东省');
  });
});
