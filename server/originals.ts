/** Documents as published, kept byte for byte beside the store and named by their digest: what `source` offsets go into. */

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readText } from '../ingest/read/text.ts';

const DIGEST = /^[0-9a-f]{64}$/u;

/** SHA-256 of bytes, hexadecimal, as DocumentSource has it. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const readIfThere = async (path: string): Promise<Buffer | null> => {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
};

export class Originals {
  readonly #folder: string;
  readonly #corpus: string;
  /** Digests of the seed corpus' files, read once. */
  #seed: Promise<Map<string, Buffer>> | null = null;

  /** `folder` is the data folder, `corpus` the seed corpus, whose files need no copy. */
  constructor(folder: string, corpus: string) {
    this.#folder = join(folder, 'originals');
    this.#corpus = corpus;
  }

  /** Keeps the bytes; written aside and renamed, so that a name never stands for half a file. */
  async keep(bytes: Uint8Array): Promise<void> {
    const digest = digestOf(bytes);
    const seed = await this.#seedFiles();
    if (seed.has(digest) || (await readIfThere(join(this.#folder, digest)))) return;
    await mkdir(this.#folder, { recursive: true });
    const aside = join(this.#folder, `.${digest}.${randomUUID()}`);
    await writeFile(aside, bytes, { flush: true });
    await rename(aside, join(this.#folder, digest));
  }

  /** Removes the bytes of all but these: what was removed or replaced is not kept behind anybody's back. */
  async keepOnly(digests: ReadonlySet<string>): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    for (const name of names)
      if (DIGEST.test(name) && !digests.has(name)) await rm(join(this.#folder, name), { force: true });
  }

  /** The text as published, or null where its bytes were not kept. */
  async text(digest: string): Promise<string | null> {
    if (!DIGEST.test(digest)) return null;
    const bytes = (await this.#seedFiles()).get(digest) ?? (await readIfThere(join(this.#folder, digest)));
    return bytes ? readText(bytes, digest).text : null;
  }

  #seedFiles(): Promise<Map<string, Buffer>> {
    this.#seed ??= this.#readSeed();
    return this.#seed;
  }

  async #readSeed(): Promise<Map<string, Buffer>> {
    const names = await readdir(this.#corpus).catch(() => []);
    const files = await Promise.all(names.map((name) => readIfThere(join(this.#corpus, name))));
    return new Map(files.flatMap((bytes) => (bytes ? [[digestOf(bytes), bytes] as const] : [])));
  }
}
