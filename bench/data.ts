/** Public sets beside the checkout, and the figures that benches have in common. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const folder = new URL('../../shared/data/', import.meta.url);

/** Lines of a gzipped JSON Lines file as records, or null where it is not there. */
export const records = <Row>(path: string): Row[] | null => {
  const file = fileURLToPath(new URL(path, folder));
  if (!existsSync(file)) return null;
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
};

export interface Text {
  id: string;
  title?: string;
  text: string;
}

/** Relevant documents by question, from a gzipped TSV (question, document, grade). */
export const judgements = (path: string): Map<string, Set<string>> | null => {
  const file = fileURLToPath(new URL(path, folder));
  if (!existsSync(file)) return null;
  const relevant = new Map<string, Set<string>>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const [question, document, grade] = line.split('\t');
    if (!question || !document || Number(grade) <= 0) continue;
    relevant.set(question, (relevant.get(question) ?? new Set()).add(document));
  }
  return relevant;
};

/** The value below which `share` of the list lies. */
export const percentile = (list: readonly number[], share: number): number => {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits));
