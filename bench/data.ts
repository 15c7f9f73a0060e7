/** Data beside the checkout, and the figures that benches have in common. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const folder = new URL('../../shared/data/', import.meta.url);

/** Where a file or folder of them is, or null where it is not there. */
export const dataPath = (path: string): string | null => {
  const file = fileURLToPath(new URL(path, folder));
  return existsSync(file) ? file : null;
};

/** Lines of a gzipped JSON Lines file as records, or null where it is not there. */
export const records = <Row>(path: string): Row[] | null => {
  const file = dataPath(path);
  if (file === null) return null;
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
};

/** The value below which `share` of the list lies. */
export const percentile = (list: readonly number[], share: number): number => {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits));
