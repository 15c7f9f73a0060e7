/** GET /api/overlaps/groups */
import { OverlapGroups, OverlapGroupsQuery } from '../contract.ts';
import { overlapGroups } from '../overlaps/groups.ts';
import { errorAnswers, type Route } from './route.ts';

export const overlapGroupsRoute: Route = (app, { store }) =>
  app.get(
    '/api/overlaps/groups',
    {
      schema: {
        tags: ['重复与冲突'],
        summary: '三个以上说同一件事的条款，有冲突的在前，多的在前',
        querystring: OverlapGroupsQuery,
        response: { 200: OverlapGroups, ...errorAnswers },
      },
    },
    ({ query }) => overlapGroups(store, query),
  );
