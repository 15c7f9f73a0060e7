/** A file whose revision a migration left to be counted has it again once it is open, and nobody counts after that. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { CATERING, RETAIL, wholePassages } from '../../contract/sample-documents.ts';

it('is counted once, when the store is opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-revision-'));
  const file = join(folder, 'tiaoli.db');
  const first = openEmbeddedStore(file);
  const vectors = wholePassages(CATERING).map(({ hash }) => ({ hash, model: 'm@1', values: new Float32Array([1]) }));
  await first.putDocument(CATERING, wholePassages(CATERING), vectors);
  await first.putDocument(RETAIL, [], []);
  const revision = await first.revision();
  await first.close();
  const raw = new Database(file);
  raw.exec("DELETE FROM meta WHERE name = 'revision'");
  const again = openEmbeddedStore(file);
  expect(raw.prepare("SELECT value FROM meta WHERE name = 'revision'").pluck().get()).toBe(revision);
  raw.close();
  expect(await again.revision()).toBe(revision);
  await again.close();
  rmSync(folder, { recursive: true, force: true });
});
