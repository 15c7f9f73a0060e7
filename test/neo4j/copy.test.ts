/** A corpus goes from a file to Neo4j and back and is the same, old versions and all; a copy that was cut off goes on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { copyCorpus } from '../../graph/copy.ts';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import type { Store } from '../../graph/store.ts';
import { runCli } from '../cli/run-cli.ts';
import { sampleDocument } from '../contract/sample-documents.ts';
import { fillForCopy, shelfOf } from '../graph/copied-store.ts';
import { orSkip } from '../or-skip.ts';
import { faultsIn } from './check-graph.ts';
import { removeNodes, storeOn } from './open-store.ts';
import { describeNeo4j, driverFor, sharedNeo4j } from './shared-server.ts';
import { startNeo4j } from './start-neo4j.ts';

const PASSWORD = '天山-2024-abc';

describeNeo4j('a copy by way of Neo4j', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-copy-'));
  const data = join(folder, 'from');
  let source: Store;
  let target: Store;
  beforeAll(async () => {
    source = openEmbeddedStore(join(data, 'tiaoli.db'));
    await fillForCopy(source);
  });
  beforeEach(async () => {
    await target?.close();
    await removeNodes(sharedNeo4j());
    target = storeOn(sharedNeo4j());
  });
  afterAll(async () => {
    await source?.close();
    await target?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('and back is the same: revision, versions, passages, vectors, published bytes, stamp', async () => {
    const shelf = await shelfOf(source);
    expect(shelf.versions.map(({ reference }) => reference)).toContain('z@2020年版');
    for (const { vectors, original } of shelf.versions) {
      expect(vectors?.length).toBeGreaterThan(0);
      expect(original?.length).toBeGreaterThan(0);
    }
    const { written, revision } = await copyCorpus(source, target);
    expect([written, revision]).toEqual([4, shelf.revision]);
    expect(await shelfOf(target)).toEqual(shelf);
    expect(await faultsIn(sharedNeo4j())).toEqual([]);
    const back = openEmbeddedStore(join(folder, 'back.db'));
    await copyCorpus(target, back);
    expect(await shelfOf(back)).toEqual(shelf);
    await back.close();
  });

  it('that is cut off goes on when it is run again, and keeps what the target has beside', async () => {
    const beside = sampleDocument('beside', '目标库里原有的', ['一条餐饮规定。']);
    await target.putDocument(beside, [], []);
    const cut = new Error('cut off');
    await expect(
      copyCorpus(source, target, ({ done }) => {
        if (done === 2) throw cut;
      }),
    ).rejects.toBe(cut);
    expect(await target.stamp('corpus')).toBeNull();
    expect(await faultsIn(sharedNeo4j())).toEqual([]);
    expect(await copyCorpus(source, target)).toMatchObject({ written: 2, unchanged: 2 });
    expect(await target.document('beside')).toEqual(beside);
    await target.removeDocument('beside');
    expect(await shelfOf(target)).toEqual(await shelfOf(source));
  });

  it('is told apart from a whole one when the source changes meanwhile', async () => {
    const other = openEmbeddedStore(join(folder, 'changing.db'));
    await fillForCopy(other);
    let changed = false;
    const copying = copyCorpus(other, target, () => {
      if (!changed) void other.removeDocument('a');
      changed = true;
    });
    await expect(copying).rejects.toMatchObject({ code: 'locked', detail: expect.stringContaining('再运行一次') });
    await other.close();
  });

  it('by the command line; a place that is not ours is one Chinese sentence', async () => {
    const { uri, user, password } = sharedNeo4j();
    const login: Record<string, string> =
      password === '' ? {} : { TIAOLI_STORE_USER: user, TIAOLI_STORE_PASSWORD: password };
    const { code, out, err } = await runCli(['copy', '--from', data, '--to', uri], login);
    expect([code, out]).toEqual([0, expect.stringContaining('写入 4 个版本')]);
    expect(err).toContain('[4/4]');
    expect(await shelfOf(target)).toEqual(await shelfOf(source));

    await removeNodes(sharedNeo4j());
    const driver = driverFor(sharedNeo4j());
    await driver.executeQuery('CREATE (:Film)');
    const foreign = await runCli(['copy', '--from', data, '--to', uri], login);
    const { records } = await driver.executeQuery('MATCH (n) RETURN labels(n) AS labels');
    await driver.executeQuery('MATCH (n) DELETE n');
    await driver.close();
    expect(records.map((record) => record.get('labels'))).toEqual([['Film']]);
    const away = await runCli(['copy', '--from', 'bolt://127.0.0.1:9', '--to', join(folder, 'x')]);
    for (const [ended, said] of [
      [foreign, '别的程序'],
      [away, '连不上'],
    ] as const) {
      expect([ended.code, ended.out]).toEqual([1, '']);
      expect(ended.err.trim().split('\n')).toHaveLength(1);
      expect(ended.err).toContain(said);
    }
  });
});

const own = await orSkip(() => startNeo4j({ password: PASSWORD }));

describe.skipIf(own === null)('a copy to a server with a login of its own', () => {
  const server = own as NonNullable<typeof own>;
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-copy-'));
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes it from variables for the target alone', async () => {
    const source = openEmbeddedStore(join(folder, 'tiaoli.db'));
    await fillForCopy(source);
    const shelf = await shelfOf(source);
    await source.close();
    const login = { TIAOLI_STORE_USER: 'of-the-source', TIAOLI_STORE_PASSWORD: 'of-the-source' };
    const copy = (more: Record<string, string>) =>
      runCli(['copy', '--from', folder, '--to', server.uri], { ...login, ...more });
    expect(await copy({})).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/\p{Script=Han}/u) });
    const given = await copy({ TIAOLI_COPY_TO_USER: server.user, TIAOLI_COPY_TO_PASSWORD: PASSWORD });
    expect(given).toMatchObject({ code: 0, out: expect.stringContaining('写入 4 个版本') });
    const target = storeOn({ ...server, password: PASSWORD });
    expect(await shelfOf(target)).toEqual(shelf);
    await target.close();
  });
});
