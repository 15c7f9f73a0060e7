/** GET /api/health */
import { Health } from '../contract.ts';
import { PACKAGE_VERSION } from '../package-root.ts';
import { errorAnswers, type Route } from './route.ts';

export const healthRoute: Route = (app, library) =>
  app.get(
    '/api/health',
    {
      schema: {
        tags: ['状态'],
        summary: '存储、模型、语料版本，以及现在缺什么',
        response: { 200: Health, ...errorAnswers },
      },
    },
    async () => {
      const { kind, schemaVersion, documents, clauses, revision } = await library.store.describe();
      const degraded = library.degraded();
      return {
        status: degraded.length > 0 ? ('degraded' as const) : ('ok' as const),
        version: PACKAGE_VERSION,
        store: { kind, schemaVersion, documents, clauses },
        model: library.model(),
        revision,
        degraded,
        uptime: Math.round(process.uptime()),
      };
    },
  );
