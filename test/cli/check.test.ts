import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DraftReport } from '../../server/contract.ts';
import { newFolder, runCli } from './run-cli.ts';

const folder = newFolder();
const data = join(folder, 'data');
const draft = join(folder, '文稿.txt');
const clean = join(folder, '无误.txt');
const POLICY = '甲地区支持餐饮业的若干措施\n1.对新开办的餐饮企业，给予30万元一次性奖励，用于设备更新。\n';

beforeAll(async () => {
  mkdirSync(data);
  writeFileSync(join(folder, '政策.txt'), POLICY);
  writeFileSync(
    draft,
    `乙地区措施\n1.对新开办的餐饮企业，给予50万元一次性奖励，用于设备更新。\n2.到2024年2月30日前完成申报。\n`,
  );
  writeFileSync(clean, '丙地区措施\n1.加强农村公路养护，完善桥梁隧道安全设施。\n');
  const { code, err } = await runCli(['ingest', join(folder, '政策.txt')], { TIAOLI_DATA: data });
  expect(code, err).toBe(0);
}, 120_000);

describe('tiaoli check', () => {
  it('prints findings by clause with both places, and ends with 1', async () => {
    const { code, out } = await runCli(['check', draft], { TIAOLI_DATA: data });
    expect(code).toBe(1);
    expect(out).toMatch(/【矛盾】须改.*contradicts-corpus/u);
    expect(out).toMatch(/本稿 \[\d+, \d+\)：“.*50万元/u);
    expect(out).toMatch(/对应 甲地区支持餐饮业的若干措施.*30万元/u);
    expect(out).toContain('2月只有29天');
  }, 60_000);

  it('gives JSON and a report, by the same exit code', async () => {
    const report = join(folder, '报告.docx');
    const { code, out } = await runCli(['check', draft, '--json', '--report', report, '--as-of', '2024-01-01'], {
      TIAOLI_DATA: data,
    });
    expect(code).toBe(1);
    const parsed = JSON.parse(out) as DraftReport;
    expect(parsed).toMatchObject({ asOf: '2024-01-01', draft: { file: '文稿.txt' } });
    expect(parsed.counts.severities.error).toBe(2);
    expect(readFileSync(report).subarray(0, 2).toString()).toBe('PK');
  }, 60_000);

  it('ends with 0 where nothing has to change, with 1 or 2 and a sentence where it cannot check', async () => {
    expect((await runCli(['check', clean], { TIAOLI_DATA: data })).code).toBe(0);
    const missing = await runCli(['check', join(folder, '没有.txt')], { TIAOLI_DATA: data });
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('没有这个文件')]);
    const wrong = await runCli(['check', draft, '--as-of', '明天'], { TIAOLI_DATA: data });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--as-of')]);
    const format = await runCli(['check', draft, '--report', join(folder, 'a.pdf')], { TIAOLI_DATA: data });
    expect([format.code, existsSync(join(folder, 'a.pdf'))]).toEqual([1, false]);
  }, 120_000);
});
