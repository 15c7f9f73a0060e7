import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchResponse } from '../../server/contract.ts';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

let open: CorpusApp;
beforeAll(async () => {
  open = await openCorpusApp();
});
afterAll(() => open.close());

const CHINESE = /\p{Script=Han}/u;

const BAD: readonly (readonly [url: string, status: number, code: string, said: string])[] = [
  ['/api/search', 400, 'invalid-request', 'q'],
  ['/api/search?q=', 400, 'empty-question', '问题'],
  ['/api/search?q=%20%20', 400, 'empty-question', '问题'],
  [`/api/search?q=${'a'.repeat(10_000)}`, 400, 'invalid-request', '2000'],
  ['/api/search?q=x&limit=201', 400, 'invalid-request', 'limit'],
  ['/api/search?q=x&limit=0', 400, 'invalid-request', 'limit'],
  ['/api/search?q=x&limit=ten', 400, 'invalid-request', 'limit'],
  ['/api/search?q=x&offset=-1', 400, 'invalid-request', 'offset'],
  ['/api/search?q=x&q=y', 400, 'invalid-request', 'q'],
  ['/api/search?q=x&agencie=y', 400, 'invalid-request', 'agencie'],
  ['/api/search?q=x&role=boss', 400, 'invalid-request', 'role'],
  ['/api/clauses?as_of=2023-13-01', 400, 'invalid-request', 'as_of'],
  ['/api/clauses?amount_min=lots', 400, 'invalid-request', 'amount_min'],
  ['/api/clauses?include=everything', 400, 'invalid-request', 'include'],
  ['/api/clauses/no/such/clause', 404, 'no-such-clause', 'no/such/clause'],
  ['/api/documents/nothing', 404, 'no-such-document', 'nothing'],
  ['/api/entities?kind=planet', 400, 'invalid-request', 'kind'],
  ['/api/graph/neighbors', 400, 'invalid-request', 'id'],
  ['/api/graph/neighbors?id=agency:nobody', 404, 'no-such-node', 'nobody'],
  ['/api/graph/neighbors?id=a&depth=4', 400, 'invalid-request', 'depth'],
  ['/api/graph/neighbors?id=a&kinds=planet', 400, 'invalid-request', 'kinds'],
  ['/api/nothing', 404, 'no-such-route', '/api/nothing'],
  ['/api', 404, 'no-such-route', '/api/docs'],
  ['/no-such-file.js', 404, 'no-such-file', 'no-such-file.js'],
  ['/api/clauses/%E0%A4%A', 400, 'bad-url', '编码'],
];

describe('bad requests', () => {
  it.each(BAD.map(([url, ...rest]) => [url.slice(0, 60), url, ...rest] as const))(
    '%s',
    async (_shown, url, status, code, said) => {
      const problem = await open.problem(url);
      expect(problem).toMatchObject({ status, code });
      expect(`${problem.detail} ${JSON.stringify(problem.errors ?? [])}`).toContain(said);
      expect(problem.detail).toMatch(CHINESE);
      expect(problem.title).toMatch(CHINESE);
      expect(problem.type).toMatch(/^urn:tiaoli:problem:/u);
    },
  );

  it('answers a wrong method', async () => {
    expect(await open.problem({ method: 'PATCH', url: '/api/search' })).toMatchObject({ status: 404 });
  });
});

describe('strange questions are answered', () => {
  it.each(
    [
      '！？。，、…',
      '"" OR 1=1 --',
      '" OR 1=1 --',
      "'; DROP TABLE clauses; --",
      'NEAR(',
      'NEAR(旅游 补贴, 3)',
      '*',
      '旅游*',
      'title:^旅游 AND (',
      '\u0000\u0001\u001b[2J旅游',
      '\u202e旅游\u200b补贴',
      '😀😀😀',
      'ｆｕｌｌ　ｗｉｄｔｈ',
      '%_\\',
      'a'.repeat(2000),
      '旅'.repeat(2000),
    ].map((question) => [question.slice(0, 20), question] as const),
  )('%j', async (_shown, question) => {
    const result = await open.get<SearchResponse>(`/api/search?q=${encodeURIComponent(question)}`);
    expect(['answered', 'partial', 'no-answer']).toContain(result.answer.status);
    expect(result.query).toHaveLength(question.length);
    expect(await open.get('/api/ready')).toMatchObject({ ready: true });
  });

  it('says that punctuation alone has no answer', async () => {
    const result = await open.get<SearchResponse>(`/api/search?q=${encodeURIComponent('？？！')}`);
    expect(result.answer.status).toBe('no-answer');
    expect(result.answer.citations).toEqual([]);
  });
});
