/** GET /api/graph/neighbors */
import { Graph, NeighborsQuery, NODE_KINDS } from '../contract.ts';
import { Problem } from '../problem.ts';
import { errorAnswers, type Route } from './route.ts';

const kindsOf = (values: readonly string[]): string[] => {
  const kinds = values.flatMap((value) => value.split('|')).flatMap((kind) => kind.trim() || []);
  const unknown = kinds.filter((kind) => !NODE_KINDS.some((known) => known === kind));
  if (unknown.length === 0) return kinds;
  const errors = unknown.map((kind) => ({ path: 'kinds', message: `没有“${kind}”这种节点` }));
  throw new Problem(400, 'invalid-request', `kinds 只能是 ${NODE_KINDS.join('、')}。`, { errors });
};

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
    async ({ query: { id, depth, kinds, limit } }) => {
      const wanted = kindsOf(kinds);
      const graph = await store.neighbors({ id, depth, kinds: wanted.length > 0 ? wanted : undefined, limit });
      if (!graph) throw new Problem(404, 'no-such-node', `图中没有 ${id}；节点的 id 见 /api/entities。`);
      return graph;
    },
  );
