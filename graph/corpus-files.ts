/** The seed corpus: a folder with a manifest.json that says what each file is. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { IngestFile } from './ingest-files.ts';

/** Name of the stamp that says which corpus, read by which ingestion, a store has. */
export const CORPUS_STAMP = 'corpus';

const text = z.string().nullish();
const Manifest = z.array(
  z.object({
    id: z.string(),
    file: z.string().refine((file) => file === basename(file), 'a file of the folder itself'),
    title: text,
    kind: text,
    issuer: text,
    number: text,
    issued: text,
    version: text,
    carrier: text,
    sha256: z.string().nullish(),
  }),
);

/** The corpus does not hold what its manifest says; `detail` is for people, in Chinese. */
export class CorpusError extends Error {
  readonly detail: string;
  constructor(detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'CorpusError';
    this.detail = detail;
  }
}

const readManifest = async (folder: string): Promise<z.infer<typeof Manifest>> => {
  try {
    return Manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  } catch (error) {
    throw new CorpusError(`语料目录 ${folder} 的 manifest.json 缺失或有误，请恢复该文件。`, { cause: error });
  }
};

/**
 * The files of a corpus folder in the order of its manifest, with what that says of each as hints. Throws CorpusError
 * where the manifest is broken, or a file is missing or differs from its checksum.
 */
export const corpusFiles = async (folder: string): Promise<IngestFile[]> => {
  const files: IngestFile[] = [];
  for (const { file, sha256, ...said } of await readManifest(folder)) {
    const bytes = await readFile(join(folder, file)).catch((error: unknown) => {
      throw new CorpusError(`语料文件 ${file} 读不出来，请恢复该文件。`, { cause: error });
    });
    if (sha256 && createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new CorpusError(`语料文件 ${file} 与 manifest.json 中的校验和不符，请恢复该文件或更新校验和。`);
    const hints = Object.fromEntries(Object.entries(said).filter(([, value]) => typeof value === 'string'));
    files.push({ bytes, file, hints });
  }
  return files;
};
