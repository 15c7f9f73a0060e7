/** Before the tests: the embedding model, from the cache or fetched once, so that no test waits for it or goes without. */
import { fileURLToPath } from 'node:url';
import { findModel } from '../graph/embedding/source.ts';

export default async (): Promise<void> => {
  const found = await findModel({
    dataFolder: fileURLToPath(new URL('../data', import.meta.url)),
    environment: process.env,
    onProgress: (text) => console.log(text),
  });
  if (found.folder !== null) {
    process.env.TIAOLI_MODEL_DIR = found.folder;
    return;
  }
  const reasons = found.failures.join('；');
  if (process.env.CI === 'true') throw new Error(`no embedding model: ${reasons}`);
  console.warn(`no embedding model, tests of meaning are skipped: ${reasons}`);
};
