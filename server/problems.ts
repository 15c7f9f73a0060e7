/** The one place where errors become RFC 9457 problem documents. What is not known here is a 500 without internals. */
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { ExportError } from '../graph/export/export-error.ts';
import { QueryError } from '../graph/query.ts';
import { StoreError } from '../graph/store.ts';
import { IngestError } from '../ingest/pipeline.ts';
import type { ProblemDocument } from './contract.ts';
import { Problem } from './problem.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const TITLES: Readonly<Record<number, string>> = {
  400: '请求有误',
  401: '需要口令',
  403: '不允许',
  404: '没有找到',
  405: '不支持这种操作',
  408: '等待超时',
  413: '内容太大',
  415: '不支持的格式',
  422: '内容无法处理',
  429: '请求太多',
  431: '请求头太大',
  500: '服务器内部出错',
  503: '暂时不能提供服务',
  507: '存储空间不足',
};

const STORE_STATUS: Readonly<Record<StoreError['code'], number>> = {
  unavailable: 503,
  unauthorized: 503,
  unsupported: 503,
  locked: 503,
  'newer-schema': 503,
  corrupt: 503,
  'read-only': 503,
  'not-writable': 503,
  full: 507,
};

/** What takes too long or too much is the query's fault: no 5xx, which would be ours, and no 408, which browsers repeat. */
const QUERY_STATUS: Readonly<Record<QueryError['code'], number>> = {
  syntax: 400,
  forbidden: 403,
  timeout: 422,
  'too-big': 422,
  unavailable: 503,
  busy: 429,
};

const INGEST_STATUS: Readonly<Record<IngestError['code'], number>> = {
  empty: 422,
  'no-text': 422,
  binary: 415,
  encoding: 415,
  unsupported: 415,
  'too-large': 413,
  damaged: 422,
  encrypted: 422,
  scanned: 422,
  'too-complex': 422,
  busy: 503,
};

const EXPORT_STATUS: Readonly<Record<ExportError['code'], number>> = { changed: 503, 'no-such-node': 404 };

/** Status of a file's failure, by the code of its report. */
export const failureStatus = (code: string): number =>
  (({ ...STORE_STATUS, ...INGEST_STATUS }) as Readonly<Record<string, number>>)[code] ?? 500;

/** Errors that the HTTP layer itself throws, by their code. */
const HTTP_ERRORS: Readonly<Record<string, [status: number, code: string, detail: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'too-large', '内容超过了允许的大小，请拆成几份再提交。'],
  FST_REQ_FILE_TOO_LARGE: [413, 'too-large', '文件超过了允许的大小，请拆成几份再提交。'],
  FST_FILES_LIMIT: [413, 'too-many-files', '一次提交的文件太多，请分几次提交。'],
  FST_PARTS_LIMIT: [413, 'too-many-parts', '一次提交的内容太多，请分几次提交。'],
  FST_FIELDS_LIMIT: [413, 'too-many-fields', '一次提交的字段太多，请分几次提交。'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    415,
    'unsupported',
    '不支持这种内容类型。请用 multipart/form-data 提交 DOCX、PDF、HTML 或纯文本文件，或以 text/plain 提交 UTF-8 或 GB18030 的正文。',
  ],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [415, 'unsupported', '请用 multipart/form-data 或 text/plain 提交文件。'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'invalid-json', '请求体不是合法的 JSON。'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'empty-body', '请求体是空的。'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'content-length', '请求体的长度与 Content-Length 不符。'],
  FST_ERR_BAD_URL: [400, 'bad-url', '地址里的百分号编码有误。'],
};

const invalidRequest = (errors: NonNullable<Problem['errors']>, cause: unknown): Problem => {
  const said = errors.map(({ path, message }) => (path ? `${path}：${message}` : message)).join('；');
  return new Problem(400, 'invalid-request', `${said}。`.replace(/。+$/u, '。'), { errors, cause });
};

const validation = (error: { validation: { instancePath: string; message?: string }[] }): Problem =>
  invalidRequest(
    error.validation.map(({ instancePath, message }) => ({
      path: instancePath.replace(/^\//u, '').replaceAll('/', '.'),
      message: message ?? '不合要求',
    })),
    error,
  );

/** Arguments that their schema refuses, in the same words as parameters of an address. */
export const invalidArguments = (error: z.ZodError): Problem =>
  invalidRequest(
    error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    error,
  );

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;

const queryProblem = (error: QueryError): Problem => {
  const { code, detail, position } = error;
  // `query:line:column`, both from one.
  const errors = position ? [{ path: `query:${position.line}:${position.column}`, message: detail }] : undefined;
  return new Problem(QUERY_STATUS[code], `query-${code}`, detail, { cause: error, ...(errors ? { errors } : {}) });
};

/** What an error means to the one who asked. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError)
    return new Problem(STORE_STATUS[error.code], `store-${error.code}`, error.detail, { cause: error });
  if (error instanceof QueryError) return queryProblem(error);
  if (error instanceof ExportError)
    return new Problem(EXPORT_STATUS[error.code], `export-${error.code}`, error.detail, { cause: error });
  if (error instanceof IngestError)
    return new Problem(INGEST_STATUS[error.code], error.code, error.detail, { cause: error });
  if (hasZodFastifySchemaValidationErrors(error)) return validation(error);
  const known = HTTP_ERRORS[codeOf(error) ?? ''];
  if (known) return new Problem(known[0], known[1], known[2], { cause: error });
  const status = statusOf(error) ?? 500;
  if (status >= 400 && status < 500)
    return new Problem(status, 'bad-request', '请求不符合 HTTP 的要求，请检查后再试。', { cause: error });
  return new Problem(500, 'internal', '服务器内部出错，详情已写入日志；可以稍后再试。', { cause: error });
};

/** The document that goes over the wire. */
export const problemDocument = (problem: Problem): ProblemDocument => ({
  type: `urn:tiaoli:problem:${problem.code}`,
  title: TITLES[problem.status] ?? '出错了',
  status: problem.status,
  detail: problem.detail,
  code: problem.code,
  ...(problem.errors ? { errors: problem.errors } : {}),
});
