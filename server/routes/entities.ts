/** GET /api/entities */
import { EntitiesQuery, EntityList } from '../contract.ts';
import { errorAnswers, type Route } from './route.ts';

export const entitiesRoute: Route = (app, { store }) =>
  app.get(
    '/api/entities',
    {
      schema: {
        tags: ['图谱'],
        summary: '单位、行业、地区、政策工具等，提到最多的在前',
        querystring: EntitiesQuery,
        response: { 200: EntityList, ...errorAnswers },
      },
    },
    async ({ query: { kind, q, limit } }) => {
      const items = await store.entities({ kind, text: q?.trim() || undefined, limit });
      return { total: items.length, items };
    },
  );
