/** GET /api/graph/path */
import { WALKED_TYPES } from '../../graph/clause-graph.ts';
import { findPaths } from '../../graph/traverse/paths.ts';
import { PathQuery, Paths } from '../contract.ts';
import { knownNames } from '../known-names.ts';
import { Problem } from '../problem.ts';
import { errorAnswers, type Route } from './route.ts';

export const pathRoute: Route = (app, { store }) =>
  app.get(
    '/api/graph/path',
    {
      schema: {
        tags: ['图谱'],
        summary: '两个节点之间最短的联系，逐步给出关系和出处',
        querystring: PathQuery,
        response: { 200: Paths, ...errorAnswers },
      },
    },
    async ({ query: { from, to, types, length, limit } }) => {
      const walked = knownNames('types', '关系', WALKED_TYPES, types);
      const paths = await findPaths(store, { from, to, types: walked, length, limit });
      if (paths) return paths;
      const known = new Set((await store.nodes([from, to])).map(({ id }) => id));
      const missing = [from, to].find((id) => !known.has(id)) ?? to;
      throw new Problem(404, 'no-such-node', `图中没有 ${missing}；节点的 id 见 /api/entities。`);
    },
  );
