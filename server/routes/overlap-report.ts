/** GET /api/overlaps/report */
import { z } from 'zod';
import { REPORT_CONTENT_SECURITY } from '../../graph/report/html.ts';
import { OverlapReportQuery } from '../contract.ts';
import { overlapReportFile, REPORT_TYPES, reportTag } from '../overlaps/report.ts';
import { isUnchanged } from '../unchanged.ts';
import { errorAnswers, type Route } from './route.ts';

/** By media type, without its parameters. */
const FILES = Object.fromEntries(
  Object.values(REPORT_TYPES).map((type) => [type.split(';', 1)[0], { schema: z.any().describe('报告') }]),
);

export const overlapReportRoute: Route = (app, { store }) =>
  app.get(
    '/api/overlaps/report',
    {
      // The whole report would be made, only to tell its headers.
      exposeHeadRoute: false,
      schema: {
        tags: ['重复与冲突'],
        summary: '供会议用的比对报告：Word 文件（下载），或可打印的网页',
        querystring: OverlapReportQuery,
        response: {
          200: { description: '报告', content: FILES },
          304: z.null().describe('与上次取得的相同'),
          ...errorAnswers,
        },
      },
    },
    async (request, reply) => {
      const { query } = request;
      if (isUnchanged(request, reply, await reportTag(store, query))) return reply.code(304).send(null);
      const { bytes, mediaType, fileName } = await overlapReportFile(store, query);
      const place = query.format === 'docx' ? 'attachment' : 'inline';
      return reply
        .header('content-disposition', `${place}; filename="${fileName}"`)
        .header('content-security-policy', REPORT_CONTENT_SECURITY)
        .type(mediaType)
        .send(bytes);
    },
  );
