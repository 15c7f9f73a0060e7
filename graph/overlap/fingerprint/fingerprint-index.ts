/**
 * Which of the texts at hand may repeat, revise, contain or be contained in a given one: an inverted index over character
 * trigrams, asked by the rarest first. Nothing is sampled or hashed down, so that a short text is found inside a long one
 * and the other way round.
 */
import { GramSet } from './gram-set.ts';
import { GramTable } from './gram-table.ts';
import { mostGrams, writeGrams } from './grams.ts';
import { grown } from './grown.ts';

/**
 * Entries of the index that one question may read, rarest grams first (the rarest is read whatever it costs). Among
 * 139,829 different law articles: of 301 revisions 299 are found with 300, all with 1,000; of 100 excerpts of 30 to 59
 * characters, asked for by the article they are from, 96, 97, and all with 3,000; of 100 sentences of 42 characters that
 * two articles share, 96, 98, and all. The time grows in step: 1, 3 and 9 ms with two cores shared by twenty processes.
 * 28 candidates come out at 3,000. A corpus of some hundred clauses is read in full.
 */
const READ_AT_MOST = 3000;
/** Share of the smaller text's grams: a trigram Jaccard of .2 means at least a third. */
const CONTAINED = 1 / 3;
/** Or so many grams in all: a sentence of 40 characters has 38. */
const SENTENCE = 30;
/** Room for removed texts, in grams, before the index is built anew without them; and more than those that stand. */
const WASTE = 100_000;

export interface Candidate {
  key: string;
  /** Distinct trigrams in both texts. */
  shared: number;
  /** Over those in either text. */
  jaccard: number;
  /** Over those of the text that has fewer. */
  containment: number;
}

const better = (a: Candidate, b: Candidate): number =>
  b.containment - a.containment || b.shared - a.shared || (a.key < b.key ? -1 : 1);

/**
 * Texts by key. What `candidates` answers depends on the texts that stand in the index, never on the order in which they
 * came or on what was removed. All texts are folded (no punctuation, no blanks).
 */
export class FingerprintIndex {
  readonly #numbers = new Map<string, number>();
  /** By text number; undefined where it was removed. */
  #keys: (string | undefined)[] = [];
  /** Where each text's grams start; they end where the next ones start. */
  #starts = new Uint32Array(64);
  #grams = new Uint32Array(1024);
  #table = new GramTable();
  #removed = 0;
  readonly #asked = new GramSet();
  /** For each text the last question that came across it. */
  #touched = new Uint32Array(64);
  #round = 0;
  #holders = new Int32Array(64);

  get size(): number {
    return this.#numbers.size;
  }

  keys(): IterableIterator<string> {
    return this.#numbers.keys();
  }

  has(key: string): boolean {
    return this.#numbers.has(key);
  }

  /** A key that is there already gets the new text. */
  add(key: string, bare: string): void {
    this.remove(key);
    const start = this.#starts[this.#keys.length]!;
    this.#grams = grown(this.#grams, start + mostGrams(bare));
    this.#place(key, writeGrams(bare, this.#grams, start));
  }

  /** False where there is no such key. */
  remove(key: string): boolean {
    const number = this.#numbers.get(key);
    if (number === undefined) return false;
    const [start, end] = [this.#starts[number]!, this.#starts[number + 1]!];
    for (let i = start; i < end; i += 1) this.#table.drop(this.#grams[i]!);
    this.#numbers.delete(key);
    this.#keys[number] = undefined;
    this.#removed += end - start;
    if (this.#removed > WASTE && this.#removed * 2 > this.#starts[this.#keys.length]!) this.#sweep();
    return true;
  }

  /** Texts that share enough with `bare`, those that share most of their grams first; at most `limit`. */
  candidates(bare: string, limit = Number.POSITIVE_INFINITY): Candidate[] {
    const own = new Uint32Array(mostGrams(bare));
    const size = writeGrams(bare, own, 0);
    this.#asked.clear(size);
    for (let i = 0; i < size; i += 1) this.#asked.add(own[i]!);
    const found: Candidate[] = [];
    for (const number of this.#near(own.subarray(0, size))) {
      const [start, end] = [this.#starts[number]!, this.#starts[number + 1]!];
      const smaller = Math.min(size, end - start);
      const needed = Math.min(Math.ceil(smaller * CONTAINED), SENTENCE);
      const shared = this.#asked.shared(this.#grams, start, end, needed);
      if (shared < needed) continue;
      const jaccard = shared / (size + end - start - shared);
      found.push({ key: this.#keys[number]!, shared, jaccard, containment: shared / smaller });
    }
    return found.sort(better).slice(0, limit);
  }

  /** Numbers of the texts that hold one of the rarest of these grams. */
  #near(grams: Uint32Array): number[] {
    // Rarest first, ties by gram: both stand in one number, so that a plain sort does it.
    const order = new Float64Array(grams.length);
    let probes = 0;
    for (const gram of grams) {
      const standing = this.#table.standing(gram);
      if (standing > 0) order[probes++] = standing * 2 ** 32 + gram;
    }
    const near: number[] = [];
    this.#holders = grown(this.#holders, this.#keys.length);
    this.#touched = grown(this.#touched, this.#keys.length);
    this.#round += 1;
    let read = 0;
    for (const probe of order.subarray(0, probes).sort()) {
      read += Math.floor(probe / 2 ** 32);
      if (read > READ_AT_MOST && near.length > 0) break;
      const count = this.#table.texts(probe % 2 ** 32, this.#holders);
      for (let i = 0; i < count; i += 1) {
        const text = this.#holders[i]!;
        if (this.#touched[text] === this.#round || this.#keys[text] === undefined) continue;
        this.#touched[text] = this.#round;
        near.push(text);
      }
    }
    return near;
  }

  /** The grams of the newest text stand in their place already, up to `end`. */
  #place(key: string, end: number): void {
    const number = this.#keys.length;
    this.#starts = grown(this.#starts, number + 2);
    for (let i = this.#starts[number]!; i < end; i += 1) this.#table.add(this.#grams[i]!, number);
    this.#starts[number + 1] = end;
    this.#keys.push(key);
    this.#numbers.set(key, number);
  }

  /** Builds the index anew from the texts that stand. */
  #sweep(): void {
    const [keys, starts] = [this.#keys, this.#starts.slice()];
    this.#keys = [];
    this.#table = new GramTable();
    this.#removed = 0;
    keys.forEach((key, number) => {
      if (key === undefined) return;
      const to = this.#starts[this.#keys.length]!;
      this.#grams.copyWithin(to, starts[number]!, starts[number + 1]!);
      this.#place(key, to + starts[number + 1]! - starts[number]!);
    });
  }
}
