import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../../graph/build.ts';
import { openSearchIndex } from '../../../graph/embedded/index.ts';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { coverage } from '../../../graph/scoring/bm25.ts';
import type { Store } from '../../../graph/store.ts';
import { termsOf } from '../../../graph/text/tokens.ts';
import { CATERING, RETAIL, sampleDocument } from '../../contract/sample-documents.ts';
import { LetterEmbedder } from '../letter-embedder.ts';

let folder = '';
let store: Store;
const embedder = new LetterEmbedder();
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiaoli-index-'));
  store = openEmbeddedStore(join(folder, 'graph.sqlite'));
  await build(store, embedder, [CATERING, RETAIL]);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const caches = () => join(folder, 'index');
const open = (said: string[] = []) =>
  openSearchIndex(store, caches(), embedder.model, (line) => {
    said.push(line);
  });

describe('search index', () => {
  it('finds a clause of the store by its own words and by its own meaning', async () => {
    const index = await open();
    expect(index.revision).toBe(await store.revision());
    const known = async (terms: Map<string, number>) => coverage(terms, await index.frequencies(terms.keys()));
    for (const { id, text } of [...CATERING.clauses, ...RETAIL.clauses]) {
      const lexical = await index.lexical(termsOf(text), 3);
      expect(lexical.map(({ clauseId }) => clauseId)).toContain(id);
      const semantic = await index.semantic(await embedder.embedQuery(text), 3);
      expect(semantic.map(({ clauseId }) => clauseId)).toContain(id);
      // Who is responsible is asked of the graph: those words are not in the index.
      expect(await known(termsOf(text.split('（责任')[0]!))).toBe(1);
      expect(await known(termsOf('航天发射'))).toBe(0);
    }
  });

  it('reads its cache the second time, and gives the same', async () => {
    const said: string[] = [];
    const first = await open(said);
    expect(said).toHaveLength(1);
    const written = statSync(join(caches(), 'lexical.index')).mtimeMs;
    const second = await open(said);
    expect(said).toHaveLength(1);
    expect(statSync(join(caches(), 'lexical.index')).mtimeMs).toBe(written);
    const terms = termsOf(CATERING.clauses[0]!.text);
    expect(await second.lexical(terms, 10)).toEqual(await first.lexical(terms, 10));
  });

  it('is built anew from a damaged cache', async () => {
    const terms = termsOf(RETAIL.clauses[0]!.text);
    const expected = await (await open()).lexical(terms, 10);
    const file = join(caches(), 'lexical.index');
    const whole = readFileSync(file);
    const damages = [
      () => truncateSync(file, whole.length - 7),
      () => truncateSync(file, 0),
      () => writeFileSync(file, 'garbage that is longer than any magic number and has no header'),
      () => writeFileSync(file, Buffer.concat([whole.subarray(0, whole.length - 1), Buffer.of(whole.at(-1)! ^ 1)])),
    ];
    for (const damage of damages) {
      damage();
      const said: string[] = [];
      expect(await (await open(said)).lexical(terms, 10)).toEqual(expected);
      expect(said.join()).toContain('损坏');
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
  });

  it('follows the store to another revision', async () => {
    const before = await open();
    await build(store, embedder, sampleDocument('new', '新文件', ['对滑雪场给予一次性补助。']));
    const after = await open();
    expect(after.revision).not.toBe(before.revision);
    expect((await before.lexical(termsOf('滑雪场'), 5)).length).toBe(0);
    expect((await after.lexical(termsOf('滑雪场'), 5)).length).toBe(1);
  });

  it('serves words alone without a model, or with one that has no vectors', async () => {
    const vector = await embedder.embedQuery('补贴');
    for (const model of [null, 'another']) {
      const index = await openSearchIndex(store, caches(), model);
      expect(await index.semantic(vector, 5)).toEqual([]);
      expect((await index.lexical(termsOf(CATERING.clauses[0]!.text), 5)).length).toBeGreaterThan(0);
    }
  });

  it('works where its folder cannot be written, and says so', async () => {
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, 'a file where the folder should be');
    const said: string[] = [];
    const index = await openSearchIndex(store, blocked, embedder.model, (line) => {
      said.push(line);
    });
    expect((await index.lexical(termsOf(CATERING.clauses[0]!.text), 5)).length).toBeGreaterThan(0);
    expect(said.join()).toContain('无法写入');
  });
});
