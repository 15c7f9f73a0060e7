import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { storeContract } from '../../contract/store-contract.ts';

storeContract('embedded', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiaoli-store-'));
  const store = openEmbeddedStore(join(folder, 'graph.sqlite'));
  return {
    store,
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
