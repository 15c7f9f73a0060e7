/**
 * How much of their subject two clauses name in the same words: runs of neighbouring characters that both have. Pairs of
 * characters that are common in policies weigh less, those inside quotation marks more.
 */
import { readVocabulary } from '../../../ingest/vocabulary.ts';
import { CodeMarks } from './code-marks.ts';

/** Pairs rarer than this, in a thousand clauses, weigh 1: the least share in vocabulary/common-pairs.tsv. */
const COMMON_FROM = 50;
/** What stands in quotation marks is the name of a scheme (“专精特新”, “一单制”): recall at 550 pairs .888, without .865. */
const NAMED = 2;
const QUOTED = /“[^“”]{2,14}”/gu;
/** So many of the heaviest runs count; 3 to 20 are as good (recall at 550 pairs within .02). */
const RUNS = 5;
/** Weight of runs that makes half a subject: one term of five characters, as 便民生活圈. From 3 to 7 as good. */
const HALF = 4;
/**
 * Long texts share runs by chance: where two have more pairs of characters than this (geometric mean), it takes as much
 * more to make half a subject. Without that, 3,466 of 60,726 pairs of other provinces' policies (long plans among them)
 * pass for related, with it 2,290; the first corpus, whose clauses are shorter, keeps its recall (.899 at 550 pairs).
 */
const LONG = 100;
const NAMES = /[\p{Script=Han}a-z+]/u;
/** Han characters are numbered from here, so that the code of a pair is a small integer, which sets hold without a box. */
const FIRST_HAN = 0x4e_00;
const LATIN = 0x80;
const BASE = 0xa0_00 - FIRST_HAN + LATIN;

export interface Subject {
  text: string;
  /** By position: code of the pair that starts there; 0 where none does. */
  codes: Int32Array;
  /** By position: weight of that pair. */
  weights: Float32Array;
  /** The codes without 0, each once. */
  pairs: Int32Array;
}

let common: Map<number, number> | null = null;

const rankOf = (unit: number): number => {
  if (unit < LATIN) return unit;
  return unit >= FIRST_HAN && unit < 0xa0_00 ? unit - FIRST_HAN + LATIN : 0;
};

/** 0 where one of the two is neither Latin nor a Han character of the basic block. */
const codeOf = (text: string, at: number): number => {
  const [first, second] = [rankOf(text.charCodeAt(at)), rankOf(text.charCodeAt(at + 1))];
  return first === 0 || second === 0 ? 0 : first * BASE + second;
};

const commonWeights = (): Map<number, number> =>
  (common ??= new Map(
    readVocabulary<'pair' | 'share'>('common-pairs', new URL('../vocabulary/', import.meta.url)).map(
      ({ pair, share }) => [codeOf(pair, 0), Math.log(1000 / Number(share)) / Math.log(1000 / COMMON_FROM)],
    ),
  ));

/** Reads the pairs of a subject text (subject-text.ts). */
export const readSubject = (text: string): Subject => {
  const codes = new Int32Array(text.length);
  const weights = new Float32Array(text.length);
  const known = commonWeights();
  for (let i = 0; i + 1 < text.length; i++) {
    if (!NAMES.test(text[i]!) || !NAMES.test(text[i + 1]!)) continue;
    codes[i] = codeOf(text, i);
    weights[i] = known.get(codes[i]!) ?? 1;
  }
  for (const { index, 0: name } of text.matchAll(QUOTED))
    for (let i = index; i < index + name.length; i++) weights[i]! *= NAMED;
  const pairs = new Set(codes);
  pairs.delete(0);
  return { text, codes, weights, pairs: Int32Array.from(pairs) };
};

/** Root of the summed squares of the heaviest runs of `one` that the other has: one long term outweighs many short ones. */
const sharedRuns = (one: Subject, other: CodeMarks): number => {
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

/** What the two subjects at hand have; one of them is often that of the comparison before. */
const marks = { a: new CodeMarks(), b: new CodeMarks() };

/** In [0, 1): 0 where they share no pair, .5 where they share one particular term. */
export const sharedSubject = (a: Subject, b: Subject): number => {
  const weight = (sharedRuns(a, marks.b.of(b.pairs)) + sharedRuns(b, marks.a.of(a.pairs))) / 2;
  const length = Math.sqrt(a.pairs.length * b.pairs.length);
  return weight === 0 ? 0 : weight / (weight + HALF * Math.max(1, length / LONG));
};
