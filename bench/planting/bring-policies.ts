/** Public policies beside the checkout, through the program's own door into a library in a temporary folder. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IngestFile } from '../../graph/ingest-files.ts';
import type { Library } from '../../server/library.ts';
import { openLibrary } from '../../server/open-library.ts';
import { readSettings } from '../../server/settings.ts';
import type { PlantSource } from './plants.ts';

const folder = fileURLToPath(new URL('../../../shared/data/policies/txt/', import.meta.url));

/** The files, or null where they are not there. */
export const publicPolicies = (): IngestFile[] | null =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((file) => ({
          bytes: readFileSync(join(folder, file)),
          file,
          hints: { id: file.replace('.txt', '').toLowerCase() },
        }))
    : null;

export interface TemporaryLibrary {
  library: Library;
  /** Closes it and removes its folder. */
  discard(): Promise<void>;
}

/** An empty library. Without a model pairs are found by their words, as strong kinds are anyway. */
export const temporaryLibrary = async ({ model }: { model: boolean }): Promise<TemporaryLibrary> => {
  const data = mkdtempSync(join(tmpdir(), 'tiaoli-planted-'));
  const models = fileURLToPath(new URL('../../data/models/bge-small-zh-v1.5-q', import.meta.url));
  const settings = readSettings({
    ...process.env,
    TIAOLI_DATA: data,
    TIAOLI_STORE: undefined,
    TIAOLI_MODEL_DIR: process.env.TIAOLI_MODEL_DIR ?? models,
  });
  const library = await openLibrary(settings, { model, say: () => undefined });
  return {
    library,
    discard: async () => {
      await library.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};

/** All clauses of a library with the heads of their documents. */
export const sourcesOf = async ({ store }: Library): Promise<PlantSource[]> => {
  const sources: PlantSource[] = [];
  for (const { id } of await store.documents()) {
    const document = await store.document(id);
    for (const clause of document?.clauses ?? []) sources.push({ clause, head: document! });
  }
  return sources;
};
