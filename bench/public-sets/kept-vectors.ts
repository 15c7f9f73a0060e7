/**
 * Vectors of texts, computed once and kept by the hash of their text: row i of `<name>.f32` (float32, normalised) is the
 * vector of the text whose SHA-256 is line i of `<name>.hashes`. Both are only ever appended to, the hashes last, so that
 * what was cut short is begun anew at its last whole row.
 */
import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Embedder } from '../../graph/embedding/embedder.ts';

/** Texts embedded between two writes. */
const STEP = 512;

/** Vectors by hash of `texts` (hash → text); those that are not there yet are embedded, and kept. */
export const keptVectors = async (
  folder: string,
  name: string,
  embedder: Embedder,
  texts: ReadonlyMap<string, string>,
  say: (line: string) => void,
): Promise<Map<string, Float32Array>> => {
  const rowBytes = embedder.dimensions * 4;
  const vectorFile = join(folder, `${name}.f32`);
  const hashFile = join(folder, `${name}.hashes`);
  for (const file of [vectorFile, hashFile]) if (!existsSync(file)) writeFileSync(file, '');
  const listed = readFileSync(hashFile, 'utf8')
    .split('\n')
    .filter((line) => line.length === 64);
  const bytes = readFileSync(vectorFile);
  const rows = Math.min(listed.length, Math.floor(bytes.length / rowBytes));
  const all = new Float32Array(new Uint8Array(bytes.subarray(0, rows * rowBytes)).buffer);
  const vectors = new Map<string, Float32Array>();
  for (let row = 0; row < rows; row += 1)
    vectors.set(listed[row]!, all.subarray(row * embedder.dimensions, (row + 1) * embedder.dimensions));

  const missing = [...texts.keys()].filter((hash) => !vectors.has(hash));
  if (missing.length > 0) {
    writeFileSync(
      hashFile,
      listed
        .slice(0, rows)
        .map((hash) => `${hash}\n`)
        .join(''),
    );
    truncateSync(vectorFile, rows * rowBytes);
  }
  for (let at = 0; at < missing.length; at += STEP) {
    const hashes = missing.slice(at, at + STEP);
    const made = await embedder.embed(hashes.map((hash) => texts.get(hash) ?? ''));
    appendFileSync(vectorFile, Buffer.concat(made.map((v) => Buffer.from(v.buffer, v.byteOffset, v.byteLength))));
    appendFileSync(hashFile, hashes.map((hash) => `${hash}\n`).join(''));
    hashes.forEach((hash, i) => {
      vectors.set(hash, made[i]!);
    });
    say(`${name}: ${Math.min(at + STEP, missing.length)} of ${missing.length} texts embedded`);
  }
  return vectors;
};
