/** GET /api/export/formats */
import { FORMATS } from '../../graph/export/formats.ts';
import { ExportFormatList } from '../contract.ts';
import { errorAnswers, type Route } from './route.ts';

export const exportFormatsRoute: Route = (app) =>
  app.get(
    '/api/export/formats',
    {
      schema: {
        tags: ['图谱'],
        summary: '导出的格式，各自适合谁',
        response: { 200: ExportFormatList, ...errorAnswers },
      },
    },
    async () => ({
      items: FORMATS.map(({ name, label, extension, mediaType, audience }) => ({
        name,
        label,
        extension,
        mediaType,
        audience,
      })),
    }),
  );
