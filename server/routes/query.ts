/** GET and POST /api/query: the graph asked in the store's own language. A read, whatever its method. */
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { QUERY_LENGTH, QUERY_ROWS, QUERY_TIMEOUT_MS } from '../../graph/query.ts';
import { QueryHelp, QueryParameters, QueryRequest, QueryResult } from '../contract.ts';
import { csvOf } from '../csv.ts';
import { Problem } from '../problem.ts';
import { runQuery } from '../run-query.ts';
import { errorAnswers, type Route } from './route.ts';

/** Bytes of a request: the longest query in any escaping. */
const BODY_LIMIT = 256 * 1024;

const ANSWER = {
  description: '结果',
  content: { 'application/json': { schema: QueryResult }, 'text/csv': { schema: z.string() } },
};

/** Aborts when whoever asked has gone. */
const whileWaitedFor = (reply: FastifyReply): AbortSignal => {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort(new Problem(499, 'client-gone', '请求方已经离开，查询已停止。'));
  });
  return gone.signal;
};

export const queryRoute: Route = (app, library) => {
  app.get(
    '/api/query',
    {
      schema: {
        tags: ['图谱'],
        summary: '直接查询图谱：用什么语言，有哪些视图和列，例子',
        response: { 200: QueryHelp, ...errorAnswers },
      },
    },
    () => {
      const { query } = library;
      const limits = { rows: QUERY_ROWS, seconds: QUERY_TIMEOUT_MS / 1000, characters: QUERY_LENGTH };
      return { language: query.language, ...query.schema(), limits };
    },
  );
  app.post(
    '/api/query',
    {
      schema: {
        tags: ['图谱'],
        summary: '直接查询图谱：一条只读的查询（内置库用 SQL，Neo4j 用 Cypher）',
        querystring: QueryParameters,
        body: QueryRequest,
        response: { 200: ANSWER, ...errorAnswers },
      },
      config: { reads: true },
      bodyLimit: BODY_LIMIT,
    },
    async ({ body, query: { format } }, reply) => {
      const result = await runQuery(library.query, body, whileWaitedFor(reply));
      if (format === 'json') return result;
      return reply
        .header('content-disposition', 'attachment; filename="tiaoli-query.csv"')
        .header('x-truncated', String(result.truncated))
        .type('text/csv; charset=utf-8; header=present')
        .serializer((text: string) => text)
        .send(csvOf(result));
    },
  );
};
