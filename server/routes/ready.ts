/** GET /api/ready */
import { Ready } from '../contract.ts';
import { Problem } from '../problem.ts';
import { errorAnswers, type Route } from './route.ts';

export const readyRoute: Route = (app, library) =>
  app.get(
    '/api/ready',
    {
      schema: {
        tags: ['状态'],
        summary: '200：可以接受提问；503：还在准备',
        response: { 200: Ready, ...errorAnswers },
      },
    },
    async () => {
      if (library.model().state === 'loading')
        throw new Problem(503, 'not-ready', '语义模型还在加载，请稍候；/api/health 说明进展。');
      return { ready: true as const, revision: await library.store.revision() };
    },
  );
