/** GET /api/ready */
import { Ready } from '../contract.ts';
import { Problem } from '../problem.ts';
import { errorAnswers, type Route } from './route.ts';

/** Whoever asks whether we are ready does not wait for a server that may be away. */
const PATIENCE_MS = 3000;

const within = async <Value>(answer: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(new Problem(503, 'store-unavailable', `库在 ${PATIENCE_MS / 1000} 秒内没有应答，恢复后会自动继续。`)),
      PATIENCE_MS,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};

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
      return { ready: true as const, revision: await within(library.store.revision()) };
    },
  );
