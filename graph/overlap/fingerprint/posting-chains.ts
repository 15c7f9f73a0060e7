import { grown } from './grown.ts';

/** Texts in the first block of a chain and in the longest: short chains stay small, long ones are read in one go. */
const SHORTEST = 2;
const LONGEST = 64;

/**
 * Lists of text numbers that grow one at a time, in one typed array. A chain is named by its head: 0 is the empty chain,
 * a negative number the chain of one text (`~text`; half of all grams occur once), any other the place of its newest
 * block: `[the block before, room × 256 + filled, text, text, …]`.
 */
export class PostingChains {
  #words = new Int32Array(1024);
  #end = 1;

  /** Adds a text to the chain; gives the chain's new head. */
  append(head: number, text: number): number {
    if (head === 0) return ~text;
    if (head < 0) {
      const block = this.#block(0, SHORTEST);
      this.#push(block, ~head);
      this.#push(block, text);
      return block;
    }
    const state = this.#words[head + 1]!;
    const room = state >>> 8;
    const block = (state & 255) < room ? head : this.#block(head, Math.min(LONGEST, room * 2));
    this.#push(block, text);
    return block;
  }

  /** Writes the chain's texts to `into`, newest block first; gives how many. `into` is long enough. */
  read(head: number, into: Int32Array): number {
    if (head === 0) return 0;
    if (head < 0) {
      into[0] = ~head;
      return 1;
    }
    const words = this.#words;
    let count = 0;
    for (let block = head; block !== 0; block = words[block]!) {
      const end = block + 2 + (words[block + 1]! & 255);
      for (let i = block + 2; i < end; i += 1) {
        into[count] = words[i]!;
        count += 1;
      }
    }
    return count;
  }

  #block(before: number, room: number): number {
    const block = this.#end;
    this.#end += 2 + room;
    this.#words = grown(this.#words, this.#end);
    this.#words[block] = before;
    this.#words[block + 1] = room << 8;
    return block;
  }

  #push(block: number, text: number): void {
    const filled = this.#words[block + 1]! & 255;
    this.#words[block + 2 + filled] = text;
    this.#words[block + 1]! += 1;
  }
}
