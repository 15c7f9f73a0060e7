import { expect, test } from 'vitest';
import { stepsAround } from '../../web/overlaps/walk-steps.ts';

const STRETCH = { from: 100, ids: ['p', 'q', 'r'] };

test('the neighbours of a pair, with their places', () => {
  expect(stepsAround(STRETCH, 'q', 101)).toEqual({
    at: 101,
    previous: { id: 'p', at: 100 },
    next: { id: 'r', at: 102 },
  });
  expect(stepsAround(STRETCH, 'p', 100).previous).toBeNull();
  expect(stepsAround(STRETCH, 'r', 102).next).toBeNull();
});

test('a pair that has moved in the list is found where it is now', () => {
  expect(stepsAround(STRETCH, 'r', 101)).toEqual({ at: 102, previous: { id: 'q', at: 101 }, next: null });
});

test('after the pair left the list, what has moved up to its place comes next: none is passed over', () => {
  expect(stepsAround(STRETCH, 'gone', 101)).toEqual({
    at: 101,
    previous: { id: 'p', at: 100 },
    next: { id: 'q', at: 101 },
  });
});
