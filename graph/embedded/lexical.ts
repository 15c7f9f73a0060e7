/**
 * The lexical leg: BM25 over postings in typed arrays. Each posting holds its finished weight, so that a question costs
 * one addition per posting of its terms; scores are exact (to 32-bit floats).
 */
import type { Candidate } from '../store.ts';
import { idf, saturation } from './bm25.ts';

/** What is written to the cache file, and all that a search needs. */
export interface LexicalData {
  clauseIds: string[];
  terms: string[];
  /** Postings of term t are those from starts[t] to starts[t + 1]. */
  starts: Uint32Array;
  texts: Uint32Array;
  weights: Float32Array;
}

export interface LexicalIndex {
  readonly data: LexicalData;
  search(terms: ReadonlyMap<string, number>, limit: number): Candidate[];
  coverage(terms: ReadonlyMap<string, number>): number;
}

/** Counts the terms of texts one by one, so that the texts need never be in memory together. */
export class LexicalBuilder {
  readonly #clauseIds: string[] = [];
  readonly #lengths: number[] = [];
  readonly #postings = new Map<string, number[]>();

  /** Adds a text by its terms and how often each occurs. */
  add(clauseId: string, terms: ReadonlyMap<string, number>): void {
    const text = this.#clauseIds.push(clauseId) - 1;
    let length = 0;
    for (const [term, frequency] of terms) {
      length += frequency;
      const postings = this.#postings.get(term);
      if (postings) postings.push(text, frequency);
      else this.#postings.set(term, [text, frequency]);
    }
    this.#lengths.push(length);
  }

  build(): LexicalData {
    const count = this.#clauseIds.length;
    const average = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count);
    const terms = [...this.#postings.keys()].sort();
    const starts = new Uint32Array(terms.length + 1);
    terms.forEach((term, t) => {
      starts[t + 1] = (starts[t] ?? 0) + (this.#postings.get(term)?.length ?? 0) / 2;
    });
    const texts = new Uint32Array(starts[terms.length] ?? 0);
    const weights = new Float32Array(texts.length);
    terms.forEach((term, t) => {
      const postings = this.#postings.get(term) ?? [];
      const information = idf(count, postings.length / 2);
      for (let i = 0; i < postings.length; i += 2) {
        const at = (starts[t] ?? 0) + i / 2;
        const text = postings[i] as number;
        texts[at] = text;
        weights[at] = information * saturation(postings[i + 1] as number, this.#lengths[text] ?? 0, average);
      }
    });
    return { clauseIds: this.#clauseIds, terms, starts, texts, weights };
  }
}

/** Makes the data searchable. Not for use by two searches at once: the score of each text is kept in one array. */
export const openLexical = (data: LexicalData): LexicalIndex => {
  const { clauseIds, terms, starts, texts, weights } = data;
  const termIds = new Map(terms.map((term, t) => [term, t]));
  const scores = new Float32Array(clauseIds.length);
  return {
    data,
    search: (asked, limit) => {
      const touched: number[] = [];
      for (const [term, weight] of asked) {
        const t = termIds.get(term);
        if (t === undefined) continue;
        const end = starts[t + 1] as number;
        for (let i = starts[t] as number; i < end; i += 1) {
          const text = texts[i] as number;
          if (scores[text] === 0) touched.push(text);
          scores[text] = (scores[text] as number) + weight * (weights[i] as number);
        }
      }
      const best = strongest(touched, scores, limit, clauseIds);
      const found = best.map((text) => ({ clauseId: clauseIds[text] as string, score: scores[text] as number }));
      for (const text of touched) scores[text] = 0;
      return found;
    },
    coverage: (asked) => {
      let all = 0;
      let known = 0;
      for (const [term, weight] of asked) {
        const t = termIds.get(term);
        const containing = t === undefined ? 0 : (starts[t + 1] as number) - (starts[t] as number);
        const information = weight * idf(clauseIds.length, containing);
        all += information;
        if (containing > 0) known += information;
      }
      return all === 0 ? 0 : known / all;
    },
  };
};

/** The `limit` texts with the highest scores, best first; equal scores in the order of their ids. */
const strongest = (
  touched: readonly number[],
  scores: Float32Array,
  limit: number,
  clauseIds: readonly string[],
): number[] => {
  const worse = (a: number, b: number): boolean => {
    const difference = (scores[a] as number) - (scores[b] as number);
    return difference !== 0 ? difference < 0 : (clauseIds[a] as string) > (clauseIds[b] as string);
  };
  // A heap whose root is the worst of the best so far.
  const heap: number[] = [];
  const sink = (at: number): void => {
    for (let parent = at; ; ) {
      const left = 2 * parent + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const child = right < heap.length && worse(heap[right] as number, heap[left] as number) ? right : left;
      if (!worse(heap[child] as number, heap[parent] as number)) return;
      [heap[parent], heap[child]] = [heap[child] as number, heap[parent] as number];
      parent = child;
    }
  };
  for (const text of touched) {
    if (heap.length < limit) {
      heap.push(text);
      if (heap.length === limit) for (let i = (limit >> 1) - 1; i >= 0; i -= 1) sink(i);
    } else if (limit > 0 && worse(heap[0] as number, text)) {
      heap[0] = text;
      sink(0);
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
};
