/** Recall of `related` on the seed corpus, with and without the model, and how many pairs that costs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PassageVector } from '../../../graph/overlap/relatedness/meaning.ts';
import { prepareRelated, type RelatedSide, relatedFrom, relatedness } from '../../../graph/overlap/relatedness.ts';
import type { Clause } from '../../../ingest/model.ts';
import { openRealSearch, type RealSearch } from '../search/real-search.ts';
import { goldMapper, goldPairs, pairKey } from './gold-pairs.ts';

/** Pairs at or above the bound, by their clauses' gold ids; those of clauses that the gold has not are counted too. */
const proposed = (sides: readonly [string, RelatedSide][]): Set<string> => {
  const found = new Set<string>();
  for (const [i, [a, one]] of sides.entries())
    for (const [b, other] of sides.slice(i + 1))
      if (relatedness(one, other) >= relatedFrom(one, other)) found.add(pairKey(a, b));
  return found;
};

const recall = (found: ReadonlySet<string>): number => {
  const related = goldPairs().filter(({ kind }) => kind === 'related');
  return related.filter(({ a, b }) => found.has(pairKey(a, b))).length / related.length;
};

/** Embedding the corpus takes 50 s on two idle cores, several times that beside other work (ms). */
const PATIENCE = 600_000;

describe('related pairs of the seed corpus', () => {
  let real: RealSearch | undefined;
  let clauses: [string, Clause][];
  const vectors = new Map<string, PassageVector[]>();
  beforeAll(async () => {
    const opened = await openRealSearch({ semantic: true });
    real = opened;
    const idOf = goldMapper();
    clauses = [];
    for await (const clause of opened.store.eachClause())
      clauses.push([idOf(clause.text, clause.document.title) ?? clause.id, clause]);
    if (opened.embedder)
      for await (const { clauseId, ...passage } of opened.store.eachPassage(opened.embedder.model))
        vectors.set(clauseId, [...(vectors.get(clauseId) ?? []), passage]);
  }, PATIENCE);
  afterAll(() => real?.close());

  it('are found by their words alone', () => {
    const found = proposed(clauses.map(([id, clause]) => [id, prepareRelated(clause, null)]));
    expect(recall(found)).toBeGreaterThanOrEqual(0.7);
    expect(found.size).toBeLessThanOrEqual(600);
  });

  it('are found with vectors, all pairs that people call stronger among them', ({ skip }) => {
    if (!real?.embedder) skip();
    const found = proposed(clauses.map(([id, clause]) => [id, prepareRelated(clause, vectors.get(clause.id) ?? null)]));
    expect(recall(found)).toBeGreaterThanOrEqual(0.86);
    expect(found.size).toBeLessThanOrEqual(600);
    const stronger = goldPairs().filter(({ kind }) => kind !== 'related');
    expect(stronger.filter(({ a, b }) => !found.has(pairKey(a, b)))).toEqual([]);
  });
});
