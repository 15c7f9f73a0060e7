/** GET /api/overlaps/:id */
import { z } from 'zod';
import { OverlapDetail } from '../contract.ts';
import { overlapDetail } from '../overlaps/one.ts';
import { errorAnswers, type Route } from './route.ts';

export const overlapRoute: Route = (app, { store }) =>
  app.get(
    '/api/overlaps/:id',
    {
      schema: {
        tags: ['重复与冲突'],
        summary: '一对条款，连同两个条款的全部识别结果',
        params: z.object({ id: z.string() }),
        response: { 200: OverlapDetail, ...errorAnswers },
      },
    },
    ({ params }) => overlapDetail(store, params.id),
  );
