import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_LIMIT } from '../../server/app.ts';
import type { ClauseList, DocumentDetail, DocumentList, IngestReport, Stats } from '../../server/contract.ts';
import { CORPUS_FOLDER } from '../../server/package-root.ts';
import { definition, docxFile, level, list, numbered, paragraph } from '../fixtures/files/docx-file.ts';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

let open: CorpusApp;
beforeAll(async () => {
  open = await openCorpusApp({ corpus: false });
});
afterAll(() => open.close());

const TEXT = `测试市促进餐饮业发展若干措施

一、支持餐饮业发展
1. 对新开业的餐饮企业给予不超过10万元的一次性奖励。（责任单位：市商务局、市财政局）
2. 到2025年，全市餐饮企业达到500家。（责任单位：市商务局）
`;
const PUBLISHED = readFileSync(join(CORPUS_FOLDER, 'nmg-2022-small-business-policies.txt'));

const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const form = (...files: [name: string, content: Uint8Array | string][]): FormData => {
  const data = new FormData();
  for (const [name, content] of files) data.append('file', new Blob([Buffer.from(content)]), name);
  return data;
};

const post = async (data: FormData) => {
  const request = new Request('http://localhost', { method: 'POST', body: data });
  return {
    method: 'POST' as const,
    url: '/api/documents',
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  };
};
const text = (payload: string | Buffer, query = '') => ({
  method: 'POST' as const,
  url: `/api/documents${query}`,
  headers: { 'content-type': 'text/plain' },
  payload,
});
const accepted = async (request: Parameters<CorpusApp['problem']>[0]): Promise<IngestReport> => {
  const answer = await open.app.inject(request);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
};

describe('POST /api/documents', () => {
  it('takes UTF-8 in a form, and says what became of it', async () => {
    const report = await accepted(await post(form(['措施.txt', TEXT])));
    expect(report.failed).toEqual([]);
    expect(report.items[0]).toMatchObject({
      outcome: 'added',
      file: '措施.txt',
      document: { title: '测试市促进餐饮业发展若干措施' },
    });
    const id = report.items[0]?.document.id;
    const { items } = await open.get<ClauseList>(`/api/clauses?document=${id}`);
    expect(items.map((clause) => clause.text).join('')).toContain('不超过10万元的一次性奖励');
    expect((await open.get<DocumentDetail>(`/api/documents/${id}`)).text).toBe(TEXT);
  });

  it('changes nothing the second time', async () => {
    const before = await open.get<Stats>('/api/stats');
    const report = await accepted(await post(form(['措施.txt', TEXT])));
    expect(report.items[0]?.outcome).toBe('unchanged');
    expect(await open.get('/api/stats')).toEqual(before);
  });

  it('takes GB18030 as a raw body, with what is said of it in the address', async () => {
    const bytes = iconv.encode(TEXT, 'gb18030');
    const report = await accepted(text(bytes, '?file=gb.txt&id=from-gb&title=另一个题目'));
    expect(report.items[0]?.document).toMatchObject({ id: 'from-gb', title: '另一个题目', source: { file: 'gb.txt' } });
    expect((await open.get<DocumentDetail>('/api/documents/from-gb')).text).toBe(TEXT);
  });

  it('takes a DOCX, whose published text is what was read from it', async () => {
    const docx = await docxFile({
      body: [
        paragraph('测试市促进住宿业发展若干措施'),
        paragraph('对新开业的住宿企业给予不超过20万元的一次性奖励。', numbered(1)),
        paragraph('支持住宿企业升级设施。', numbered(1)),
      ].join(''),
      numbering: definition(0, level(0, 'chineseCounting', '%1、')) + list(1, 0),
    });
    const { items } = await accepted(await post(form(['住宿.docx', docx])));
    const { id, source } = items[0]!.document;
    const detail = await open.get<DocumentDetail>(`/api/documents/${id}`);
    expect(detail.text?.length).toBe(source.characters);
    const { items: clauses } = await open.get<ClauseList>(`/api/clauses?document=${id}`);
    expect(clauses.map((clause) => detail.text?.slice(clause.source.start, clause.source.end))).toEqual([
      '一、对新开业的住宿企业给予不超过20万元的一次性奖励。',
      '二、支持住宿企业升级设施。',
    ]);
  });

  it('takes the good files of a form and reports the others', async () => {
    const report = await accepted(await post(form(['a.txt', PUBLISHED], ['空.txt', ''])));
    expect(report.items.map(({ file }) => file)).toEqual(['a.txt']);
    expect(report.failed).toMatchObject([{ file: '空.txt', code: 'empty' }]);
  });

  it.each([
    ['an empty file', () => form(['空.txt', '']), 422, 'empty', '空'],
    ['a binary file', () => form(['a.txt', new Uint8Array([0, 1, 2, 3, 0, 255])]), 415, 'binary', '二进制'],
    ['a spreadsheet by its name', () => form(['a.xlsx', 'PK']), 415, 'unsupported', 'DOCX'],
    ['an old DOC by its content', () => form(['a.txt', OLE]), 415, 'unsupported', 'DOC'],
    ['a PDF that is none', () => form(['a.pdf', 'text']), 422, 'damaged', 'PDF'],
    ['a DOCX that is cut off', () => form(['a.docx', 'PK\u0003\u0004']), 422, 'damaged', '损坏'],
    [
      'an unknown encoding',
      () => form(['a.txt', new Uint8Array([0xff, 0xe9, 0x80, 0xff, 0xe8, 0xff])]),
      415,
      'encoding',
      'UTF-8',
    ],
    ['no file', () => form(), 400, 'no-file', '文件'],
  ])('refuses %s', async (_what, data, status, code, said) => {
    const problem = await open.problem(await post(data()));
    expect(problem).toMatchObject({ status, code });
    expect(problem.detail).toContain(said);
  });

  it('refuses a body beyond the limit before reading it all', async () => {
    const line = Buffer.alloc(50 * 1024 * 1024, 'x');
    expect(await open.problem(text(line))).toMatchObject({ status: 413, code: 'too-large' });
    expect(await open.problem(await post(form(['a.txt', line])))).toMatchObject({ status: 413, code: 'too-large' });
    expect(line.length).toBeGreaterThan(BODY_LIMIT);
  });

  it.each(['application/json', 'application/pdf', 'text/html'])(
    'refuses %s with the formats that it takes',
    async (type) => {
      const problem = await open.problem({ ...text('{}'), headers: { 'content-type': type } });
      expect(problem.status).toBe(415);
      expect(problem.detail).toContain('GB18030');
    },
  );

  it('refuses an empty body and a wrong parameter', async () => {
    expect(await open.problem(text(''))).toMatchObject({ status: 400, code: 'empty-body' });
    expect(await open.problem(text(TEXT, '?titel=x'))).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  it('does not take a name for a path', async () => {
    const report = await accepted(await post(form(['../../etc/passwd.txt', TEXT.replace('测试市', '乙市')])));
    expect(report.items[0]?.document.source.file).toBe('passwd.txt');
  });
});

describe('DELETE /api/documents/:id', () => {
  it('removes a document once', async () => {
    await accepted(text(TEXT, '?id=to-delete'));
    const gone = await open.app.inject({ method: 'DELETE', url: '/api/documents/to-delete' });
    expect([gone.statusCode, gone.body]).toEqual([204, '']);
    const { items } = await open.get<DocumentList>('/api/documents');
    expect(items.map(({ id }) => id)).not.toContain('to-delete');
    expect(await open.problem({ method: 'DELETE', url: '/api/documents/to-delete' })).toMatchObject({ status: 404 });
  });
});
