/** A set of small integers that is filled anew again and again, several times as fast as a Set: open addressing, never cleared. */

const LEAST = 1024;
/** Knuth's multiplicative hashing (The Art of Computer Programming, volume 3, 6.4): 2^32 over the golden ratio. */
const FACTOR = 0x9e_37_79_b1;

export class CodeMarks {
  #codes = new Int32Array(LEAST);
  /** Filling in which each place was taken; others are free. */
  #rounds = new Uint32Array(LEAST);
  #round = 0;
  #filled: Int32Array | null = null;

  /** Holds these codes (each once) and no others. */
  of(codes: Int32Array): this {
    if (this.#filled === codes) return this;
    this.#filled = codes;
    if (codes.length * 2 > this.#codes.length) {
      const places = 2 ** Math.ceil(Math.log2(codes.length * 2));
      this.#codes = new Int32Array(places);
      this.#rounds = new Uint32Array(places);
    }
    this.#round += 1;
    for (const code of codes) {
      const place = this.#placeOf(code);
      this.#codes[place] = code;
      this.#rounds[place] = this.#round;
    }
    return this;
  }

  has(code: number): boolean {
    return this.#rounds[this.#placeOf(code)] === this.#round;
  }

  /** Where the code stands, or would stand. */
  #placeOf(code: number): number {
    const last = this.#codes.length - 1;
    let place = (Math.imul(code, FACTOR) >>> 8) & last;
    while (this.#rounds[place] === this.#round && this.#codes[place] !== code) place = (place + 1) & last;
    return place;
  }
}
