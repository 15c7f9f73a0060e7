/** A data folder as an earlier release left it: published texts as files, those of the seed corpus nowhere, a stamp file. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { corpusFiles } from '../../graph/corpus-files.ts';
import { ingestFiles } from '../../graph/ingest-files.ts';
import { corpusStamp, missingCorpus } from '../../server/corpus-state.ts';
import { openStore, STORE_FILE } from '../../server/open-store.ts';
import { digestOf } from '../../server/originals.ts';
import { CORPUS_FOLDER } from '../../server/package-root.ts';

const UPLOAD = new TextEncoder().encode('关于试行办法的通知\n\n一、支持企业发展。\n');
const SEED = 'nmg-2022-small-business-policies.txt';

let data: string;
const open = () => openStore({ store: null, data });
const original = async (bytes: Uint8Array) => {
  const { store } = await open();
  const kept = await store.original(digestOf(bytes));
  await store.close();
  return kept && Buffer.from(kept).equals(Buffer.from(bytes));
};

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'tiaoli-adopt-'));
  const { store } = await open();
  const files = await corpusFiles(CORPUS_FOLDER);
  await ingestFiles(store, null, [
    ...files.filter(({ file }) => file === SEED),
    { file: 'upload.txt', bytes: UPLOAD, hints: {} },
  ]);
  await store.close();
  const file = new Database(join(data, STORE_FILE));
  file.exec('DELETE FROM originals; DELETE FROM stamps;');
  file.close();
  mkdirSync(join(data, 'originals', 'strange'), { recursive: true });
  writeFileSync(join(data, 'originals', digestOf(UPLOAD)), UPLOAD);
  writeFileSync(join(data, 'corpus.stamp'), await corpusStamp(files));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

it('keeps every published text, and does not read the seed corpus again', async () => {
  const { store } = await open();
  expect(await missingCorpus(store)).toBeNull();
  await store.close();
  expect(await original(UPLOAD)).toBe(true);
  expect(await original(readFileSync(join(CORPUS_FOLDER, SEED)))).toBe(true);
  expect(existsSync(join(data, 'originals'))).toBe(false);
});
