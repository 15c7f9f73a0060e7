import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAFT_LIMIT, type DraftReport } from '../../server/contract.ts';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

let corpus: CorpusApp;
let folder: string;
const TOKEN = 'a-token-of-some-length';
const SECRET = '白玉兰花卉交易市场';
const DRAFT = `关于支持企业的措施\n1.对${SECRET}给予30万元一次性奖励。（自治区财政局负责）\n2.到2024年2月30日前完成。\n`;

beforeAll(async () => {
  corpus = await openCorpusApp({ environment: { TIAOLI_TOKEN: TOKEN } });
  folder = mkdtempSync(join(tmpdir(), 'tiaoli-draft-'));
});
afterAll(async () => {
  await corpus.close();
  rmSync(folder, { recursive: true });
});

const post = (payload: unknown, query = '') => ({
  method: 'POST' as const,
  url: `/api/draft-check${query}`,
  headers: { host: '127.0.0.1', 'content-type': 'application/json' },
  payload: JSON.stringify(payload),
});

const BOUNDARY = 'x-x-x';
const multipart = (file: string, bytes: Buffer, query = '') => ({
  method: 'POST' as const,
  url: `/api/draft-check${query}`,
  headers: { host: '127.0.0.1', 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  payload: Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="as_of"\r\n\r\n2022-06-01\r\n`),
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${file}"\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]),
});

describe('POST /api/draft-check', () => {
  it('needs no token, answers as the contract says, and stores nothing', async () => {
    const before = await corpus.library.store.revision();
    const answer = await corpus.app.inject(post({ text: DRAFT, as_of: '2026-01-01' }));
    expect(answer.statusCode).toBe(200);
    const report = answer.json<DraftReport>();
    expect(report.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['agency-name', 'impossible-date']));
    expect(report.counts.severities.error).toBe(report.findings.filter(({ severity }) => severity === 'error').length);
    expect(report.revision).toBe(before);
    expect(report.degraded).toEqual(corpus.library.degraded());
    expect(await corpus.library.store.revision()).toBe(before);
    expect((await corpus.library.store.documents()).some(({ id }) => id === report.draft.id)).toBe(false);
    const { location } = await corpus.library.store.describe();
    const kept = readdirSync(join(location, '..'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const entry of kept)
      expect(readFileSync(join(entry.parentPath, entry.name)).includes(SECRET), entry.name).toBe(false);
  });

  it('takes a file, with fields beside it', async () => {
    const answer = await corpus.app.inject(multipart('稿.txt', Buffer.from(DRAFT)));
    expect(answer.statusCode).toBe(200);
    expect(answer.json<DraftReport>()).toMatchObject({ asOf: '2022-06-01', draft: { file: '稿.txt' } });
  });

  it('takes a plain text as it is, also in GB18030', async () => {
    const plain = (payload: Buffer) =>
      corpus.app.inject({
        method: 'POST',
        url: '/api/draft-check',
        headers: { host: '127.0.0.1', 'content-type': 'text/plain' },
        payload,
      });
    const answer = await plain(Buffer.from(DRAFT));
    expect(answer.statusCode).toBe(200);
    expect(answer.json<DraftReport>().findings.map(({ code }) => code)).toContain('impossible-date');
    // 企业给予奖励。 in GB18030
    const chinese = Buffer.from('c6f3d2b5b8f8d3e8bdb1c0f8a1a3', 'hex');
    const other = (await plain(Buffer.concat([chinese, chinese]))).json<DraftReport>();
    expect(other.clauses.map(({ clause }) => clause.text).join('')).toContain('企业给予奖励');
    expect((await plain(Buffer.alloc(0))).statusCode).toBe(422);
  });

  it('gives the report as a Word file and as a page', async () => {
    const word = await corpus.app.inject(post({ text: DRAFT }, '?format=docx'));
    expect(word.statusCode).toBe(200);
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect(word.headers['content-disposition']).toContain('.docx');
    const page = await corpus.app.inject({
      ...post({ text: DRAFT }),
      headers: { ...post({}).headers, accept: 'text/html' },
    });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('2月只有29天');
  });

  it.each([
    ['an empty draft', post({ text: ' \n ' }), 422, 'empty'],
    ['one character', post({ text: '一' }), 422, 'no-text'],
    ['no text', post({ title: '甲' }), 400, 'invalid-request'],
    ['an impossible day', post({ text: DRAFT, as_of: '2024-02-30' }), 400, 'invalid-request'],
    ['an unknown field', post({ text: DRAFT, draft: 1 }), 400, 'invalid-request'],
    ['an unknown format', post({ text: DRAFT }, '?format=pdf'), 400, 'invalid-request'],
    ['two megabytes', post({ text: '给予奖励。'.repeat(400_000) }), 413, 'too-large'],
    ['a damaged Word file', multipart('稿.docx', Buffer.from('PK\u0003\u0004 no archive')), 422, null],
    [
      'a multipart without a file',
      { ...multipart('', Buffer.from('')), payload: `--${BOUNDARY}--\r\n` },
      400,
      'no-file',
    ],
  ] as const)('refuses %s in Chinese', async (_, request, status, code) => {
    const problem = await corpus.problem(request as never);
    expect(problem.detail).toMatch(/\p{Script=Han}/u);
    if (code !== null) expect([problem.status, problem.code]).toEqual([status, code]);
    else expect(problem.status).toBeGreaterThanOrEqual(400);
    expect(problem.status).toBeLessThan(500);
  });

  it('keeps no place for a draft that is still being sent', async () => {
    const address = new URL(await corpus.app.listen({ port: 0, host: '127.0.0.1' }));
    const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
    const slow = await Promise.all(
      [1, 2].map(
        () =>
          new Promise<ClientRequest>((resolve) => {
            const sending = request(new URL('/api/draft-check', address), { method: 'POST', headers });
            sending.on('error', () => undefined);
            const begun = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`;
            sending.write(begun, () => resolve(sending));
          }),
      ),
    );
    // Once the server has answered another request it has begun on those before.
    await fetch(new URL('/api/health', address));
    expect((await corpus.app.inject(post({ text: DRAFT }))).statusCode).toBe(200);
    for (const sending of slow) sending.destroy();
  });

  it('checks two at once and refuses the third', async () => {
    const text = `${DRAFT}${'3.对企业给予补贴，支持其发展壮大。\n'.repeat(30)}`;
    const answers = await Promise.all([1, 2, 3].map(() => corpus.app.inject(post({ text }))));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 429]);
    expect(text.length).toBeLessThan(DRAFT_LIMIT);
    expect((await corpus.app.inject(post({ text: DRAFT }))).statusCode).toBe(200);
  });
});
