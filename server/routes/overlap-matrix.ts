/** GET /api/overlaps/matrix */
import { z } from 'zod';
import { OverlapMatrix } from '../contract.ts';
import { overlapMatrix } from '../overlaps/matrix.ts';
import { overlapsState } from '../overlaps/overlaps-state.ts';
import { isUnchanged } from '../unchanged.ts';
import { errorAnswers, type Route } from './route.ts';

export const overlapMatrixRoute: Route = (app, { store }) =>
  app.get(
    '/api/overlaps/matrix',
    {
      schema: {
        tags: ['重复与冲突'],
        summary: '文件对文件：一份文件的文字有多少也在另一份里',
        response: { 200: OverlapMatrix, 304: z.null().describe('与上次取得的相同'), ...errorAnswers },
      },
    },
    async (request, reply) => {
      const { pending, revision } = await overlapsState(store);
      if (isUnchanged(request, reply, `${revision}.${pending}`)) return reply.code(304).send(null);
      return overlapMatrix(store);
    },
  );
