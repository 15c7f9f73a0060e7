/** GET /api/clauses */

import { briefClause } from '../../graph/brief-clause.ts';
import { resolveFilter } from '../../graph/search/resolve-filter.ts';
import { ClauseList, ClausesQuery } from '../contract.ts';
import { clauseFilter } from '../filter-parameters.ts';
import { errorAnswers, type Route } from './route.ts';

export const clausesRoute: Route = (app, { store }) =>
  app.get(
    '/api/clauses',
    {
      schema: {
        tags: ['条款'],
        summary: '符合筛选条件的条款，按文件和原文的顺序',
        querystring: ClausesQuery,
        response: { 200: ClauseList, ...errorAnswers },
      },
    },
    async ({ query }) => {
      const ids = await store.select(await resolveFilter(store, clauseFilter(query)));
      const clauses = await store.clauses(ids.slice(query.offset, query.offset + query.limit));
      return { total: ids.length, items: query.include.includes('mentions') ? clauses : clauses.map(briefClause) };
    },
  );
