/** The corpora that questions are asked of: the seed documents, and public policies that are dense in measures. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IngestFile, ingestFiles } from '../../graph/ingest-files.ts';
import type { Clause } from '../../ingest/model.ts';
import { missingCorpus } from '../../server/corpus-state.ts';
import type { Library } from '../../server/library.ts';
import { openLibrary } from '../../server/open-library.ts';
import { readSettings } from '../../server/settings.ts';
import { cacheFolder } from '../public-sets/cache-folder.ts';

const folder = fileURLToPath(new URL('../../../shared/data/policies/', import.meta.url));
/** Policies that grant, limit or make responsible; the others are appointments, lists and replies. */
const DENSE = [
  'txt/C001.txt txt/C002.txt txt/P002.txt txt/P060.txt txt/P073.txt txt/P108.txt txt/P116.txt txt/P141.txt txt/S003.txt',
  'txt/S005.txt txt/S007.txt txt/S015.txt txt/S032.txt txt/S037.txt txt/S057.txt html/G00.html html/G04.html html/G12.html',
  'html/G16.html html/G20.html html/G32.html html/G36.html pdf/F2.pdf pdf/F5.pdf',
].flatMap((line) => line.split(' '));

/** The public policies, or null where they are not there. */
export const policyFiles = (): IngestFile[] | null =>
  existsSync(folder)
    ? DENSE.map((path) => ({
        bytes: readFileSync(join(folder, path)),
        file: basename(path),
        hints: { id: basename(path).replace(/\..*$/u, '').toLowerCase() },
      }))
    : null;

/**
 * A library with the files, or with the seed corpus where `files` is null. It is kept under the bench's cache, since
 * embedding takes minutes; delete it there after a change of ingestion.
 */
export const keptLibrary = async (name: string, files: readonly IngestFile[] | null): Promise<Library> => {
  const settings = readSettings({
    ...process.env,
    TIAOLI_DATA: join(cacheFolder(), `refusals-${name}`),
    TIAOLI_STORE: undefined,
    TIAOLI_MODEL_DIR:
      process.env.TIAOLI_MODEL_DIR ?? fileURLToPath(new URL('../../data/models/bge-small-zh-v1.5-q', import.meta.url)),
  });
  const library = await openLibrary(settings, { model: true, say: () => undefined });
  await library.settled();
  if ((await library.store.documents()).length === 0)
    await ingestFiles(
      library.store,
      await library.embedder(),
      files ?? (await missingCorpus(library.store))?.files ?? [],
    );
  return library;
};

export const clausesOf = async ({ store }: Library): Promise<Clause[]> => {
  const documents = await Promise.all((await store.documents()).map(({ id }) => store.document(id)));
  return documents.flatMap((document) => document?.clauses ?? []);
};
