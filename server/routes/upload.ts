/** POST /api/documents: multipart files, or one text as the body */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FILE_NAME } from '../../ingest/read/format.ts';
import { IngestReport } from '../contract.ts';
import type { IngestFile } from '../library.ts';
import { Problem } from '../problem.ts';
import { failureStatus } from '../problems.ts';
import { errorAnswers, type Route } from './route.ts';

const HINTS = ['id', 'title', 'kind', 'issuer', 'number', 'issued', 'version', 'carrier'] as const;
const HINT_LIMIT = 500;
const FORMATS =
  '可以读 DOCX（Word、WPS）、PDF（有文字层的）、HTML 网页，以及 UTF-8 或 GB18030 的纯文本（.txt）；其他格式请先另存为其中一种。';

/** What may be said of a text, and how: an id is part of addresses, a date decides which version is in force. */
const HINT_FORMS: Partial<Record<(typeof HINTS)[number], RegExp>> = {
  id: /^(?!\.{1,2}$)[A-Za-z0-9._~-]{1,120}$/u,
  carrier: /^(?!\.{1,2}$)[A-Za-z0-9._~-]{1,120}$/u,
  issued: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u,
  version: /^[^@/\s]{1,80}$/u,
};
const HINT_RULES: Record<string, string> = {
  id: '只能由英文字母、数字和 . _ ~ - 组成',
  carrier: '只能由英文字母、数字和 . _ ~ - 组成',
  issued: '应写作 YYYY-MM-DD',
  version: '不能有空格、@ 或 /',
};

/** @throws Problem 400 for a hint that has not its form */
const checked = (hints: Record<string, unknown>): Record<string, string> => {
  const given = Object.entries(hints).filter((hint): hint is [string, string] => typeof hint[1] === 'string');
  for (const [name, value] of given) {
    const form = HINT_FORMS[name as (typeof HINTS)[number]];
    if (form && !form.test(value))
      throw new Problem(400, 'invalid', `${name}“${value}”不合要求：${HINT_RULES[name]}。`);
  }
  return Object.fromEntries(given);
};

/** What may be said of a text in the address, where it comes as the body. */
const UploadQuery = z.strictObject({
  file: z.string().max(200).optional().describe('文件名（直接以正文提交时）'),
  ...Object.fromEntries(HINTS.map((name) => [name, z.string().max(HINT_LIMIT).optional()])),
});

const readable = (file: string): string => {
  if (!FILE_NAME.test(file)) throw new Problem(415, 'unsupported', `不能读 ${file}。${FORMATS}`);
  return file;
};

/** A part's own name without folders: what a client sends is not a path here. */
const baseName = (name: string | undefined): string => (name ?? '').split(/[\\/]/u).at(-1)?.trim() || '未命名.txt';

const ofParts = async (request: FastifyRequest): Promise<IngestFile[]> => {
  const files: IngestFile[] = [];
  const hints: Record<string, string> = {};
  for await (const part of request.parts())
    if (part.type === 'file') files.push({ file: readable(baseName(part.filename)), bytes: await part.toBuffer() });
    else if (
      HINTS.some((name) => name === part.fieldname) &&
      typeof part.value === 'string' &&
      part.value.trim() !== ''
    )
      hints[part.fieldname] = part.value.trim().slice(0, HINT_LIMIT);
  if (files.length === 0)
    throw new Problem(400, 'no-file', '没有收到文件：请在 multipart/form-data 里至少放一个文件。');
  return files.map((file) => ({ ...file, hints: files.length === 1 ? checked(hints) : {} }));
};

const ofBody = (body: unknown, query: Record<string, unknown>): IngestFile[] => {
  if (body && !Buffer.isBuffer(body)) throw new Problem(415, 'unsupported', `不能读这种内容类型。${FORMATS}`);
  if (!Buffer.isBuffer(body) || body.length === 0)
    throw new Problem(400, 'empty-body', `请求体是空的：请提交文件的内容。${FORMATS}`);
  const { file, ...hints } = query;
  return [
    { file: readable(baseName(typeof file === 'string' ? file : undefined)), bytes: body, hints: checked(hints) },
  ];
};

/** None got in: the first one's failure answers for all, `errors` has each. */
const refused = ({ failed }: IngestReport): Problem => {
  const [first] = failed;
  const status = failureStatus(first?.code ?? 'internal');
  const errors = failed.map(({ file, detail }) => ({ path: file, message: detail }));
  return new Problem(
    status,
    first?.code ?? 'refused',
    failed.map(({ file, detail }) => `${file}：${detail}`).join('；'),
    {
      errors,
    },
  );
};

export const uploadRoute: Route = (app, library) => {
  // The bytes as they are: which encoding they have is for the reader to find out.
  app.addContentTypeParser('text/plain', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post(
    '/api/documents',
    {
      schema: {
        tags: ['文件'],
        summary: '提交文件（multipart/form-data，或 text/plain 正文）',
        description: FORMATS,
        security: [{ token: [] }],
        consumes: ['multipart/form-data', 'text/plain'],
        querystring: UploadQuery,
        response: { 201: IngestReport, ...errorAnswers },
      },
    },
    async (request, reply) => {
      const files = request.isMultipart() ? await ofParts(request) : ofBody(request.body, request.query);
      const report = await library.ingest(files);
      if (report.items.length === 0) throw refused(report);
      return reply.code(201).send(report);
    },
  );
};
