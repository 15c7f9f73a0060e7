/** DELETE /api/documents/:id */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { errorAnswers, type Route } from './route.ts';

export const removeDocumentRoute: Route = (app, library) =>
  app.delete(
    '/api/documents/*',
    {
      schema: {
        tags: ['文件'],
        summary: '删除一个文件的全部版本',
        security: [{ token: [] }],
        params: z.object({ '*': z.string() }),
        response: { 204: z.null().describe('已删除'), ...errorAnswers },
      },
    },
    async ({ params }, reply) => {
      if (!(await library.remove(params['*'])))
        throw new Problem(404, 'no-such-document', `没有文件 ${params['*']}；全部文件见 /api/documents。`);
      return reply.code(204).send(null);
    },
  );
