/** Pairs of text numbers as programs hand them over: 32-bit numbers, little-endian, two a pair. */
import { readFileSync, writeFileSync } from 'node:fs';

export const writePairs = (file: string, pairs: readonly { a: number; b: number }[]): void =>
  writeFileSync(file, new Uint8Array(Uint32Array.from(pairs.flatMap(({ a, b }) => [a, b])).buffer));

export const readPairs = (file: string): Uint32Array => new Uint32Array(new Uint8Array(readFileSync(file)).buffer);
