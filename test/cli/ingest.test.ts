import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClauseDetail, IngestReport } from '../../server/contract.ts';
import { CORPUS_FOLDER } from '../../server/package-root.ts';
import { type Ended, newFolder, runCli } from './run-cli.ts';

const folder = newFolder();
const file = (name: string) => join(folder, name);
const GOOD = join(CORPUS_FOLDER, 'nmg-2022-small-business-policies.txt');
const environment = { TIAOLI_DATA: file('data') };
let first: Ended;

beforeAll(async () => {
  writeFileSync(file('empty.txt'), '');
  writeFileSync(file('binary.txt'), new Uint8Array([0, 1, 2, 0, 255]));
  writeFileSync(file('line.txt'), Buffer.alloc(50 * 1024 * 1024, 'x'));
  const bad = ['empty.txt', 'binary.txt', 'line.txt', 'missing.txt'].map(file);
  first = await runCli(['ingest', bad[0]!, GOOD, ...bad.slice(1), folder], environment);
});

describe('tiaoli ingest', () => {
  it('takes what it can, says why the rest failed, and ends with 1', () => {
    expect(first.code).toBe(1);
    expect(first.out).toContain('新增 nmg-2022-small-business-policies.txt');
    for (const said of ['empty.txt：', 'binary.txt：', 'line.txt：', '没有这个文件', '这是文件夹'])
      expect(first.out).toContain(said);
    expect(first.out).toMatch(/共 1 个文件，\d+ 条；责任单位 \d+，.*失败 5 个。/u);
    expect(first.err).toContain('读取');
    expect(first.err).toContain('警告：语义检索已关闭');
  });

  it('changes nothing the second time, and speaks JSON', async () => {
    const again = await runCli(['ingest', '--json', GOOD], environment);
    expect(again.code).toBe(0);
    const report: IngestReport = JSON.parse(again.out);
    expect(report.items).toMatchObject([{ outcome: 'unchanged' }]);
    expect(report.failed).toEqual([]);
  });

  it('shows a clause of it: text, mentions, place', async () => {
    const report: IngestReport = JSON.parse((await runCli(['ingest', '--json', GOOD], environment)).out);
    const document = report.items[0]?.document.id;
    const listed = await runCli(['show', `${document}/p1`, '--json'], environment);
    const clause: ClauseDetail = JSON.parse(listed.out);
    expect(clause.document.id).toBe(document);
    const shown = await runCli(['show', clause.id], environment);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain(clause.text.split('\n')[0]);
    expect(shown.out).toContain(`[${clause.source.start}, ${clause.source.end})`);
    const published = readFileSync(GOOD, 'utf8')
      .replace(/^\ufeff/u, '')
      .slice(clause.source.start, clause.source.end);
    expect(published.replace(/\s/gu, '')).toContain(clause.text.replace(/\s/gu, '').slice(0, 10));
  });
});
