/** A pair as a drafter sees it: which side is mine, which the other, and what of it the corpus has anyway. */
import type { Clause, Difference, Span } from '../../ingest/model.ts';
import type { ClausePair } from '../overlap/clause-pair.ts';
import type { FoundPairs } from '../overlap/find/find-pairs.ts';

export interface DraftedPair {
  pair: ClausePair;
  mine: Clause;
  other: Clause;
  /** Where the other clause stands. */
  in: 'corpus' | 'draft';
  /** Share of what mine says that the other says too, and the other way round. */
  cover: { mine: number; other: number };
  /** Passages that agree. */
  spans: { mine: Span[]; other: Span[] };
  /** Differences with `a` on my side. */
  differences: Difference[];
  /**
   * Clause of the corpus that says what mine says in the same words, where the pair is another one: then the corpus has
   * the same pair already, without the draft.
   */
  alreadyIn: string | null;
}

const turned = ({ type, a, b, aSpan, bSpan }: Difference): Difference => ({
  type,
  a: b,
  b: a,
  aSpan: bSpan,
  bSpan: aSpan,
});

const view = (pair: ClausePair, isA: boolean, mine: Clause, other: Clause): Omit<DraftedPair, 'in' | 'alreadyIn'> => {
  const of = (side: 'a' | 'b') => pair.spans.map((span) => span[side]);
  return {
    pair,
    mine,
    other,
    cover: isA ? { mine: pair.cover.a, other: pair.cover.b } : { mine: pair.cover.b, other: pair.cover.a },
    spans: { mine: of(isA ? 'a' : 'b'), other: of(isA ? 'b' : 'a') },
    differences: isA ? pair.differences : pair.differences.map(turned),
  };
};

/**
 * Every pair from the draft's side. A pair within the draft is told at the clause that the corpus does not have in the
 * same words, else at the later one.
 */
export const draftedPairs = (found: FoundPairs, clauses: readonly Clause[]): DraftedPair[] => {
  const own = new Map(clauses.map((clause) => [clause.id, clause]));
  const twins = new Map<string, string>();
  for (const { a, b, kind } of found.pairs) {
    if (kind !== 'identical' || own.has(a) === own.has(b)) continue;
    twins.set(own.has(a) ? a : b, own.has(a) ? b : a);
  }
  return found.pairs.flatMap((pair): DraftedPair[] => {
    const [a, b] = [own.get(pair.a), own.get(pair.b)];
    if (a && b) {
      const isA = twins.has(b.id) && !twins.has(a.id);
      const [mine, other] = isA ? [a, b] : [b, a];
      const both = twins.has(mine.id) && twins.has(other.id);
      return [{ ...view(pair, isA, mine, other), in: 'draft', alreadyIn: both ? twins.get(mine.id)! : null }];
    }
    const mine = a ?? b;
    const other = found.clauses.get(a ? pair.b : pair.a);
    if (!mine || !other) return [];
    const twin = twins.get(mine.id) ?? null;
    return [
      {
        ...view(pair, a !== undefined, mine, other),
        in: 'corpus',
        alreadyIn: twin === other.id || pair.kind === 'identical' ? null : twin,
      },
    ];
  });
};
