/** How many draft checks run at once: each keeps the model and one core busy for seconds, so that the next one is refused. */
import { Problem } from './problem.ts';

const AT_ONCE = 2;

export class DraftPlaces {
  #taken = 0;

  /** Runs the check in a place of its own. @throws Problem 429 where all are taken */
  async run<T>(check: () => Promise<T>): Promise<T> {
    if (this.#taken >= AT_ONCE)
      throw new Problem(429, 'too-many-checks', `已有 ${AT_ONCE} 份文稿正在检查，请等其中一份完成后再试。`);
    this.#taken += 1;
    try {
      return await check();
    } finally {
      this.#taken -= 1;
    }
  }
}
