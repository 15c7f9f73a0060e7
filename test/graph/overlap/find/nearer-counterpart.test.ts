import { expect, it } from 'vitest';
import type { ClausePair } from '../../../../graph/overlap/clause-pair.ts';
import { settleCounterparts } from '../../../../graph/overlap/find/nearer-counterpart.ts';
import { reviewedPair } from '../sample-pair.ts';

const documentOf = (clause: string): string => clause.split('/')[0]!;
const conflict = { severity: 'contradiction', type: 'rate', reason: '同一事项的比例不同' } as const;
const settled = (...pairs: ClausePair[]) => settleCounterparts(pairs, documentOf).map((pair) => pair.conflict !== null);

it('takes a clause for the neighbour of its counterpart where that one is nearly the same text', () => {
  const counterpart = reviewedPair('x/8', 'y/1', { score: 0.98 });
  expect(settled(counterpart, reviewedPair('x/9', 'y/1', { score: 0.7, conflict }))).toEqual([false, false]);
  expect(settled(counterpart, reviewedPair('x/8', 'y/2', { score: 0.7, conflict }))).toEqual([false, false]);
});

it('keeps the conflict with the counterpart itself, with other documents, and where there is no counterpart', () => {
  const counterpart = reviewedPair('x/8', 'y/1', { score: 0.98, conflict });
  expect(settled(counterpart, reviewedPair('y/1', 'z/1', { score: 0.7, conflict }))).toEqual([true, true]);
  expect(
    settled(reviewedPair('x/8', 'y/1', { score: 0.6 }), reviewedPair('x/9', 'y/1', { score: 0.5, conflict })),
  ).toEqual([false, true]);
});
