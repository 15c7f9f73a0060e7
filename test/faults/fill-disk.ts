/** Run in a process of its own: `fill-disk.ts <file>` writes until the store says that it is full, then says how far it came. */
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import { StoreError } from '../../graph/store.ts';
import { generatedDocument } from './generated-document.ts';

const MOST = 500;

const store = openEmbeddedStore(process.argv[2] ?? '');
let stored = 0;
let full: StoreError | null = null;
while (full === null && stored < MOST)
  try {
    await store.putDocument(generatedDocument(stored, 40), [], []);
    stored += 1;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    full = error;
  }
process.stdout.write(JSON.stringify({ code: full?.code ?? null, detail: full?.detail ?? null, stored }));
