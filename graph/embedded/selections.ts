/** What filters let through, as long as the store is at the same revision: questions name the same labels again and again. */
import type { ClauseFilter } from '../filter.ts';
import { RecentValues } from '../recent-values.ts';

/** Filters kept, the least recently used go first. */
const FILTERS = 128;
/** A longer selection is not kept: it tells little apart, and takes a megabyte. */
const LONGEST = 8192;

export class Selections {
  #revision = '';
  #ids = new RecentValues<readonly string[]>(FILTERS);

  /** Forgets everything if the store has moved on. */
  at(revision: string): this {
    if (revision !== this.#revision) this.#ids = new RecentValues(FILTERS);
    this.#revision = revision;
    return this;
  }

  /** Ids of the clauses that the filter lets through, a list of the caller's own; `select` finds them if nobody has. */
  of(filter: ClauseFilter, select: () => string[]): string[] {
    const key = JSON.stringify(filter);
    const known = this.#ids.get(key);
    if (known) return [...known];
    const ids = select();
    if (ids.length <= LONGEST) this.#ids.set(key, [...ids]);
    return ids;
  }
}
