/** The real app on a port of its own, with the built pages. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Store } from '../../graph/store.ts';
import { openCorpusApp } from '../server/corpus-app.ts';

const ROOT = new URL('../../', import.meta.url);

export type Prepare = (store: Store) => Promise<void>;

/** Builds the pages if nobody has (`npm test` has), brings in the seed corpus and what `prepare` adds, listens on loopback. */
export const startPages = async (prepare?: Prepare): Promise<{ address: string; close: () => Promise<void> }> => {
  if (!existsSync(new URL('dist/web/index.html', ROOT)))
    await build({ configFile: fileURLToPath(new URL('web/vite.config.ts', ROOT)), logLevel: 'error' });
  const { app, library, close } = await openCorpusApp();
  await prepare?.(library.store);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { address: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, close };
};
