import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, runCli } from './run-cli.ts';

let data: string;
beforeAll(async () => {
  data = newFolder();
  const { code, err } = await runCli(['ingest', 'corpus/nmg-2022-service-quality-plan.txt'], { TIAOLI_DATA: data });
  expect([code, err]).toEqual([0, expect.anything()]);
});
const query = (...args: string[]) => runCli(['query', ...args], { TIAOLI_DATA: data });

describe('tiaoli query', () => {
  it('prints a table whose columns stand under one another', async () => {
    const { code, out } = await query("SELECT '财政厅' AS agency, 12 AS n UNION ALL SELECT 'ab', 3");
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 4)).toEqual(['agency  n', '──────  ──', '财政厅  12', 'ab      3']);
    expect(out).toContain('2 行');
  });

  it('prints JSON and CSV for programs', async () => {
    const json = await query('SELECT count(*) AS n FROM clauses', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ columns: ['n'], truncated: false, graph: null });
    expect(JSON.parse(json.out).rows[0][0]).toBeGreaterThan(10);
    const csv = await query('SELECT id FROM clauses', '--csv', '--limit', '2');
    expect(csv.out.split('\r\n')).toHaveLength(4);
    expect(csv.err).toContain('--limit');
  });

  it('lists what can be asked', async () => {
    const { out } = await query();
    for (const said of ['agencies', '责任单位', 'inherited_agencies', 'SELECT']) expect(out).toContain(said);
  });

  it.each([
    [['SELECT foo FROM clauses'], 1, 'no such column: foo'],
    [['DELETE FROM clauses'], 1, 'SELECT'],
    [
      ['WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT count(*) FROM n', '--timeout', '0.5'],
      1,
      '0.5 秒',
    ],
    [['SELECT 1', '--limit', '0'], 2, '--limit'],
    [['SELECT 1', '--timeout', 'long'], 2, '--timeout'],
  ])('%j fails with a sentence', async (args, exitCode, said) => {
    const { code, out, err } = await query(...args);
    expect([code, out]).toEqual([exitCode, '']);
    expect(err).toContain(said);
    expect(err).toMatch(/\p{Script=Han}/u);
  });
});
