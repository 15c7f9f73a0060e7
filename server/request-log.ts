/** One line a request: method, path, status, milliseconds. The query is left out: what people ask is nobody's business. */
import type { FastifyInstance } from 'fastify';
import type { Settings } from './settings.ts';

/** Logger options: JSON lines on standard error, which leaves standard output to what people read. */
export const logOptions = (level: Settings['logLevel']) => ({
  level,
  stream: process.stderr,
  serializers: { req: () => ({}) },
});

/** Writes the line when an answer has gone out. */
export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
    done();
  });
};
