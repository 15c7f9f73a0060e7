/**
 * BM25 over postings in memory, exact, with MaxScore (Turtle and Flood 1995) term by term: the terms that can add most are
 * read whole; as soon as all others together could not lift a document that has none of those into the best `limit`, the
 * rest is looked up for the documents that still can get there.
 */

import type { Candidate } from '../store.ts';
import { idf, saturation } from './bm25.ts';
import { TopScores } from './index-top.ts';
import { type PostingStatistics, type Postings, statisticsOf } from './lexical-postings.ts';

interface Sought {
  start: number;
  end: number;
  weight: number;
  /** The most that this term can add to a score. */
  bound: number;
}

/** Rounding may put a sum of bounds a hair below the score that it bounds. */
const ROUNDING = 1 + 1e-9;

export class LexicalIndex {
  readonly postings: Postings;
  readonly #statistics: PostingStatistics;
  /** Scores of the running search; only `#touched` entries are not zero, and they are zeroed again at its end. */
  readonly #scores: Float64Array;
  readonly #touched: Uint32Array;
  /** Highest score so far of the running search. */
  #best = 0;

  constructor(postings: Postings) {
    this.postings = postings;
    this.#statistics = statisticsOf(postings);
    this.#scores = new Float64Array(postings.documents.length);
    this.#touched = new Uint32Array(postings.documents.length);
  }

  /** The best documents for weighted terms, best first; of equal ones the one indexed first. Terms unknown add nothing. */
  search(terms: ReadonlyMap<string, number>, limit: number): Candidate[] {
    const sought = this.#seek(terms);
    const touched = this.#touched;
    const scores = this.#scores;
    let size = 0;
    this.#best = 0;
    // Bounds of what the terms from i on can add.
    const remaining = new Float64Array(sought.length + 1);
    for (let i = sought.length - 1; i >= 0; i--) remaining[i] = remaining[i + 1]! + sought[i]!.bound * ROUNDING;

    let next = 0;
    for (; next < sought.length; next++) {
      // The threshold costs a pass over all that was touched; below the best score it is not worth asking for.
      if (size >= limit && remaining[next]! < this.#best && remaining[next]! < this.#threshold(touched, size, limit))
        break;
      size = this.#readWhole(sought[next]!, size);
    }
    if (next < sought.length) {
      // From here on documents are looked up in ascending order.
      let candidates = touched.slice(0, size).sort();
      for (; next < sought.length; next++) {
        const enough = this.#threshold(candidates, candidates.length, limit) - remaining[next]!;
        candidates = candidates.filter((document) => scores[document]! >= enough);
        this.#lookUp(sought[next]!, candidates);
      }
    }
    const top = new TopScores(limit);
    for (let i = 0; i < size; i++) {
      top.offer(touched[i]!, scores[touched[i]!]!);
      scores[touched[i]!] = 0;
    }
    return top.sorted().map(({ item, score }) => ({ clauseId: this.postings.documents[item]!, score }));
  }

  /**
   * Share of the terms' information that the index knows, 0 to 1: idf of those that some document has, of all; a term
   * that none has counts with the idf of one that none has. 0 for no terms.
   */
  coverage(terms: ReadonlyMap<string, number>): number {
    let known = 0;
    let all = 0;
    for (const [term, weight] of terms) {
      const containing = this.#containing(term);
      const information = weight * idf(this.postings.documents.length, containing);
      all += information;
      if (containing > 0) known += information;
    }
    return all === 0 ? 0 : known / all;
  }

  #containing(term: string): number {
    const number = this.postings.terms.get(term);
    return number === undefined ? 0 : this.postings.offsets[number + 1]! - this.postings.offsets[number]!;
  }

  /** The terms that the index has, those that can add most first. */
  #seek(terms: ReadonlyMap<string, number>): Sought[] {
    const { offsets, documents } = this.postings;
    const sought: Sought[] = [];
    for (const [term, times] of terms) {
      const number = this.postings.terms.get(term);
      if (number === undefined || times <= 0) continue;
      const weight = times * idf(documents.length, this.#containing(term));
      const bound = weight * this.#statistics.highest[number]!;
      sought.push({ start: offsets[number]!, end: offsets[number + 1]!, weight, bound });
    }
    return sought.sort((a, b) => b.bound - a.bound);
  }

  #readWhole({ start, end, weight }: Sought, size: number): number {
    const { owners, frequencies } = this.postings;
    const { norms } = this.#statistics;
    const scores = this.#scores;
    let touched = size;
    let best = this.#best;
    for (let at = start; at < end; at++) {
      const document = owners[at]!;
      const before = scores[document]!;
      if (before === 0) this.#touched[touched++] = document;
      const score = before + weight * saturation(frequencies[at]!, norms[document]!);
      scores[document] = score;
      if (score > best) best = score;
    }
    this.#best = best;
    return touched;
  }

  /** Adds the term's share to the candidates (ascending) that have it, by galloping through its postings. */
  #lookUp({ start, end, weight }: Sought, candidates: Uint32Array): void {
    const { owners, frequencies } = this.postings;
    let at = start;
    for (const document of candidates) {
      let step = 1;
      while (at + step < end && owners[at + step]! < document) step *= 2;
      let low = at + (step >> 1);
      let high = Math.min(at + step, end);
      while (low < high) {
        const middle = (low + high) >> 1;
        if (owners[middle]! < document) low = middle + 1;
        else high = middle;
      }
      at = low;
      if (at >= end) return;
      if (owners[at] !== document) continue;
      this.#scores[document]! += weight * saturation(frequencies[at]!, this.#statistics.norms[document]!);
    }
  }

  /** The score of the `limit`-th best so far. */
  #threshold(documents: Uint32Array, size: number, limit: number): number {
    const top = new TopScores(limit);
    let threshold = -Infinity;
    for (let i = 0; i < size; i++) {
      const score = this.#scores[documents[i]!]!;
      if (score <= threshold) continue;
      top.offer(documents[i]!, score);
      threshold = top.threshold;
    }
    return threshold;
  }
}
