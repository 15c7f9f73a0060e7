/** The real app on a port of its own, with the built pages. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { openCorpusApp } from '../server/corpus-app.ts';

const ROOT = new URL('../../', import.meta.url);

/** Builds the pages if nobody has (`npm test` has), brings in the seed corpus, listens on loopback. */
export const startPages = async (): Promise<{ address: string; close: () => Promise<void> }> => {
  if (!existsSync(new URL('dist/web/index.html', ROOT)))
    await build({ configFile: fileURLToPath(new URL('web/vite.config.ts', ROOT)), logLevel: 'error' });
  const { app, close } = await openCorpusApp();
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { address: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, close };
};
