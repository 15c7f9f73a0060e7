/** GET /api/export */
import { z } from 'zod';
import { FORMATS } from '../../graph/export/formats.ts';
import { ExportQuery } from '../contract.ts';
import { exportOf } from '../export-of.ts';
import { ExportPlaces } from '../export-places.ts';
import { errorAnswers, type Route } from './route.ts';

const file = z.any().describe('文件，边读边发；语料中途有改动则断开连接，收到的不完整');
/** By media type, without its parameters. */
const FILES = Object.fromEntries(FORMATS.map(({ mediaType }) => [mediaType.split(';', 1)[0], { schema: file }]));

/** A client that takes nothing for so long is left: it would keep its place for ever. */
const STALLED_MS = 120_000;

export const exportRoute: Route = (app, { store }) => {
  const places = new ExportPlaces();
  app.get(
    '/api/export',
    {
      // The whole file would be made, only to tell its headers.
      exposeHeadRoute: false,
      schema: {
        tags: ['图谱'],
        summary: '把图谱或其中一部分导出为文件',
        description: '关系都带出处；文件里写明语料版本和筛选条件。同一版本、同样的条件，得到同样的字节。',
        querystring: ExportQuery,
        response: {
          200: { description: '文件', content: FILES },
          304: z.null().describe('与上次取得的相同'),
          ...errorAnswers,
        },
      },
    },
    async (request, reply) => {
      const leave = places.take();
      const { format, head, fileName, tag, stream } = await exportOf(store, request.query).catch((error: unknown) => {
        leave();
        throw error;
      });
      reply.header('etag', `"${tag}"`).header('cache-control', 'no-cache').header('x-tiaoli-revision', head.revision);
      if (request.headers['if-none-match']?.includes(`"${tag}"`)) {
        leave();
        return reply.code(304).send(null);
      }
      const bytes = stream().once('close', leave);
      reply.raw.once('close', () => bytes.destroy()).setTimeout(STALLED_MS, () => void reply.raw.destroy());
      return reply
        .type(format.mediaType)
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .send(bytes);
    },
  );
};
