import { SPREAD } from './gram-hash.ts';
import { PostingChains } from './posting-chains.ts';

/** Places taken of all, at most, before the table doubles. */
const FULLEST = 0.7;

/** Which texts hold a gram: an open hash table from gram to its chain of texts and the number of texts that still stand. */
export class GramTable {
  #grams = new Uint32Array(1024);
  /** Head of the gram's chain; 0 where the place is free. */
  #heads = new Int32Array(1024);
  #standing = new Uint32Array(1024);
  #taken = 0;
  #shift = 22;
  readonly #chains = new PostingChains();

  /** One more text holds the gram. */
  add(gram: number, text: number): void {
    if (this.#taken >= this.#grams.length * FULLEST) this.#double();
    const place = this.#place(gram);
    if (this.#heads[place] === 0) this.#taken += 1;
    this.#grams[place] = gram;
    this.#heads[place] = this.#chains.append(this.#heads[place]!, text);
    this.#standing[place]! += 1;
  }

  /** One text fewer holds the gram; its number stays in the chain, so the reader has to know which texts are gone. */
  drop(gram: number): void {
    this.#standing[this.#place(gram)]! -= 1;
  }

  /** How many texts that still stand hold the gram. */
  standing(gram: number): number {
    return this.#standing[this.#place(gram)]!;
  }

  /** Writes the texts that hold the gram, or held it, to `into`; gives how many. */
  texts(gram: number, into: Int32Array): number {
    return this.#chains.read(this.#heads[this.#place(gram)]!, into);
  }

  #place(gram: number): number {
    const last = this.#grams.length - 1;
    let at = Math.imul(gram, SPREAD) >>> this.#shift;
    while (this.#heads[at] !== 0 && this.#grams[at] !== gram) at = (at + 1) & last;
    return at;
  }

  #double(): void {
    const [grams, heads, standing] = [this.#grams, this.#heads, this.#standing];
    this.#grams = new Uint32Array(grams.length * 2);
    this.#heads = new Int32Array(grams.length * 2);
    this.#standing = new Uint32Array(grams.length * 2);
    this.#shift -= 1;
    for (let i = 0; i < grams.length; i += 1) {
      if (heads[i] === 0) continue;
      const place = this.#place(grams[i]!);
      this.#grams[place] = grams[i]!;
      this.#heads[place] = heads[i]!;
      this.#standing[place] = standing[i]!;
    }
  }
}
