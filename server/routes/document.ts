/** GET /api/documents/:id */
import { z } from 'zod';
import { DocumentDetail } from '../contract.ts';
import { storedDocument } from '../stored-document.ts';
import { errorAnswers, type Route } from './route.ts';

export const documentRoute: Route = (app, library) =>
  app.get(
    '/api/documents/*',
    {
      schema: {
        tags: ['文件'],
        summary: '一个文件（id 或 id@version）：目录、条款、原文',
        params: z.object({ '*': z.string() }),
        response: { 200: DocumentDetail, ...errorAnswers },
      },
    },
    async ({ params }) => {
      const document = await storedDocument(library.store, params['*']);
      return { ...document, text: await library.original(document.source) };
    },
  );
