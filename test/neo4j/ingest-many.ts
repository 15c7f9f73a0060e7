/**
 * Run in a process of its own: `ingest-many.ts <address> <count>` goes on from what the store has up to `count` generated
 * documents with vectors, and says the number of each once it is committed. A server that is away is waited for, with
 * the same store: `away` and `back` are said.
 */
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from '../../graph/build.ts';
import { parseNeo4jAddress } from '../../graph/neo4j/address.ts';
import { openNeo4jStore } from '../../graph/neo4j/store.ts';
import { StoreError } from '../../graph/store.ts';
import { generatedDocument } from '../faults/generated-document.ts';
import { LetterEmbedder } from '../graph/letter-embedder.ts';

const PAUSE_MS = 200;

const [uri = '', count = '0'] = process.argv.slice(2);
const address = parseNeo4jAddress(uri);
if (typeof address === 'string') throw new Error(address);
const store = openNeo4jStore(address);
const embedder = new LetterEmbedder();

/** Tries again for as long as the store says that it is away: nothing else is forgiven. */
const throughOutages = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  let away = false;
  for (;;) {
    try {
      const result = await work();
      if (away) writeSync(1, 'back\n');
      return result;
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'unavailable') throw error;
      if (!away) writeSync(1, 'away\n');
      away = true;
      await wait(PAUSE_MS);
    }
  }
};

for (let n = (await throughOutages(() => store.documents())).length; n < Number(count); n += 1) {
  await throughOutages(() => build(store, embedder, generatedDocument(n)));
  writeSync(1, `${n}\n`);
}
await store.close();
