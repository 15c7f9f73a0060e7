import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CORPUS_FOLDER } from '../../server/package-root.ts';
import { ended, newFolder, runCli, startCli } from './run-cli.ts';

const folder = newFolder();
const file = (name: string) => join(folder, name);
const environment = { TIAOLI_DATA: file('data') };
const take = (...args: string[]) => runCli(['export', ...args], environment);

beforeAll(async () => {
  const { code, err } = await runCli(
    ['ingest', join(CORPUS_FOLDER, 'nmg-2022-small-business-policies.txt')],
    environment,
  );
  if (code !== 0) throw new Error(err);
});

describe('tiaoli export', () => {
  it('writes a file, and the same to standard output', async () => {
    const { code, err, out } = await take('--format', 'gexf', '--out', file('a.gexf'));
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/已写入 .*a\.gexf（GEXF，.* MB，图谱版本 [0-9a-f]{8}）/u);
    const piped = await take('--format', 'gexf');
    expect(piped.code).toBe(0);
    expect(readFileSync(file('a.gexf'), 'utf8')).toBe(piped.out);
    expect(piped.out.trimEnd()).toMatch(/<\/gexf>$/u);
  });

  it('takes the filters of a search, and surroundings', async () => {
    const filtered = await take('--format', 'jsonl', '--agency', '财政厅', '--as-of', '2022-06-01');
    const [head] = filtered.out.split('\n');
    expect(JSON.parse(head ?? '')).toMatchObject({ asked: { agency: ['财政厅'], as_of: '2022-06-01' } });
    const around = await take('--format', 'jsonl', '--around', 'agency:自治区财政厅', '--depth', '1');
    const clauses = (text: string) => text.split('\n').filter((line) => line.includes('"type":"Clause"')).length;
    expect(clauses(filtered.out)).toBeGreaterThan(0);
    expect(clauses(around.out)).toBeGreaterThan(0);
  });

  it('leaves nothing behind under the name of what could not be made', async () => {
    mkdirSync(file('out'));
    writeFileSync(file('out/old.jsonl'), 'old');
    const wrong = await take('--format', 'jsonl', '--around', 'agency:没有', '--out', file('out/old.jsonl'));
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('图中没有 agency:没有')]);
    expect(readFileSync(file('out/old.jsonl'), 'utf8')).toBe('old');
    const nowhere = await take('--format', 'jsonl', '--out', file('nowhere/a.jsonl'));
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('没有这个文件夹')]);
    const onFolder = await take('--format', 'jsonl', '--out', file('out'));
    expect([onFolder.code, onFolder.err]).toEqual([1, expect.stringContaining('是文件夹')]);
    expect(readdirSync(file('out'))).toEqual(['old.jsonl']);
    expect(existsSync(file('nowhere'))).toBe(false);
  });

  it('says what is wrong with its options', async () => {
    expect(await take('--format', 'docx')).toMatchObject({ code: 2, err: expect.stringContaining('--format：只能是') });
    expect(await take()).toMatchObject({ code: 2 });
    expect(await take('--format', 'jsonl', '--depth', '2')).toMatchObject({
      err: expect.stringContaining('只与 around 同用'),
    });
  });

  it('ends well when its reader leaves', async () => {
    const child = startCli(['export', '--format', 'turtle'], environment);
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, err } = await ended(child);
    expect([code, err]).toEqual([0, '']);
  });
});
