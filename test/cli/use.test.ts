import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

describe('tiaoli', () => {
  it('explains itself in Chinese and English', async () => {
    const { code, out } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const word of ['用法 Usage', 'serve', 'ingest', 'search', 'show', 'TIAOLI_DATA', 'policy', '政策'])
      expect(out).toContain(word);
    const search = await runCli(['search', '--help']);
    expect(search.out).toContain('--amount-min');
    expect(search.out).toContain('责任单位 · responsible agency');
  });

  it.each([
    [['serach', 'x'], '没有这个命令'],
    [['search', 'x', '--agencie', 'y'], '没有这个选项'],
    [['search'], '缺少参数'],
    [['show'], '缺少参数'],
    [['search', 'x', '--limit'], '选项缺少值'],
    [['search', 'x', '--limit', '500'], '--limit'],
    [['search', 'x', '--as-of', 'yesterday'], '--as-of'],
    [['search', 'x', '--role', 'boss'], '--role'],
    [['ingest', 'a.txt', 'b.txt', '--title', 'x'], '单个文件'],
  ])('refuses %j with a sentence and exit code 2', async (args, said) => {
    const { code, err, out } = await runCli(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it('refuses a wrong setting with exit code 2', async () => {
    const { code, err } = await runCli(['serve'], { PORT: 'abc' });
    expect(code).toBe(2);
    expect(err.trim()).toBe('设置 PORT 有误：“abc”不是 0 到 65535 之间的整数。');
  });

  it('says that there is no such clause', async () => {
    const { code, err } = await runCli(['show', 'no/such']);
    expect(code).toBe(1);
    expect(err).toContain('没有条款 no/such');
  });

  it('says that the data folder cannot be used', async () => {
    const { code, err } = await runCli(['show', 'x'], { TIAOLI_DATA: '/proc/tiaoli' });
    expect(code).toBe(1);
    expect(err).toContain('TIAOLI_DATA');
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
