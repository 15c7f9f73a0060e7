/** Builds the server; listening is another file's job, so that tests can inject requests. */
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifySerializerCompiler,
  LogController,
} from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answerClientError } from './client-error.ts';
import { guard } from './guards.ts';
import type { Library } from './library.ts';
import { describeApi } from './openapi.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { servePages } from './pages.ts';
import { Problem } from './problem.ts';
import { PROBLEM_TYPE, problemDocument, problemOf } from './problems.ts';
import { parseQuery } from './query-string.ts';
import { logOptions, logRequests } from './request-log.ts';
import { ROUTES } from './routes/routes.ts';
import { isLoopback, type Settings } from './settings.ts';

/** Bytes of one request; a policy of 300 pages as plain text is under 2 MB. */
export const BODY_LIMIT = 20 * 1024 * 1024;
const FILES_LIMIT = 50;
const REQUEST_TIMEOUT_MS = 60_000;
const LONGEST_PARAMETER = 1000;
const REQUESTS_PER_MINUTE = 300;
/** Ingesting one long document may hold the loop for a second; five mean that nothing gets through any more. */
const LONGEST_DELAY_MS = 5000;

/** Styles may be inline because the component library writes style tags; scripts may not. */
const CONTENT_SECURITY = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
};

export interface AppOptions {
  library: Library;
  settings: Pick<Settings, 'host' | 'token' | 'logLevel'>;
  /** Folder of the built pages; dist/web of the package if left out. */
  pages?: string;
  /** Checks every answer against the contract and strips what it does not name: for tests, it costs a millisecond. */
  checkAnswers?: boolean;
}

const protect = async (app: FastifyInstance): Promise<void> => {
  await app.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY, strictTransportSecurity: false });
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    allowList: (request) => isLoopback(request.ip.replace(/^::ffff:/u, '')),
    errorResponseBuilder: (_request, { after }) =>
      new Problem(429, 'too-many-requests', `请求太频繁，请在 ${after} 之后再试。`),
  });
  await app.register(underPressure, {
    maxEventLoopDelay: LONGEST_DELAY_MS,
    pressureHandler: (request) => {
      if (/^\/api\/(health|ready)\b/u.test(request.url)) return;
      throw new Problem(503, 'under-pressure', '服务器正忙，请过几秒再试。');
    },
  });
};

/** Every error ends here, whoever threw it. */
const answerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="tiaoli"');
  reply
    .code(problem.status)
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemDocument(problem)));
};

/** A question of thousands of Chinese characters takes nine bytes each in an address; the answer should be about its length. */
const LONGEST_HEADER = 128 * 1024;

/**
 * Answers as bytes: a string of Chinese is gone through twice, to count its bytes and to encode it (.31 ms · .25 for a
 * request of 20 kB). Fastify sends bytes as they are; only its types know strings alone.
 */
const asBytes: FastifySerializerCompiler<unknown> = () => (answer) =>
  Buffer.from(JSON.stringify(answer)) as unknown as string;

/** Builds the whole server around a library. The caller closes both, the server first. */
export const buildApp = async ({ library, settings, pages, checkAnswers = false }: AppOptions) => {
  z.config(z.locales.zhCN());
  const app = fastify({
    logger: logOptions(settings.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { maxHeaderSize: LONGEST_HEADER },
    routerOptions: { querystringParser: parseQuery, maxParamLength: LONGEST_PARAMETER, ignoreTrailingSlash: true },
    frameworkErrors: answerProblem,
    clientErrorHandler: answerClientError,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(checkAnswers ? serializerCompiler : asBytes);
  app.setErrorHandler(answerProblem);
  logRequests(app);
  app.addHook('onRequest', guard(settings));
  await protect(app);
  await app.register(multipart, { limits: { fileSize: BODY_LIMIT, files: FILES_LIMIT, fields: FILES_LIMIT } });
  await describeApi(app);
  for (const route of ROUTES) route(app, library);
  await servePages(app, pages ?? join(PACKAGE_ROOT, 'dist/web'));
  return app;
};

export type App = Awaited<ReturnType<typeof buildApp>>;
