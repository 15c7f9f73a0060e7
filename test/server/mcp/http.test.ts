import type { AddressInfo } from 'node:net';
import { type Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusApp, openCorpusApp } from '../corpus-app.ts';
import { call, connect, toolSuite } from './tool-suite.ts';

const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };
const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const post = (headers: Record<string, string> = {}, payload: string | object = LIST) => ({
  method: 'POST' as const,
  url: '/mcp',
  headers: { ...HEADERS, ...headers },
  payload,
});

let corpus: CorpusApp;
let origin = '';
const transport = () => new StreamableHTTPClientTransport(new URL(`${origin}/mcp`));

beforeAll(async () => {
  corpus = await openCorpusApp();
  await corpus.app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(corpus.app.server.address() as AddressInfo).port}`;
});
afterAll(() => corpus.close());

describe.each(['auto', 'legacy'] as const)('MCP over HTTP, %s', (mode) => {
  let client: Client;
  beforeAll(async () => {
    client = await connect(transport(), mode);
  });
  afterAll(() => client.close());

  toolSuite(() => ({ client, corpus }));

  it('gives a whole address for an export', async () => {
    const filters = { agency: ['自治区财政厅', '税务局|海关'], amount_min: 10000, as_of: '2023-01-01' };
    const link = await call(client, 'export_link', { format: 'graphml', ...filters });
    const { href, command } = link as { href: string; command: string };
    const url = new URL(href);
    expect(url.origin + url.pathname).toBe(`${origin}/api/export`);
    expect([...url.searchParams]).toEqual([
      ['format', 'graphml'],
      ['agency', '自治区财政厅'],
      ['agency', '税务局|海关'],
      ['amount_min', '10000'],
      ['as_of', '2023-01-01'],
    ]);
    expect(command).toContain(
      "export --format=graphml --agency=自治区财政厅 '--agency=税务局|海关' --amount-min=10000",
    );
  });

  it('serves two clients at once, each its own answers', async () => {
    const other = await connect(transport(), mode);
    const questions = ['旅游业补贴', '担保', '社保缓缴', '租金减免'];
    const asked = questions.flatMap((q) => [client, other].map(async (who) => call(who, 'search', { q, limit: 1 })));
    const answers = (await Promise.all(asked)) as { query: string }[];
    expect(answers.map(({ query }) => query)).toEqual(questions.flatMap((q) => [q, q]));
    await other.close();
  });
});

describe('/mcp', () => {
  it.each(['GET', 'DELETE'] as const)('refuses %s, and says what it takes', async (method) => {
    const answer = await corpus.app.inject({ method, url: '/mcp' });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe('POST');
    expect(answer.json()).toMatchObject({ code: 'post-only' });
  });

  it('keeps the guards: no foreign name, no foreign page', async () => {
    expect(await corpus.problem(post({ host: 'evil.example' }))).toMatchObject({ code: 'foreign-host' });
    expect(await corpus.problem(post({ origin: 'https://evil.example' }))).toMatchObject({ code: 'foreign-origin' });
    expect(await corpus.problem(post({ 'sec-fetch-site': 'cross-site' }))).toMatchObject({ status: 403 });
  });

  it('refuses what is no JSON, and more than a megabyte', async () => {
    expect((await corpus.app.inject(post({ 'content-type': 'text/plain' }, JSON.stringify(LIST)))).statusCode).toBe(
      415,
    );
    expect(await corpus.problem(post({}, '{"jsonrpc"'))).toMatchObject({ code: 'invalid-json' });
    const long = { ...LIST, params: { cursor: 'x'.repeat(1024 * 1024) } };
    expect(await corpus.problem(post({}, long))).toMatchObject({ status: 413 });
    expect((await corpus.app.inject(post())).statusCode).toBe(200);
  });

  it.each([[[1, null, 'x']], [[]], [[LIST]], [[LIST, { ...LIST, id: 2 }]]])('refuses the batch %j', async (batch) => {
    const answer = await corpus.app.inject(post({}, batch));
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/json/u);
    expect(answer.json()).toEqual({
      jsonrpc: '2.0',
      id: null,
      error: { code: -32600, message: expect.stringContaining('请逐条发送') },
    });
  });

  it('asks for no token where reads are open, but writes still do', async () => {
    const token = { HOST: '0.0.0.0', TIAOLI_TOKEN: 'a-token-of-24-characters' };
    const beyond = await openCorpusApp({ corpus: false, environment: token });
    expect((await beyond.app.inject(post())).statusCode).toBe(200);
    expect(await beyond.problem({ method: 'DELETE', url: '/api/documents/x' })).toMatchObject({ status: 401 });
    await beyond.close();
  });
});
