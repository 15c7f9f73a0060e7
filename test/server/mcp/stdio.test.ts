import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliProcess, ended, newFolder, startCli } from '../../cli/run-cli.ts';
import { type CorpusApp, openCorpusApp } from '../corpus-app.ts';
import { type Connected, call, connect, toolSuite } from './tool-suite.ts';

/** Time that a client grants before it kills; the process has to be gone by itself. */
const PATIENCE_MS = 5000;
const environment = { TIAOLI_DATA: newFolder() };
const transport = () => new StdioClientTransport({ ...cliProcess(['mcp'], environment), stderr: 'ignore' });

let corpus: CorpusApp;
let client: Connected['client'];
beforeAll(async () => {
  corpus = await openCorpusApp({ environment });
  client = await connect(transport());
});
afterAll(async () => {
  await client.close();
  await corpus.close();
});

describe('tiaoli mcp', () => {
  toolSuite(() => ({ client, corpus }));

  it('gives a relative address for an export, and the command line', async () => {
    expect(await call(client, 'export_link', { format: 'csv', document: ['a b'] })).toEqual({
      href: '/api/export?format=csv&document=a+b',
      command: "npm run --silent tiaoli -- export --format=csv '--document=a b'",
    });
  });

  it('serves two clients at once, also one of the older protocol', async () => {
    const other = await connect(transport(), 'legacy');
    const [mine, theirs] = await Promise.all(
      [client, other].map((who) => call(who, 'search', { q: '担保', limit: 2 })),
    );
    expect(theirs).toEqual(mine);
    await other.close();
  });

  it('prints nothing but the protocol, and ends well when its input does', async () => {
    const child = startCli(['mcp'], { ...environment, LOG_LEVEL: 'trace' });
    const end = ended(child);
    const version = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } };
    const messages = [
      { jsonrpc: '2.0', id: 1, method: 'initialize', params: version },
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'search', arguments: { q: '贷款贴息' } } },
    ];
    child.stdin.write(`no JSON\n${messages.map((message) => JSON.stringify(message)).join('\n')}\n`);
    let seen = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        seen += chunk;
        if (seen.split('\n').length > 2) resolve();
      });
    });
    const began = performance.now();
    child.stdin.end();
    const { code, out, err } = await end;
    expect(performance.now() - began).toBeLessThan(PATIENCE_MS);
    expect(code).toBe(0);
    const said = out
      .trimEnd()
      .split('\n')
      .map((line): { id: number; result: object } => JSON.parse(line));
    expect(said.map(({ id }) => id)).toEqual([1, 2]);
    expect(said[1]?.result).toMatchObject({ structuredContent: { query: '贷款贴息' } });
    expect(err).toContain('语义检索已关闭');
  });

  it('says so where there is nothing to search', async () => {
    const child = startCli(['mcp'], { TIAOLI_DATA: newFolder() });
    child.stdin.end();
    const { code, out, err } = await ended(child);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('库里还没有文件');
  });
});
