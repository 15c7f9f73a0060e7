/** GET /api/overlaps/reviews */
import { ReviewList } from '../contract.ts';
import { verdictList } from '../overlaps/verdicts.ts';
import { errorAnswers, type Route } from './route.ts';

export const overlapReviewsRoute: Route = (app, { store }) =>
  app.get(
    '/api/overlaps/reviews',
    {
      schema: {
        tags: ['重复与冲突'],
        summary: '人下过的全部结论，最近的在前，也包括文字已变、或已不再成对的',
        response: { 200: ReviewList, ...errorAnswers },
      },
    },
    () => verdictList(store),
  );
