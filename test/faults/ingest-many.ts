/**
 * Run in a process of its own: `ingest-many.ts <file> <count>` goes on from what the store has up to `count` generated
 * documents, and says the number of each once it is committed.
 */
import { writeSync } from 'node:fs';
import { build } from '../../graph/build.ts';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import { generatedDocument } from './generated-document.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const store = openEmbeddedStore(file);
for (let n = (await store.documents()).length; n < Number(count); n += 1) {
  await build(store, null, generatedDocument(n));
  writeSync(1, `${n}\n`);
}
await store.close();
