/** Pairs of made-up clauses, as a store gives them. */

import { pairId } from '../../../graph/overlap/clause-pair.ts';
import type { ReviewedPair } from '../../../graph/overlap-store.ts';
import type { Span } from '../../../ingest/model.ts';

/** `spans` are [from in a, from in b, length]. */
export const reviewedPair = (
  a: string,
  b: string,
  { spans = [], ...told }: Partial<Omit<ReviewedPair, 'spans'>> & { spans?: [number, number, number][] } = {},
): ReviewedPair => {
  const span = (start: number, length: number): Span => ({ start, end: start + length });
  return {
    id: pairId(a, b),
    a,
    b,
    kind: 'revised',
    score: 0.8,
    cover: { a: 0.8, b: 0.8 },
    spans: spans.map(([inA, inB, length]) => ({ a: span(inA, length), b: span(inB, length), moved: false })),
    differences: [],
    conflict: null,
    change: null,
    texts: '',
    review: null,
    ...told,
  };
};

export const verdict = (
  said: 'confirmed' | 'not-overlap' | 'accepted',
  outdated = false,
): Pick<ReviewedPair, 'review'> => ({
  review: { verdict: said, note: null, by: null, at: '2026-01-01T00:00:00.000Z', outdated },
});

export async function* stream<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
