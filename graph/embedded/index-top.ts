/** The best `capacity` of a stream of scored items, in a binary heap over typed arrays whose root is the worst kept. */
export class TopScores {
  readonly #items: Int32Array;
  readonly #scores: Float64Array;
  #size = 0;

  constructor(capacity: number) {
    this.#items = new Int32Array(Math.max(0, capacity));
    this.#scores = new Float64Array(Math.max(0, capacity));
  }

  /** The score that a further item must reach; -Infinity while there is room. */
  get threshold(): number {
    if (this.#size < this.#items.length) return -Infinity;
    return this.#size === 0 ? Infinity : this.#scores[0]!;
  }

  /** Offers an item; of equal scores the lower item wins, so that the order never depends on the way of search. */
  offer(item: number, score: number): void {
    const capacity = this.#items.length;
    if (this.#size < capacity) {
      this.#rise(this.#size++, item, score);
    } else if (capacity > 0 && this.#worse(this.#items[0]!, this.#scores[0]!, item, score)) {
      this.#sink(item, score);
    }
  }

  /** The items that are kept, in no order. */
  items(): Int32Array {
    return this.#items.subarray(0, this.#size);
  }

  /** What is kept, best first. */
  sorted(): { item: number; score: number }[] {
    return Array.from({ length: this.#size }, (_, i) => ({ item: this.#items[i]!, score: this.#scores[i]! })).sort(
      (a, b) => b.score - a.score || a.item - b.item,
    );
  }

  #worse(item: number, score: number, otherItem: number, otherScore: number): boolean {
    return score < otherScore || (score === otherScore && item > otherItem);
  }

  #rise(from: number, item: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#worse(item, score, this.#items[parent]!, this.#scores[parent]!)) break;
      this.#items[at] = this.#items[parent]!;
      this.#scores[at] = this.#scores[parent]!;
      at = parent;
    }
    this.#items[at] = item;
    this.#scores[at] = score;
  }

  #sink(item: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      const right = child + 1;
      if (
        right < this.#size &&
        this.#worse(this.#items[right]!, this.#scores[right]!, this.#items[child]!, this.#scores[child]!)
      ) {
        child = right;
      }
      if (!this.#worse(this.#items[child]!, this.#scores[child]!, item, score)) break;
      this.#items[at] = this.#items[child]!;
      this.#scores[at] = this.#scores[child]!;
      at = child;
    }
    this.#items[at] = item;
    this.#scores[at] = score;
  }
}
