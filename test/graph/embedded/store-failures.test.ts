/** What can go wrong with the file: each failure has its own code and a Chinese sentence, and harms nothing. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { StoreError } from '../../../graph/store.ts';
import { CATERING, RETAIL, sampleDocument, wholePassages } from '../../contract/sample-documents.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaoli-failures-'));
  file = join(folder, 'graph.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

/** The StoreError that `work` ends with; its sentence is Chinese and names the file. */
const failure = async (work: () => unknown): Promise<StoreError> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    expect(error.detail).toMatch(/[\u4e00-\u9fff]{6}/u);
    return error;
  }
  throw new Error('nothing failed');
};

const manyClauses = (id: string) =>
  sampleDocument(
    id,
    '很长的政策',
    Array.from({ length: 400 }, (_, i) => `第${i}条，对餐饮企业给予奖励。（责任单位：财政厅）`.repeat(9)),
  );

describe('opening', () => {
  it('a store of a newer version is refused and left as it is', async () => {
    await openEmbeddedStore(file).close();
    const raw = new Database(file);
    raw.pragma('user_version = 99');
    raw.close();
    const before = await readFile(file);
    const { code, detail } = await failure(() => openEmbeddedStore(file));
    expect(code).toBe('newer-schema');
    expect(detail).toContain('99');
    expect(await readFile(file)).toEqual(before);
  });

  it('a file that is no database is corrupt, and left as it is', async () => {
    await writeFile(file, '这不是数据库。'.repeat(500));
    expect((await failure(() => openEmbeddedStore(file))).code).toBe('corrupt');
    expect(await readFile(file, 'utf8')).toBe('这不是数据库。'.repeat(500));
  });

  it("another program's database is not taken for an empty store", async () => {
    const raw = new Database(file);
    raw.exec('CREATE TABLE theirs (x)');
    raw.close();
    expect((await failure(() => openEmbeddedStore(file))).code).toBe('corrupt');
  });

  it('a folder that cannot be made is not writable', async () => {
    await writeFile(join(folder, 'plain'), '');
    for (const path of [join(folder, 'plain', 'data', 'graph.sqlite'), '/proc/tiaoli/graph.sqlite'])
      expect((await failure(() => openEmbeddedStore(path))).code).toBe('not-writable');
  });

  it('a folder in the place of the file is not writable', async () => {
    await mkdir(file);
    expect((await failure(() => openEmbeddedStore(file))).code).toBe('not-writable');
  });

  it('two processes may have it open at once and see what the other wrote', async () => {
    const [one, two] = [openEmbeddedStore(file), openEmbeddedStore(file)];
    await one.putDocument(CATERING, [], []);
    expect(await two.clauses(['z/1'])).toEqual([CATERING.clauses[0]]);
    const changed = sampleDocument('z', CATERING.title, ['改过了。']);
    await one.putDocument(changed, [], []);
    expect(await two.clauses(['z/1'])).toEqual(changed.clauses);
    expect(await two.revision()).toBe(await one.revision());
    await Promise.all([one.close(), two.close()]);
  });
});

describe('reading', () => {
  it('pages that were overwritten are corrupt', async () => {
    const store = openEmbeddedStore(file);
    await store.putDocument(manyClauses('m'), [], []);
    await store.close();
    const { size } = await stat(file);
    const handle = await open(file, 'r+');
    // The first page holds the schema; without it the file would not even open.
    await handle.write(Buffer.alloc(size - 4096, 0x5a), 0, size - 4096, 4096);
    await handle.close();
    const use = async () => {
      const damaged = openEmbeddedStore(file);
      await damaged.document('m').finally(() => damaged.close());
    };
    expect((await failure(use)).code).toBe('corrupt');
  });
});

describe('writing', () => {
  it('while another process writes is locked, and works afterwards', async () => {
    const store = openEmbeddedStore(file, { busyTimeout: 30 });
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    expect((await failure(() => store.putDocument(CATERING, [], []))).code).toBe('locked');
    expect(await store.documents()).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    expect(await store.putDocument(CATERING, [], [])).toBe('added');
    await store.close();
  });

  it('to a full database fails whole; what was there stays readable and writable', async () => {
    const store = openEmbeddedStore(file, { maxPages: 120 });
    await store.putDocument(CATERING, wholePassages(CATERING), []);
    const before = [await store.revision(), await store.document('z')];
    expect((await failure(() => store.putDocument(manyClauses('m'), [], []))).code).toBe('full');
    expect([await store.revision(), await store.document('z')]).toEqual(before);
    expect(await store.document('m')).toBeNull();
    expect(await store.putDocument(RETAIL, [], [])).toBe('added');
    await store.close();
  });

  it.skipIf(process.platform === 'win32')('beyond the size that the system allows fails whole', async () => {
    const script = fileURLToPath(new URL('../../faults/fill-disk.ts', import.meta.url));
    // Blocks of 1024 bytes in bash: 1 MB, less than the documents need.
    const child = spawnSync(
      'bash',
      ['-c', 'ulimit -f 1024; exec "$0" --import tsx "$1" "$2"', process.execPath, script, file],
      {
        encoding: 'utf8',
        timeout: 30_000,
      },
    );
    expect(child.stderr).toBe('');
    const { code, detail, stored } = JSON.parse(child.stdout) as { code: string; detail: string; stored: number };
    expect(code).toBe('full');
    expect(detail).toMatch(/[\u4e00-\u9fff]{6}/u);
    const store = openEmbeddedStore(file);
    expect(stored).toBeGreaterThan(0);
    expect(await store.documents()).toHaveLength(stored);
    await store.close();
  });
});
