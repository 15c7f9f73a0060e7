/** Filters as data: what a question, a URL or a command line asks of clauses. Compiled by each store, the meaning is one. */

/** Fields that a clause is filtered by their entity's name. */
export const NAMED_FIELDS = ['agency', 'industry', 'place', 'instrument', 'beneficiary', 'reference'] as const;
export type NamedField = (typeof NAMED_FIELDS)[number];

export type Condition =
  /** The clause mentions one of these. `role` binds to the same mention (agency only). */
  | { field: NamedField; anyOf: readonly string[]; role?: readonly string[] }
  /** The clause is of one of these documents (`id` or `id@version`). */
  | { field: 'document'; anyOf: readonly string[] }
  /** Some agency of the clause has one of these roles. */
  | { field: 'role'; anyOf: readonly string[] }
  /**
   * Some amount (of one of these kinds) meets [min, max] as an interval, in yuan: a cap reaches from 0, a floor to
   * infinity, an approximate figure by ±10 %. With `exact` the amount must give one of the two sums itself, as its figure
   * or as its bound. With `per` it must be one per one of these (床位, 户 …).
   */
  | {
      field: 'amount';
      min: number | null;
      max: number | null;
      kinds?: readonly string[];
      exact?: boolean;
      per?: readonly string[];
    }
  /** Some rate meets [min, max] as an interval; with `exact` it gives one of the two itself. */
  | { field: 'rate'; min: number | null; max: number | null; exact?: boolean }
  /** One and the same period begins on `from` and ends on `until` (either may be left out). */
  | { field: 'period'; from?: string; until?: string }
  /** In force on this day: one of its measures is, or nothing is stated and the document's own term allows it. */
  | { field: 'asOf'; date: string };

/** All of `all` hold and none of `none`. */
export interface ClauseFilter {
  all: readonly Condition[];
  none?: readonly Condition[];
}
