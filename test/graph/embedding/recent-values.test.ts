import { expect, it } from 'vitest';
import { RecentValues } from '../../../graph/recent-values.ts';

it('keeps what was used last', () => {
  const values = new RecentValues<number>(2);
  values.set('a', 1);
  values.set('b', 2);
  expect(values.get('a')).toBe(1);
  values.set('c', 3);
  expect([values.get('a'), values.get('b'), values.get('c')]).toEqual([1, undefined, 3]);
  values.set('a', 4);
  values.set('d', 5);
  expect([values.get('a'), values.get('c'), values.get('d')]).toEqual([4, undefined, 5]);
});
