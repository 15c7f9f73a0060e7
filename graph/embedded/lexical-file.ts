/** The lexical index as a cache file: a stamp, then the arrays. Anything that is not whole is read as absent. */
import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { LexicalData } from './lexical.ts';

const MAGIC = 'tiaoli-lexical/1\n';
const DIGEST = 32;

/** Writes the file atomically; a cache that cannot be written costs time at the next start, nothing else. */
export const writeLexical = async (file: string, stamp: string, data: LexicalData): Promise<void> => {
  const words = Buffer.from(JSON.stringify({ clauseIds: data.clauseIds, terms: data.terms }));
  const head = Buffer.from(
    `${MAGIC}${JSON.stringify({ stamp, words: words.length, starts: data.starts.length, postings: data.texts.length })}\n`,
  );
  const bytes = (array: Uint32Array | Float32Array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  const parts = [head, words, bytes(data.starts), bytes(data.texts), bytes(data.weights)];
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  const temporary = `${file}.${process.pid}`;
  try {
    await writeFile(temporary, Buffer.concat([...parts, digest.digest()]));
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
};

/** The data if the file is whole and carries the stamp; null otherwise. */
export const readLexical = async (file: string, stamp: string): Promise<LexicalData | null> => {
  try {
    const all = await readFile(file);
    const body = all.subarray(0, all.length - DIGEST);
    if (!createHash('sha256').update(body).digest().equals(all.subarray(body.length))) return null;
    const headEnd = body.indexOf(0x0a, MAGIC.length) + 1;
    if (body.subarray(0, MAGIC.length).toString() !== MAGIC || headEnd === 0) return null;
    const head = JSON.parse(body.subarray(MAGIC.length, headEnd).toString());
    if (head.stamp !== stamp) return null;
    let at = headEnd;
    const take = (length: number): ArrayBuffer => {
      // A copy, so that the arrays begin where 4 divides.
      const part = new Uint8Array(body.subarray(at, at + length));
      at += length;
      return part.buffer;
    };
    const { clauseIds, terms } = JSON.parse(Buffer.from(take(head.words)).toString());
    return {
      clauseIds,
      terms,
      starts: new Uint32Array(take(head.starts * 4)),
      texts: new Uint32Array(take(head.postings * 4)),
      weights: new Float32Array(take(head.postings * 4)),
    };
  } catch {
    return null;
  }
};
