/** How much of their subject two clauses name in the same words: runs of shared character pairs, common pairs weighing less. */
import { readVocabulary } from '../../../ingest/vocabulary.ts';

/** Pairs rarer than this, in a thousand clauses, weigh 1: the least share in vocabulary/common-pairs.tsv. */
const COMMON_FROM = 50;
/** So many of the heaviest runs count. */
const RUNS = 5;
/** Weight of runs that makes half a subject: a term of six characters, such as 便民生活圈建设. */
const HALF = 5;
const NAMES = /[\p{Script=Han}a-z+]/u;

export interface Subject {
  text: string;
  /** By position: code of the pair that starts there; 0 where none does. */
  codes: Float64Array;
  weights: Float32Array;
  pairs: ReadonlySet<number>;
}

let common: Map<number, number> | null = null;

const codeOf = (text: string, at: number): number => text.charCodeAt(at) * 0x1_00_00 + text.charCodeAt(at + 1);

const commonWeights = (): Map<number, number> =>
  (common ??= new Map(
    readVocabulary<'pair' | 'share'>('common-pairs', new URL('../vocabulary/', import.meta.url)).map(
      ({ pair, share }) => [codeOf(pair, 0), Math.log(1000 / Number(share)) / Math.log(1000 / COMMON_FROM)],
    ),
  ));

/** Reads the pairs of a subject text (subject-text.ts). */
export const readSubject = (text: string): Subject => {
  const codes = new Float64Array(text.length);
  const weights = new Float32Array(text.length);
  const names = Array.from(text, (character) => NAMES.test(character));
  for (let i = 0; i + 1 < text.length; i++) {
    if (!names[i] || !names[i + 1]) continue;
    const code = codeOf(text, i);
    codes[i] = code;
    weights[i] = commonWeights().get(code) ?? 1;
  }
  const pairs = new Set(codes);
  pairs.delete(0);
  return { text, codes, weights, pairs };
};

/** Root of the summed squares of the heaviest runs of `one` that the other has: one long term outweighs many short ones. */
const sharedRuns = (one: Subject, other: ReadonlySet<number>): number => {
  const { text, codes, weights } = one;
  const runs = new Map<string, number>();
  let weight = 0;
  let start = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code !== 0 && other.has(code)) {
      if (weight === 0) start = i;
      weight += weights[i]!;
    } else if (weight > 0) {
      runs.set(text.slice(start, i + 1), weight);
      weight = 0;
    }
  }
  const heaviest = [...runs.values()].sort((a, b) => b - a).slice(0, RUNS);
  return Math.sqrt(heaviest.reduce((sum, value) => sum + value * value, 0));
};

/** In [0, 1): 0 where they share no pair, .5 where they share one particular term. */
export const sharedSubject = (a: Subject, b: Subject): number => {
  const weight = (sharedRuns(a, b.pairs) + sharedRuns(b, a.pairs)) / 2;
  return weight / (weight + HALF);
};
