/** tiaoli copy from one data folder to another, and every way to call it wrongly. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import { fillForCopy, shelfOf } from '../graph/copied-store.ts';
import { newFolder, runCli } from './run-cli.ts';

const STORE_FILE = 'tiaoli.db';
const CHINESE = /\p{Script=Han}/u;
const open = (folder: string) => openEmbeddedStore(join(folder, STORE_FILE));

describe('tiaoli copy', () => {
  const from = newFolder();
  let shelf: unknown;
  beforeAll(async () => {
    const store = open(from);
    await fillForCopy(store);
    shelf = await shelfOf(store);
    await store.close();
  });

  it('copies everything to an empty folder, and says how much; again, and nothing is written', async () => {
    const to = join(newFolder(), 'new');
    const first = await runCli(['copy', '--from', from, '--to', to]);
    expect(first.code).toBe(0);
    expect(first.out).toContain('写入 4 个版本');
    expect(first.err).toContain('[4/4]');
    const second = await runCli(['copy', '--from', from, '--to', to, '--json']);
    expect(JSON.parse(second.out)).toMatchObject({ written: 0, unchanged: 4 });
    const store = open(to);
    expect(await shelfOf(store)).toEqual(shelf);
    await store.close();
  });

  const used = join(newFolder(), 'file');
  writeFileSync(used, 'x');
  const strange = newFolder();
  mkdirSync(join(strange, STORE_FILE));
  const WRONG: [name: string, args: string[], said: string][] = [
    ['a folder without a store', ['--from', newFolder(), '--to', newFolder()], 'tiaoli.db'],
    ['no folder at all', ['--from', '/nowhere/at/all', '--to', newFolder()], '/nowhere/at/all'],
    ['a target that is a file', ['--from', from, '--to', used], used],
    ['a source whose store is a folder', ['--from', strange, '--to', newFolder()], strange],
    ['a target whose store is a folder', ['--from', from, '--to', strange], strange],
    ['a place of another kind', ['--from', from, '--to', 'http://127.0.0.1:7687'], 'neo4j://'],
    ['an address without a host', ['--from', 'neo4j://', '--to', newFolder()], '--from'],
    ['the same place twice', ['--from', from, '--to', join(from, '.')], '同一个'],
    ['no target', ['--from', from], '--to'],
  ];
  it.each(WRONG)('%s: one Chinese sentence, nothing made', async (_, args, said) => {
    const { code, out, err } = await runCli(['copy', ...args]);
    expect(code).toBeGreaterThan(0);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(CHINESE);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\bat .+:\d+:\d+|Error:/u);
  });
});
