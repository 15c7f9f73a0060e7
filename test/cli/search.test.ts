import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchResponse } from '../../server/contract.ts';
import { CORPUS_FOLDER } from '../../server/package-root.ts';
import { ended, newFolder, runCli, startCli } from './run-cli.ts';

const environment = { TIAOLI_DATA: newFolder() };
beforeAll(async () => {
  const { code, err } = await runCli(
    ['ingest', join(CORPUS_FOLDER, 'nmg-2022-small-business-policies.txt')],
    environment,
  );
  if (code !== 0) throw new Error(err);
});

describe('tiaoli search', () => {
  it('answers people', async () => {
    const { code, out } = await runCli(['search', '小微企业', '贷款', '贴息'], environment);
    expect(code).toBe(0);
    for (const part of ['】', '命中', '为何：', '注意：']) expect(out).toContain(part);
  });

  it('answers programs, with filters', async () => {
    const { out } = await runCli(['search', '贷款', '--json', '--limit', '2', '--amount-min', '10000'], environment);
    const result: SearchResponse = JSON.parse(out);
    expect(result.query).toBe('贷款');
    expect(result.hits.length).toBeLessThanOrEqual(2);
    expect(result.degraded.map(({ code }) => code)).toContain('semantic-off');
  });

  it('ends well when its reader leaves', async () => {
    const child = startCli(['search', '企业', '--json', '--mentions', '--limit', '200'], environment);
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, err } = await ended(child);
    expect(code).toBe(0);
    expect(err).not.toContain('EPIPE');
  });

  it('refuses 10,000 characters', async () => {
    const { code, err } = await runCli(['search', '问'.repeat(10_000)], environment);
    expect(code).toBe(2);
    expect(err).toContain('2000');
  });
});
