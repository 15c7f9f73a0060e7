/** Takes what an earlier release kept as files beside the embedded store into it: once, when the store is opened. */
import type { Dirent } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CORPUS_STAMP } from '../graph/corpus-files.ts';
import type { Store } from '../graph/store.ts';
import { CORPUS_FOLDER } from './package-root.ts';

/** Says that it was done. */
const ADOPTED = 'adopted';
/** The file that the corpus' stamp was. */
const STAMP_FILE = 'corpus.stamp';

const filesOf = async (folder: string): Promise<string[]> => {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name));
};

/** Another process may do the same at the same time, and remove a file first. */
const readIfThere = (path: string): Promise<Buffer | null> => readFile(path).catch(() => null);

/** Published bytes (those of the seed corpus were never copied) and the mark that the corpus was read. */
export const adoptFolder = async (store: Store, data: string): Promise<void> => {
  if ((await store.stamp(ADOPTED)) !== null) return;
  const originals = join(data, 'originals');
  for (const path of [...(await filesOf(originals)), ...(await filesOf(CORPUS_FOLDER))]) {
    const bytes = await readIfThere(path);
    if (bytes) await store.putOriginal(bytes);
  }
  const stamp = await readIfThere(join(data, STAMP_FILE));
  if (stamp && (await store.stamp(CORPUS_STAMP)) === null) await store.setStamp(CORPUS_STAMP, stamp.toString('utf8'));
  await store.setStamp(ADOPTED, '1');
  // What cannot be removed does no harm: it is not read again.
  await rm(originals, { recursive: true, force: true }).catch(() => undefined);
};
