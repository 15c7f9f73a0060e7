/** POST /api/draft-check: a read, whatever its method; nothing of the draft is stored. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { REPORT_CONTENT_SECURITY } from '../../graph/report/html.ts';
import { type DraftInput, draftReport } from '../check-draft.ts';
import { DraftBody, DraftFields, DraftQuery, DraftReport } from '../contract.ts';
import { DRAFT_FILE_TYPES, type DraftFileFormat, draftFile } from '../draft-file.ts';
import { DraftPlaces } from '../draft-places.ts';
import { Problem } from '../problem.ts';
import { invalidArguments } from '../problems.ts';
import { errorAnswers, type Route } from './route.ts';

const FORMATS = '可以检查 .txt、.docx、.html、.pdf 文件，或直接提交文字。文稿不会保存。';

const file = { schema: z.any().describe('报告文件') };
const ANSWER = {
  description: '逐条的发现、重复和冲突；或报告文件',
  content: {
    'application/json': { schema: DraftReport },
    ...Object.fromEntries(Object.values(DRAFT_FILE_TYPES).map((type) => [type.split(';', 1)[0], file])),
  },
};

/** As nginx has it in its logs; nobody reads the answer. */
const CLIENT_GONE = 499;

/** A file's own name without folders: what a client sends is not a path here. */
const baseName = (name: string | undefined): string => (name ?? '').split(/[\\/]/u).at(-1)?.trim() || '文稿.txt';

const ofParts = async (request: FastifyRequest): Promise<DraftInput> => {
  const fields: Record<string, string> = {};
  let draft: DraftInput['draft'] | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (draft !== null) throw new Problem(400, 'too-many-files', '一次只检查一份文稿，请只放一个文件。');
      draft = { bytes, file: baseName(part.filename) };
    } else if (typeof part.value === 'string' && part.value.trim() !== '') fields[part.fieldname] = part.value.trim();
  }
  const { text, ...rest } = fields;
  const said = DraftFields.safeParse(rest);
  if (!said.success) throw invalidArguments(said.error);
  draft ??= text === undefined ? null : { text };
  if (draft === null) throw new Problem(400, 'no-file', `没有收到文稿：请放一个文件，或给出 text。${FORMATS}`);
  return { draft, ...said.data };
};

/** The body has passed its schema or not; a multipart request has none, and a plain text is no object. */
const inputOf = async (request: FastifyRequest): Promise<DraftInput> => {
  // Bytes: which encoding they have is for the reader to find out.
  if (Buffer.isBuffer(request.body)) return { draft: { bytes: request.body, file: baseName(undefined) } };
  const error = request.validationError;
  if (error && (error.validationContext !== 'body' || !request.isMultipart())) throw error;
  if (request.isMultipart()) return ofParts(request);
  const { text, title, as_of } = request.body as DraftBody;
  return { draft: { text }, title: title?.trim() || undefined, as_of };
};

const formatOf = ({ format }: DraftQuery, accept: string | undefined): 'json' | DraftFileFormat => {
  if (format) return format;
  if (accept?.includes('wordprocessingml')) return 'docx';
  return accept?.startsWith('text/html') ? 'html' : 'json';
};

export const draftCheckRoute: Route = (app, library) => {
  const places = new DraftPlaces();
  app.post(
    '/api/draft-check',
    {
      attachValidation: true,
      schema: {
        tags: ['重复与冲突'],
        summary: '检查一份文稿：与库中重复或矛盾之处，名称、依据、日期和数字的错误',
        description: `${FORMATS}JSON 正文，或 multipart/form-data（一个文件，可另给 title、as_of），或 text/plain（正文本身，UTF-8 或 GB18030）。`,
        consumes: ['application/json', 'multipart/form-data', 'text/plain'],
        querystring: DraftQuery,
        body: DraftBody,
        response: { 200: ANSWER, ...errorAnswers },
      },
      config: { reads: true },
    },
    async (request, reply) => {
      const format = formatOf(request.query, request.headers.accept);
      // Before a place is taken: who sends slowly keeps nobody out.
      const input = await inputOf(request);
      const stopIfGone = (): void => {
        if (reply.raw.destroyed) throw new Problem(CLIENT_GONE, 'client-gone', '请求方已断开，检查中止。');
      };
      const [report, file] = await places.run(async () => {
        stopIfGone();
        const checked = await draftReport(library, input, stopIfGone);
        return [checked, format === 'json' ? null : Buffer.from(await draftFile(checked, format))];
      });
      reply.header('cache-control', 'no-store');
      if (format === 'json') return report;
      return reply
        .type(DRAFT_FILE_TYPES[format])
        .header('content-disposition', `attachment; filename="tiaoli-draft-check.${format}"`)
        .header('content-security-policy', REPORT_CONTENT_SECURITY)
        .send(file);
    },
  );
};
