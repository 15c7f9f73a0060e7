/** PUT and DELETE /api/overlaps/:id/review */
import { z } from 'zod';
import { VERDICT_LEGEND } from '../../graph/overlap/overlap-names.ts';
import { Overlap } from '../../ingest/model.ts';
import { ReviewRequest } from '../contract.ts';
import { putVerdict, removeVerdict } from '../overlaps/verdicts.ts';
import { errorAnswers, type Route } from './route.ts';

const params = z.object({ id: z.string() });

export const overlapReviewRoute: Route = (app, { store }) => {
  app.put(
    '/api/overlaps/:id/review',
    {
      schema: {
        tags: ['重复与冲突'],
        summary: '对一对条款下结论，替换先前的结论',
        description: `${VERDICT_LEGEND}。重新提交文件不会丢失结论；给出 texts（配对的 texts）时，文字已有改动就答 409。`,
        security: [{ token: [] }],
        params,
        body: ReviewRequest,
        response: { 200: Overlap, ...errorAnswers },
      },
    },
    ({ params: { id }, body }) => putVerdict(store, id, body),
  );
  app.delete(
    '/api/overlaps/:id/review',
    {
      schema: {
        tags: ['重复与冲突'],
        summary: '撤销对一对条款的结论',
        security: [{ token: [] }],
        params,
        response: { 204: z.null().describe('已撤销'), ...errorAnswers },
      },
    },
    async ({ params: { id } }, reply) => {
      await removeVerdict(store, id);
      return reply.code(204).send(null);
    },
  );
};
