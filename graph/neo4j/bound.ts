/** Parameters of one statement, named as they come. */
import type { Parameters } from './driver.ts';

export class Bound {
  readonly values: Parameters = {};
  #count = 0;

  /** Returns what stands for the value in the statement. */
  add(value: unknown): string {
    this.#count += 1;
    const name = `p${this.#count}`;
    this.values[name] = value;
    return `$${name}`;
  }
}
