/** GET /api/search */
import { SearchQuery, SearchResponse } from '../contract.ts';
import { searchRequest } from '../search-request.ts';
import { errorAnswers, type Route } from './route.ts';

export const searchRoute: Route = (app, library) =>
  app.get(
    '/api/search',
    {
      schema: {
        tags: ['检索'],
        summary: '用中文提问：回答、出处、命中的条款',
        querystring: SearchQuery,
        response: { 200: SearchResponse, ...errorAnswers },
      },
    },
    ({ query }) => library.search(searchRequest(query)),
  );
