/** Hand-made pairs of the seed corpus' clauses, and which stored clause each gold id is. */
import { readFileSync } from 'node:fs';
import type { OverlapKind } from '../../../ingest/model.ts';

const GRAM = 6;
/** So much of a stored clause lies in the gold clause that it is (a part of). */
const INSIDE = 0.6;
const DOCUMENTS: readonly [RegExp, string][] = [
  [/高质量发展实施方案/u, 'd1/'],
  [/补短板上水平/u, 'd2/'],
  [/消费促进/u, 'd3/'],
  [/促进服务业发展政策/u, 'd4/'],
  [/小微企业发展政策/u, 'd5/'],
];

const lines = (file: string): string[] =>
  readFileSync(new URL(`../../gold/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);

const gramsOf = (text: string): Set<string> => {
  const bare = text.normalize('NFKC').replace(/[\s｜]/gu, '');
  return new Set(Array.from({ length: Math.max(0, bare.length - GRAM + 1) }, (_, i) => bare.slice(i, i + GRAM)));
};

export interface GoldPair {
  a: string;
  b: string;
  kind: OverlapKind;
}

export const goldPairs = (): GoldPair[] => lines('duplicates-dev.jsonl').map((line) => JSON.parse(line));

/** A pair whichever of the two comes first. */
export const pairKey = (a: string, b: string): string => [a, b].sort().join(' ');

/** The gold id of a clause of a document with this title; null if it is none of the gold's. */
export const goldMapper = (): ((text: string, title: string) => string | null) => {
  const gold = lines('clauses.tsv').map((line) => {
    const [id, text] = line.split('\t') as [string, string];
    return { id, grams: gramsOf(text) };
  });
  return (text, title) => {
    const prefix = DOCUMENTS.find(([pattern]) => pattern.test(title))?.[1];
    if (prefix === undefined) return null;
    const grams = gramsOf(text);
    let best = { id: null as string | null, score: 0 };
    for (const { id, grams: known } of gold) {
      if (!id.startsWith(prefix)) continue;
      const shared = [...grams].filter((gram) => known.has(gram)).length;
      const inside = shared / (grams.size || 1);
      const score = 0.6 * inside + (0.4 * shared) / (known.size || 1);
      if (inside >= INSIDE && score > best.score) best = { id, score };
    }
    return best.id;
  };
};
