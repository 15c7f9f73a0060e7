/** GET /api/documents */
import { DocumentList } from '../contract.ts';
import { errorAnswers, type Route } from './route.ts';

export const documentsRoute: Route = (app, { store }) =>
  app.get(
    '/api/documents',
    { schema: { tags: ['文件'], summary: '全部文件', response: { 200: DocumentList, ...errorAnswers } } },
    async () => {
      const items = await store.documents();
      return { total: items.length, items };
    },
  );
