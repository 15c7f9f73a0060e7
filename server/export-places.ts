/** How many exports run at once: each reads the whole store and holds the ids of its clauses, so that the next one is refused. */
import { Problem } from './problem.ts';

/** The largest format takes 160 MB above the idle server for 100,000 clauses. */
const AT_ONCE = 4;

export class ExportPlaces {
  #taken = 0;

  /** Takes a place and returns how to give it back; giving it back twice does no harm. @throws Problem 429 */
  take(): () => void {
    if (this.#taken >= AT_ONCE)
      throw new Problem(429, 'too-many-exports', `已有 ${AT_ONCE} 个导出正在进行，请等其中一个完成后再试。`);
    this.#taken += 1;
    let taken = true;
    return () => {
      if (taken) this.#taken -= 1;
      taken = false;
    };
  }
}
