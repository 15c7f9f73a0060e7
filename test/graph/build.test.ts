import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build, fillVectors } from '../../graph/build.ts';
import { CorpusError, corpusFiles } from '../../graph/corpus-files.ts';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import { ingestFiles } from '../../graph/ingest-files.ts';
import type { Store } from '../../graph/store.ts';
import { CATERING, RETAIL, sampleDocument } from '../contract/sample-documents.ts';
import { LetterEmbedder } from './letter-embedder.ts';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

let folder = '';
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaoli-build-'));
  store = openEmbeddedStore(join(folder, 'graph.sqlite'));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const passageCount = async (model: string): Promise<number> => {
  let count = 0;
  for await (const _passage of store.eachPassage(model)) count += 1;
  return count;
};

describe('build', () => {
  it('embeds each text once, and nothing the second time', async () => {
    const embedder = new LetterEmbedder();
    const first = await build(store, embedder, [CATERING, RETAIL]);
    expect(first.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['z', 'added'],
      ['a', 'added'],
    ]);
    expect(new Set(embedder.embedded).size).toBe(embedder.embedded.length);
    expect(embedder.embedded.length).toBeGreaterThan(0);
    const revision = await store.revision();
    const count = embedder.embedded.length;
    const again = await build(store, embedder, [CATERING, RETAIL]);
    expect(again.map(({ outcome, embedded }) => [outcome, embedded])).toEqual([
      ['unchanged', 0],
      ['unchanged', 0],
    ]);
    expect(embedder.embedded).toHaveLength(count);
    expect(await store.revision()).toBe(revision);
  });

  it('embeds of a changed document only what is new', async () => {
    const embedder = new LetterEmbedder();
    await build(store, embedder, CATERING);
    embedder.embedded.length = 0;
    const texts = CATERING.clauses.map(({ text }) => text);
    const mended = sampleDocument('z', CATERING.title, [...texts, '新增一条要求。'], { carrier: 'n' });
    expect((await build(store, embedder, mended))[0]?.outcome).toBe('replaced');
    expect(embedder.embedded).toEqual(['新增一条要求。']);
  });

  it('without an embedder leaves vectors to be filled in, per model', async () => {
    const [built] = await build(store, null, CATERING);
    expect(await passageCount('letters')).toBe(0);
    const embedder = new LetterEmbedder();
    const filled = await fillVectors(store, embedder);
    expect(filled).toBe(embedder.embedded.length);
    expect(await passageCount('letters')).toBe(built?.passages);
    expect(await fillVectors(store, embedder)).toBe(0);
    expect(await fillVectors(store, new LetterEmbedder('others'))).toBe(filled);
  });
});

describe('files', () => {
  it('the corpus goes in whole; the second time nothing changes', async () => {
    const files = await corpusFiles(CORPUS);
    const first = await ingestFiles(store, null, files);
    expect(first.failed).toEqual([]);
    const manifest = JSON.parse(await readFile(join(CORPUS, 'manifest.json'), 'utf8')) as { id: string }[];
    expect(first.documents.map(({ id }) => id)).toEqual(manifest.map(({ id }) => id));
    const { revision, clauses, mentions } = await store.describe();
    expect(clauses).toBe(first.documents.reduce((sum, document) => sum + document.clauses, 0));
    const counted = first.documents.flatMap((document) => Object.values(document.mentions));
    expect(mentions).toBe(counted.reduce((sum, count) => sum + count, 0));
    const second = await ingestFiles(store, null, files);
    expect(new Set(second.documents.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    expect(await store.revision()).toBe(revision);
  });

  it('one that fails does not stop the others', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const steps: string[] = [];
    const report = await ingestFiles(
      store,
      null,
      [
        { bytes: bytes(''), file: 'empty.txt' },
        {
          bytes: bytes('关于支持餐饮业的意见\n\n1.给予补贴。\n2.减免房租。\n'),
          file: 'good.txt',
          hints: { id: 'good' },
        },
      ],
      ({ step, file, filesDone, files }) => steps.push(`${step} ${file} ${filesDone}/${files}`),
    );
    expect(report.failed).toEqual([
      { file: 'empty.txt', code: 'empty', detail: expect.stringMatching(/[\u4e00-\u9fff]/u) },
    ]);
    expect(report.documents).toMatchObject([{ id: 'good', file: 'good.txt', outcome: 'added', clauses: 2 }]);
    expect(steps).toEqual(['read empty.txt 0/2', 'read good.txt 1/2', 'store good.txt 1/2']);
  });

  it('a corpus that is not what its manifest says is refused', async () => {
    const bad = async (manifest: string) => {
      await writeFile(join(folder, 'manifest.json'), manifest);
      await expect(corpusFiles(folder)).rejects.toThrow(CorpusError);
    };
    await expect(corpusFiles(folder)).rejects.toThrow('manifest.json');
    await bad('{');
    await bad('[{"id": "x", "file": "../x.txt"}]');
    await bad('[{"id": "x", "file": "x.txt"}]');
    await writeFile(join(folder, 'x.txt'), '内容');
    await bad('[{"id": "x", "file": "x.txt", "sha256": "00"}]');
  });
});
