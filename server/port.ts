/** Is the port free? Asked before the work of a first start, so that nobody waits a minute to hear that it is not. */
import { createServer } from 'node:net';
import { Problem } from './problem.ts';
import type { Settings } from './settings.ts';

const REASONS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) =>
    `端口 ${port} 已被占用：请停掉占用它的程序，或用 PORT 换一个端口，例如 PORT=${port + 1} npm start。`,
  EACCES: (_host, port) => `没有使用端口 ${port} 的权限：请用 PORT 换一个 1024 以上的端口。`,
  EADDRNOTAVAIL: (host) => `这台机器没有 ${host} 这个地址：请检查 HOST。`,
  ENOTFOUND: (host) => `找不到主机 ${host}：请检查 HOST。`,
};

/** A failure to listen as a sentence; any other error as it came. */
export const listenFailure = (error: unknown, { host, port }: Pick<Settings, 'host' | 'port'>): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  return reason ? new Problem(503, 'cannot-listen', reason(host, port), { cause: error }) : error;
};

/**
 * Listens for a moment, to see that it will be possible.
 * @throws Problem with the reason where it is not
 */
export const checkPort = (settings: Pick<Settings, 'host' | 'port'>): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(listenFailure(error, settings)));
    probe.listen(settings.port, settings.host, () => probe.close(() => resolve()));
  });
