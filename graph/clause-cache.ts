/** Clauses as they were last read, as long as the store is at the same revision. Least recently used go first. */
import type { Clause } from '../ingest/model.ts';

/** Clauses kept; one with its mentions takes some 5 KB. */
export const CACHED_CLAUSES = 4096;

/** The value, which cannot be changed any more, nor any part of it. */
export const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
};

export class ClauseCache {
  #revision = '';
  readonly #clauses = new Map<string, Clause>();

  /** Forgets everything if the store has moved on. */
  at(revision: string): this {
    if (revision !== this.#revision) this.#clauses.clear();
    this.#revision = revision;
    return this;
  }

  get(reference: string): Clause | undefined {
    const clause = this.#clauses.get(reference);
    if (clause === undefined) return undefined;
    this.#clauses.delete(reference);
    this.#clauses.set(reference, clause);
    return clause;
  }

  /** Keeps the clause, frozen: it is handed to every caller that asks for it. */
  set(reference: string, clause: Clause): Clause {
    this.#clauses.set(reference, frozen(clause));
    if (this.#clauses.size > CACHED_CLAUSES) {
      const [oldest] = this.#clauses.keys();
      if (oldest !== undefined) this.#clauses.delete(oldest);
    }
    return clause;
  }
}
