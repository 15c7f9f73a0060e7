/** GET /api/graph/neighbors */
import { Graph, NeighborsQuery } from '../contract.ts';
import { neighborsOf } from '../neighbors-of.ts';
import { errorAnswers, type Route } from './route.ts';

export const neighborsRoute: Route = (app, { store }) =>
  app.get(
    '/api/graph/neighbors',
    {
      schema: {
        tags: ['图谱'],
        summary: '一个节点周围的节点和关系，关系带出处',
        querystring: NeighborsQuery,
        response: { 200: Graph, ...errorAnswers },
      },
    },
    ({ query }) => neighborsOf(store, query),
  );
