/** GET /api/stats */
import { Stats } from '../contract.ts';
import { statsOf } from '../stats.ts';
import { errorAnswers, type Route } from './route.ts';

export const statsRoute: Route = (app, { store }) =>
  app.get(
    '/api/stats',
    { schema: { tags: ['状态'], summary: '文件、条款、识别结果的数目', response: { 200: Stats, ...errorAnswers } } },
    () => statsOf(store),
  );
