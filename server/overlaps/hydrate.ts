/** Pairs as they are kept → overlaps as they are shown: ids become clauses. The one place where that is done. */
import { briefClause } from '../../graph/brief-clause.ts';
import type { ReviewedPair } from '../../graph/overlap-store.ts';
import type { Store } from '../../graph/store.ts';
import type { Clause, Overlap } from '../../ingest/model.ts';

/** A pair with both clauses in full. */
export interface PairOfClauses {
  pair: ReviewedPair;
  a: Clause;
  b: Clause;
}

/** Each pair with its clauses, in the order given; a pair whose clause went in between is left out. */
export const withClauses = async (
  store: Store,
  pairs: readonly ReviewedPair[],
  reading?: { passing: boolean },
): Promise<PairOfClauses[]> => {
  const clauses = await store.clauses([...new Set(pairs.flatMap(({ a, b }) => [a, b]))], reading);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return pairs.flatMap((pair) => {
    const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
    return a && b ? { pair, a, b } : [];
  });
};

/** The pair around its clauses, in the form that the answer has. */
export const overlapOf = <Shown>({ pair, a, b }: PairOfClauses, shown: (clause: Clause) => Shown) => ({
  ...pair,
  a: shown(a),
  b: shown(b),
});

/** Overlaps as lists show them. */
export const overlapsOf = async (
  store: Store,
  pairs: readonly ReviewedPair[],
  reading?: { passing: boolean },
): Promise<Overlap[]> => (await withClauses(store, pairs, reading)).map((one) => overlapOf(one, briefClause));
