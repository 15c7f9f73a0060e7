/** GET /api/graph/path */
import { WALKED_TYPES } from '../../graph/clause-graph.ts';
import { findPaths } from '../../graph/traverse/paths.ts';
import { PathQuery, Paths } from '../contract.ts';
import { Problem } from '../problem.ts';
import { errorAnswers, type Route } from './route.ts';

const typesOf = (values: readonly string[]): string[] => {
  const types = values.flatMap((value) => value.split('|')).flatMap((type) => type.trim() || []);
  const unknown = types.filter((type) => !WALKED_TYPES.some((known) => known === type));
  if (unknown.length === 0) return types;
  const errors = unknown.map((type) => ({ path: 'types', message: `没有“${type}”这种关系` }));
  throw new Problem(400, 'invalid-request', `types 只能是 ${WALKED_TYPES.join('、')}。`, { errors });
};

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
      const walked = typesOf(types);
      const paths = await findPaths(store, { from, to, types: walked.length > 0 ? walked : undefined, length, limit });
      if (paths) return paths;
      const known = new Set((await store.nodes([from, to])).map(({ id }) => id));
      const missing = [from, to].find((id) => !known.has(id)) ?? to;
      throw new Problem(404, 'no-such-node', `图中没有 ${missing}；节点的 id 见 /api/entities。`);
    },
  );
