/**
 * BM25 over postings in memory, exact, with MaxScore (Turtle and Flood 1995) window by window: documents are scored in
 * windows of their numbers; a term's postings in a window are read only where all terms that can add no more than it, at
 * their highest in this window, could together lift a document into the best `limit`. What the others add is looked up for
 * the few documents that still can get there. The first windows are read whole, and set the threshold for the rest.
 *
 * Measured on 147,288 law articles, questions of legal-dc, best 10: .5 ms at the median, 2.0 ms at the 95th percentile;
 * term by term over all documents at once it took 1.3 and 6 ms.
 */

import { idf, saturation } from '../scoring/bm25.ts';
import type { Candidate } from '../store.ts';
import { TopScores } from './index-top.ts';
import { type PostingStatistics, type Postings, statisticsOf, WINDOW } from './lexical-postings.ts';

interface Sought {
  /** The next posting that has not been passed, and where the term's postings end. */
  at: number;
  end: number;
  /** Where its postings in the window end. */
  windowEnd: number;
  weight: number;
  /** Of each window the highest saturation; for rare terms one for all. */
  highest: Float32Array;
  /** The most that this term can add to a score in the window. */
  bound: number;
}

/** Sums of doubles differ by their order in the last digits; a bound must not fall below a score for that. */
const ROUNDING = 1 + 1e-9;

/** The first position from `from` on, before `end`, whose owner is not below `document`; `end` if there is none. */
const seek = (owners: Uint32Array, from: number, end: number, document: number): number => {
  let step = 1;
  while (from + step < end && owners[from + step]! < document) step *= 2;
  let low = from + (step >> 1);
  if (low < end && owners[from]! >= document) return from;
  let high = Math.min(from + step, end);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (owners[middle]! < document) low = middle + 1;
    else high = middle;
  }
  return low;
};

export class LexicalIndex {
  readonly postings: Postings;
  readonly #statistics: PostingStatistics;
  /** Scores of the window at hand; zero between windows. */
  readonly #scores = new Float64Array(WINDOW);
  readonly #touched = new Uint32Array(WINDOW);

  constructor(postings: Postings) {
    this.postings = postings;
    this.#statistics = statisticsOf(postings);
  }

  /** The best documents for weighted terms, best first; of equal ones the one indexed first. Terms unknown add nothing. */
  search(terms: ReadonlyMap<string, number>, limit: number): Candidate[] {
    const { documents } = this.postings;
    const sought = this.#sought(terms);
    const inOrder = [...sought];
    const starts = inOrder.map(({ at }) => at);
    const top = new TopScores(Math.min(limit, documents.length));
    for (let first = 0; first < documents.length; first += WINDOW) this.#searchWindow(first, sought, top);
    // Added up once more in one order for all, so that equal documents have equal scores.
    inOrder.forEach((term, i) => {
      term.at = starts[i]!;
    });
    const best = new TopScores(Math.min(limit, documents.length));
    for (const item of top.items()) best.offer(item, this.#scoreOf(item, inOrder));
    return best.sorted().map(({ item, score }) => ({ clauseId: documents[item]!, score }));
  }

  /** How many documents there are, and how many have each term. */
  frequencies(terms: Iterable<string>): { clauses: number; containing: Map<string, number> } {
    const containing = new Map([...terms].map((term) => [term, this.#containing(term)]));
    return { clauses: this.postings.documents.length, containing };
  }

  #containing(term: string): number {
    const number = this.postings.terms.get(term);
    return number === undefined ? 0 : this.postings.offsets[number + 1]! - this.postings.offsets[number]!;
  }

  #sought(terms: ReadonlyMap<string, number>): Sought[] {
    const { offsets, documents } = this.postings;
    const sought: Sought[] = [];
    for (const [term, times] of terms) {
      const number = this.postings.terms.get(term);
      if (number === undefined || !(times > 0)) continue;
      sought.push({
        at: offsets[number]!,
        end: offsets[number + 1]!,
        windowEnd: offsets[number]!,
        weight: times * idf(documents.length, this.#containing(term)),
        highest: this.#statistics.highest[number]!,
        bound: 0,
      });
    }
    return sought;
  }

  #searchWindow(first: number, sought: Sought[], top: TopScores): void {
    const { owners } = this.postings;
    const window = first / WINDOW;
    for (const term of sought) {
      term.windowEnd = seek(owners, term.at, term.end, first + WINDOW);
      const highest = term.highest.length === 1 ? term.highest[0]! : term.highest[window]!;
      term.bound = term.windowEnd === term.at ? 0 : term.weight * highest * ROUNDING;
    }
    sought.sort((a, b) => a.bound - b.bound);
    // Terms before `essential` cannot lift a document over the threshold, not even all together.
    let essential = 0;
    let others = 0;
    while (essential < sought.length && others + sought[essential]!.bound <= top.threshold) {
      others += sought[essential++]!.bound;
    }
    let size = 0;
    for (let i = sought.length - 1; i >= essential; i--) size = this.#readWhole(first, sought[i]!, size);
    this.#offer(first, size, sought, essential, others, top);
    for (const term of sought) term.at = term.windowEnd;
  }

  #readWhole(first: number, { at: start, windowEnd, weight }: Sought, size: number): number {
    const { owners, frequencies } = this.postings;
    const { norms } = this.#statistics;
    const scores = this.#scores;
    let touched = size;
    for (let at = start; at < windowEnd; at++) {
      const document = owners[at]!;
      const slot = document - first;
      const before = scores[slot]!;
      if (before === 0) this.#touched[touched++] = slot;
      scores[slot] = before + weight * saturation(frequencies[at]!, norms[document]!);
    }
    return touched;
  }

  /** Adds the other terms' share to the documents that it can lift, the greatest first, and offers what is reached. */
  #offer(first: number, size: number, sought: Sought[], essential: number, others: number, top: TopScores): void {
    const { owners, frequencies } = this.postings;
    const { norms } = this.#statistics;
    for (let i = 0; i < size; i++) {
      const slot = this.#touched[i]!;
      const document = first + slot;
      let score = this.#scores[slot]!;
      let left = others;
      this.#scores[slot] = 0;
      for (let j = essential - 1; j >= 0 && left > 0; j--) {
        if ((score + left) * ROUNDING < top.threshold) break;
        const { at: from, windowEnd, weight, bound } = sought[j]!;
        left -= bound;
        if (bound === 0) continue;
        const at = seek(owners, from, windowEnd, document);
        if (at < windowEnd && owners[at] === document) score += weight * saturation(frequencies[at]!, norms[document]!);
      }
      if (score * ROUNDING >= top.threshold) top.offer(document, score);
    }
  }

  #scoreOf(document: number, sought: readonly Sought[]): number {
    const { owners, frequencies } = this.postings;
    const norm = this.#statistics.norms[document]!;
    let score = 0;
    for (const { at: from, end, weight } of sought) {
      const at = seek(owners, from, end, document);
      if (at < end && owners[at] === document) score += weight * saturation(frequencies[at]!, norm);
    }
    return score;
  }
}
