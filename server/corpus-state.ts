/** Whether the store has the seed corpus as this program would ingest it: same bytes, same ingestion. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CORPUS_STAMP, corpusFiles } from '../graph/corpus-files.ts';
import type { IngestFile } from '../graph/ingest-files.ts';
import type { Store } from '../graph/store.ts';
import { digestOf } from './originals.ts';
import { CORPUS_FOLDER, PACKAGE_ROOT } from './package-root.ts';

/** Sources that decide what ingestion makes of a text. */
const INGESTION = ['ingest', 'graph/passages.ts'];

const filesUnder = async (path: string): Promise<string[]> => {
  if (/\.\w+$/u.test(path)) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** Digest of the corpus and of the program that reads it. */
export const corpusStamp = async (files: readonly IngestFile[]): Promise<string> => {
  const hash = createHash('sha256');
  for (const { file, bytes, hints } of files) hash.update(`${file} ${digestOf(bytes)} ${JSON.stringify(hints)}\n`);
  const sources = await Promise.all(INGESTION.map((path) => filesUnder(join(PACKAGE_ROOT, path))));
  for (const path of sources.flat().sort()) hash.update(await readFile(path));
  return hash.digest('hex');
};

/** The corpus' files where they have to be (re)read, with the stamp to leave when they have been; null where all is there. */
export const missingCorpus = async (store: Store): Promise<{ files: IngestFile[]; stamp: string } | null> => {
  const files = await corpusFiles(CORPUS_FOLDER);
  const stamp = await corpusStamp(files);
  const left = await store.stamp(CORPUS_STAMP);
  // Once it is in, what people mended or removed since is theirs: only a new corpus or another ingestion is read again.
  if (left === stamp && (await store.describe()).documents > 0) return null;
  return { files, stamp };
};

/** Leaves the stamp once the corpus is in: in the store, for every server that shares it. */
export const markCorpus = (store: Store, stamp: string): Promise<void> => store.setStamp(CORPUS_STAMP, stamp);
