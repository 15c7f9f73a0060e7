/** GET /api/overlaps */
import { OverlapList, OverlapsQuery } from '../contract.ts';
import { overlapList } from '../overlaps/list.ts';
import { errorAnswers, type Route } from './route.ts';

export const overlapsRoute: Route = (app, { store }) =>
  app.get(
    '/api/overlaps',
    {
      schema: {
        tags: ['重复与冲突'],
        summary: '成对的条款：相同、修订、包含、相关，以及相互冲突的；要紧的在前',
        querystring: OverlapsQuery,
        response: { 200: OverlapList, ...errorAnswers },
      },
    },
    ({ query }) => overlapList(store, query),
  );
