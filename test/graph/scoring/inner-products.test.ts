import { expect, test } from 'vitest';
import { innerProductsWith } from '../../../graph/scoring/inner-products.ts';
import { innerProduct } from '../../../graph/scoring/likeness.ts';

/** Numbers from -1 to 1, the same at every run. */
const numbers = (count: number, seed: number): Float32Array => {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
};

test.each([
  [4, 1],
  [12, 7],
  [512, 300],
])('with %i dimensions each of %i products is that of innerProduct to the last bit', (dimensions, rows) => {
  const values = numbers(rows * dimensions, 1);
  const products = innerProductsWith(values, dimensions);
  for (const seed of [2, 3]) {
    const query = numbers(dimensions, seed);
    const expected = Array.from({ length: rows }, (_, row) => innerProduct(query, values, row * dimensions));
    expect([...products(query)]).toEqual(expected);
  }
});

test.each([1, 3, 6, 510])(
  'vectors of %i dimensions, no multiple of four, are compared with no number beyond them',
  (dimensions) => {
    const values = numbers(5 * dimensions, 1);
    const query = numbers(dimensions, 2);
    const found = [...innerProductsWith(values, dimensions)(query)];
    expect(found).toHaveLength(5);
    found.forEach((product, row) => {
      expect(product).toBeCloseTo(
        query.reduce((sum, value, i) => sum + value * values[row * dimensions + i]!, 0),
        10,
      );
    });
  },
);

test('without vectors there is no product', () => {
  expect([...innerProductsWith(new Float32Array(0), 512)(numbers(512, 2))]).toEqual([]);
});
