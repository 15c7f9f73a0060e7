/** Who may ask: defends a server on this machine against pages in its browser, and one beyond it by a token. */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { Problem } from './problem.ts';
import { isLoopback, type Settings } from './settings.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route only reads although its method is one for writes: no token is asked for. Its origin is checked all the same. */
    reads?: boolean;
  }
}

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Host name of a Host header or an origin's authority, without port. */
const nameOf = (authority: string): string => authority.replace(/:\d+$/u, '').toLowerCase();

/** DNS rebinding: a foreign name that resolves to 127.0.0.1 reaches the server, but with its own name in Host. */
const checkHost = (request: FastifyRequest): void => {
  if (!isLoopback(nameOf(request.headers.host ?? '')))
    throw new Problem(403, 'foreign-host', '这个服务只接受以 127.0.0.1 或 localhost 访问。');
};

/** A page of another site may send a form or a simple request here without asking; it cannot hide where it is from. */
const checkOrigin = (request: FastifyRequest): void => {
  const { origin, host } = request.headers;
  const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase());
  if (foreign || request.headers['sec-fetch-site'] === 'cross-site')
    throw new Problem(403, 'foreign-origin', '不接受从其他网站发来的写入请求；请在本服务的页面上操作。');
};

const checkToken = (request: FastifyRequest, token: string): void => {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    throw new Problem(
      401,
      'token-required',
      '写入需要口令：请在请求头里加上 Authorization: Bearer 和 TIAOLI_TOKEN 的值。',
    );
};

/** The hook that every request passes first. */
export const guard =
  (settings: Pick<Settings, 'host' | 'token'>): onRequestHookHandler =>
  (request, _reply, done) => {
    try {
      if (isLoopback(settings.host)) checkHost(request);
      if (!READS.has(request.method)) {
        checkOrigin(request);
        if (settings.token !== null && request.routeOptions.config.reads !== true) checkToken(request, settings.token);
      }
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  };
