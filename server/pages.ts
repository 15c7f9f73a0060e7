/** The built web pages: files as they are, and index.html for every address that is a page of theirs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

const ONE_YEAR = 'public, max-age=31536000, immutable';
const UNBUILT = '页面还没有构建：请先运行 npm run build。接口在 /api/docs。';

const wantsPage = (request: FastifyRequest): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && /\btext\/html\b/u.test(request.headers.accept ?? '');

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/';

/** Registers the pages in `folder` and the answer for what nobody serves: a page, or a problem document. */
export const servePages = async (app: FastifyInstance, folder: string): Promise<void> => {
  const built = existsSync(join(folder, 'index.html'));
  if (built)
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', /[\\/]assets[\\/]/u.test(path) ? ONE_YEAR : 'no-cache');
      },
    });
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request);
    if (path === '/api' || path.startsWith('/api/'))
      throw new Problem(404, 'no-such-route', `没有 ${request.method} ${path} 这个接口；全部接口见 /api/docs。`);
    if (!wantsPage(request) || path.startsWith('/assets/'))
      throw new Problem(404, 'no-such-file', `没有 ${path} 这个文件。`);
    if (!built) throw new Problem(404, 'no-pages', UNBUILT);
    return reply.sendFile('index.html');
  });
};
