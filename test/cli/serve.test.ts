import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ended, newFolder, runCli, saysLine, startCli } from './run-cli.ts';

/** How long the first start took, which ingests; a second one has only to load the program. */
let firstStart = Number.NaN;
const environment = { TIAOLI_DATA: newFolder(), PORT: '0' };
const ADDRESS = /条理已启动：(http:\/\/127\.0\.0\.1:\d+)/u;

describe('tiaoli serve', () => {
  it('brings in the corpus, answers, and stops on SIGTERM', async () => {
    const began = performance.now();
    const child = startCli(['serve'], environment);
    const end = ended(child);
    const [, address] = await saysLine(child, ADDRESS);
    firstStart = performance.now() - began;
    const health = await (await fetch(`${address}/api/health`)).json();
    expect(health).toMatchObject({ status: 'degraded', store: { documents: 6 }, degraded: [{ code: 'semantic-off' }] });
    child.kill('SIGTERM');
    const { code, out } = await end;
    expect(code).toBe(0);
    expect(out).toContain('语料已就绪：6 个文件');
    expect(out).toContain('正在停止');
  });

  it('starts fast the second time, ingests nothing, and stops on Ctrl-C', async () => {
    const began = performance.now();
    const child = startCli(['serve'], environment);
    const end = ended(child);
    await saysLine(child, ADDRESS);
    expect(performance.now() - began).toBeLessThan(firstStart);
    child.kill('SIGINT');
    const { code, out } = await end;
    expect(code).toBe(0);
    expect(out).not.toContain('正在读入语料');
  });

  it('says in one sentence that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, err } = await runCli(['serve'], { PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(`端口 ${port} 已被占用`);
  });

  it('logs a request without what was asked', async () => {
    const child = startCli(['serve', '--no-corpus'], { TIAOLI_DATA: newFolder(), PORT: '0', LOG_LEVEL: 'info' });
    const end = ended(child);
    const [, address] = await saysLine(child, ADDRESS);
    await fetch(`${address}/api/entities?q=secret`);
    child.kill('SIGTERM');
    const { err } = await end;
    expect(err).toContain('"path":"/api/entities"');
    expect(err).not.toContain('secret');
  });
});
