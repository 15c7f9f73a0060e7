/** POST /mcp: the tools for language models, by the Model Context Protocol over streamable HTTP. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mcpOverHttp } from '../mcp/http.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

/** Bytes of one message; the longest question with its context is a tenth of it. */
const MESSAGE_LIMIT = 1024 * 1024;

/** Batches left the protocol with its revision 2025-06-18; each would be a hundred searches that count as one request. */
const NO_BATCH = {
  jsonrpc: '2.0',
  id: null,
  error: { code: -32600, message: '一次只接受一条消息，不接受 JSON-RPC 的批量数组；请逐条发送。' },
};

/** The request as the web standard has it; its body is parsed already and goes beside it. */
const webRequest = (request: FastifyRequest, reply: FastifyReply): Request => {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, String(value));
  const address = `${request.protocol}://${request.host}${request.url}`;
  return new Request(address, { method: request.method, headers, signal: gone.signal });
};

export const mcpRoute: Route = (app, library) => {
  const handler = mcpOverHttp(library, (error) => app.log.error({ err: error }, 'tool failed'));
  app.addHook('preClose', () => handler.close());
  app.post('/mcp', { schema: { hide: true }, config: { reads: true }, bodyLimit: MESSAGE_LIMIT }, (request, reply) =>
    Array.isArray(request.body)
      ? reply.code(400).send(NO_BATCH)
      : handler.fetch(webRequest(request, reply), { parsedBody: request.body }),
  );
  app.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    schema: { hide: true },
    config: { reads: true },
    handler: (_request, reply) => {
      reply.header('allow', 'POST');
      throw new Problem(405, 'post-only', '这里是给大模型客户端用的 MCP 接口，只接受 POST；用法见 README。');
    },
  });
};
