/** GET /api/clauses/:id, where the id has slashes */
import { z } from 'zod';
import { clauseDetail } from '../clause-detail.ts';
import { ClauseDetail } from '../contract.ts';
import { errorAnswers, type Route } from './route.ts';

export const clauseRoute: Route = (app, { store }) =>
  app.get(
    '/api/clauses/*',
    {
      schema: {
        tags: ['条款'],
        summary: '一个条款（id 或 id@version），连同重复条款和图中的相邻节点',
        params: z.object({ '*': z.string() }),
        response: { 200: ClauseDetail, ...errorAnswers },
      },
    },
    ({ params }) => clauseDetail(store, params['*']),
  );
