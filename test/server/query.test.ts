import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentList, QueryHelp, QueryResult, SearchResponse } from '../../server/contract.ts';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
const TOKEN = 'a-token-of-24-characters';

let open: CorpusApp;
beforeAll(async () => {
  open = await openCorpusApp();
});
afterAll(() => open.close());

const post = (payload: object | string, url = '/api/query', more: object = {}) => ({
  method: 'POST' as const,
  url,
  payload,
  ...more,
});
const ask = async (payload: object): Promise<QueryResult> => {
  const answer = await open.app.inject(post(payload));
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

describe('GET /api/query', () => {
  it('says what can be asked, with examples that work as they stand', async () => {
    const help = await open.get<QueryHelp>('/api/query');
    expect(help).toMatchObject({ language: 'sql', limits: { rows: 10_000, seconds: 30 } });
    const agencies = help.tables.find(({ name }) => name === 'agencies');
    expect(agencies?.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['clause', 'agency', 'role', 'surface']),
    );
    expect(help.examples.length).toBeGreaterThanOrEqual(8);
    for (const { query } of help.examples) expect((await ask({ query })).rows.length).toBeGreaterThan(0);
  });
});

describe('POST /api/query', () => {
  it('answers as the other routes do', async () => {
    const { items } = await open.get<DocumentList>('/api/documents');
    const result = await ask({ query: 'SELECT id, title, clauses FROM documents ORDER BY id' });
    expect(result).toMatchObject({ columns: ['id', 'title', 'clauses'], truncated: false, graph: null });
    expect(result.rows).toEqual(
      items.map(({ id, title, clauses }) => [id, title, clauses]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  });

  it('draws edges', async () => {
    const { graph } = await ask({ query: `SELECT * FROM edges WHERE type = 'CARRIED_BY'` });
    expect(graph?.edges).toHaveLength(5);
    expect(graph?.nodes).toHaveLength(6);
    expect(graph?.nodes[0]).toMatchObject({ kind: 'document' });
  });

  it('gives as many rows as are asked for', async () => {
    expect(await ask({ query: 'SELECT id FROM clauses', limit: 3 })).toMatchObject({
      truncated: true,
      rows: { length: 3 },
    });
  });

  it('gives CSV for Excel, exactly', async () => {
    const query = `SELECT '甲,乙' AS "名,称", 'x"y' AS b, 1.5 AS c, NULL AS d, '' AS e, '一' || char(10) || '二' AS f, '=1+1' AS g`;
    const answer = await open.app.inject(post({ query }, '/api/query?format=csv'));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/csv; charset=utf-8/u);
    expect(answer.headers['content-disposition']).toContain('attachment; filename="tiaoli-query.csv"');
    expect(answer.headers['x-truncated']).toBe('false');
    expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(answer.body.replace(/^\uFEFF/u, '')).toBe('"名,称",b,c,d,e,f,g\r\n"甲,乙","x""y",1.5,,"","一\n二",=1+1\r\n');
  });

  const BAD: readonly (readonly [payload: object | string, status: number, code: string, said: string])[] = [
    [{ query: 'SELECT foo FROM clauses' }, 400, 'query-syntax', 'no such column: foo'],
    [{ query: '' }, 400, 'query-syntax', '空'],
    [{ query: 'DROP TABLE clauses' }, 403, 'query-forbidden', 'SELECT'],
    [{ query: 'SELECT * FROM vectors' }, 403, 'query-forbidden', '内部表'],
    [{ query: ENDLESS, timeout: 0.5 }, 422, 'query-timeout', '0.5 秒'],
    [{ query: `SELECT printf('%.*c', 900000000, 'x')` }, 422, 'query-too-big', '内存'],
    [{ query: 'MATCH (n) RETURN n', language: 'cypher' }, 400, 'query-language', '只能用 SQL'],
    [{ query: 'SELECT 1', language: 'gremlin' }, 400, 'invalid-request', 'language'],
    [{ query: 'SELECT 1', limit: 10_001 }, 400, 'invalid-request', 'limit'],
    [{ query: 'SELECT 1', timeout: 31 }, 400, 'invalid-request', 'timeout'],
    [{ query: 'SELECT 1', timeout: 0 }, 400, 'invalid-request', 'timeout'],
    [{ query: 'x'.repeat(20_001) }, 400, 'invalid-request', '20000'],
    [{ sql: 'SELECT 1' }, 400, 'invalid-request', 'query'],
    [['SELECT 1'], 400, 'invalid-request', ''],
    ['{"query": "SELECT 1"', 400, 'invalid-json', 'JSON'],
    [{ query: 'x'.repeat(300_000) }, 413, 'too-large', ''],
  ];
  it.each(BAD.map(([payload, ...rest]) => [JSON.stringify(payload).slice(0, 60), payload, ...rest] as const))(
    '%s is refused',
    async (_shown, payload, status, code, said) => {
      const headers = { 'content-type': 'application/json' };
      const problem = await open.problem(post(payload as object, '/api/query', { headers }));
      expect(problem).toMatchObject({ status, code });
      expect(problem.detail).toMatch(/\p{Script=Han}/u);
      expect(problem.detail).toContain(said);
    },
  );

  it('says where the mistake is', async () => {
    const problem = await open.problem(post({ query: 'SELECT id\n  FROM clause' }));
    expect(problem.errors).toEqual([{ path: 'query:2:8', message: problem.detail }]);
  });

  it('refuses another format, and a form', async () => {
    expect(await open.problem(post({ query: 'SELECT 1' }, '/api/query?format=xml'))).toMatchObject({ status: 400 });
    const headers = { 'content-type': 'text/plain' };
    expect(await open.problem(post('SELECT 1', '/api/query', { headers }))).toMatchObject({ status: 400 });
  });
});

describe('while hostile queries run', () => {
  it('others are answered without delay', async () => {
    await open.get<SearchResponse>(`/api/search?q=${encodeURIComponent('旅游补贴')}`);
    const hostile = [
      open.app.inject(post({ query: ENDLESS, timeout: 3 })),
      open.app.inject(post({ query: 'SELECT count(*) FROM edges a, edges b, edges c', timeout: 3 })),
    ];
    let slowest = 0;
    for (let i = 0; i < 20; i += 1) {
      const began = performance.now();
      await open.get('/api/ready');
      await open.get<SearchResponse>(`/api/search?q=${encodeURIComponent('旅游补贴')}&limit=${i + 1}`);
      slowest = Math.max(slowest, performance.now() - began);
    }
    expect(slowest).toBeLessThan(1500);
    expect((await Promise.all(hostile)).map(({ statusCode }) => statusCode)).toEqual([422, 422]);
  });

  it('more than the machine bears are told to come back', async () => {
    const answers = await Promise.all(
      Array.from({ length: 14 }, () => open.app.inject(post({ query: ENDLESS, timeout: 0.1 }))),
    );
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    expect(statuses.filter((status) => status === 422)).toHaveLength(10);
  });
});

describe('guards', () => {
  let beyond: CorpusApp;
  beforeAll(async () => {
    beyond = await openCorpusApp({ corpus: false, environment: { HOST: '0.0.0.0', TIAOLI_TOKEN: TOKEN } });
  });
  afterAll(() => beyond.close());

  it('ask no token of a read, and count it', async () => {
    const remoteAddress = '10.1.2.3';
    const query = post({ query: 'PRAGMA x' }, '/api/query', { remoteAddress });
    expect((await beyond.app.inject(query)).statusCode).toBe(403);
    const statuses = new Set<number>();
    for (let i = 0; i < 310; i += 1) statuses.add((await beyond.app.inject(query)).statusCode);
    expect([...statuses]).toEqual([403, 429]);
  });

  it('refuse pages of other sites', async () => {
    const headers = { host: 'localhost:8080', origin: 'https://evil.example' };
    expect(await open.problem(post({ query: 'SELECT 1' }, '/api/query', { headers }))).toMatchObject({
      status: 403,
      code: 'foreign-origin',
    });
  });
});
