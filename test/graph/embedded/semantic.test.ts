import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openNearest } from '../../../graph/embedded/nearest.ts';
import { openSemantic } from '../../../graph/embedded/semantic.ts';
import type { Passage } from '../../../graph/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiaoli-semantic-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const unit = (angle: number): Float32Array => Float32Array.from([Math.cos(angle), Math.sin(angle), 0, 0]);
const passage = (clauseId: string, kind: Passage['kind'], start: number, angle: number) => ({
  clauseId,
  kind,
  start,
  end: start + 10,
  hash: `${clauseId}${kind}${start}`,
  values: unit(angle),
});

/** Vectors that lie all over the sphere, the same at each run. */
const scattered = (rows: number, dimensions: number): Float32Array => {
  const values = new Float32Array(rows * dimensions);
  let state = 42;
  for (let row = 0; row < rows; row += 1) {
    let norm = 0;
    for (let i = 0; i < dimensions; i += 1) {
      state = (state * 1103515245 + 12345) % 2147483648;
      const value = state / 1073741824 - 1;
      values[row * dimensions + i] = value;
      norm += value * value;
    }
    for (let i = 0; i < dimensions; i += 1) values[row * dimensions + i]! /= Math.sqrt(norm);
  }
  return values;
};

describe('the semantic index', () => {
  it('scores a clause by the mean of its best clause, sentence and phrase', async () => {
    const index = await openSemantic({
      file: join(folder, 'a'),
      stamp: 'a',
      passages: [
        passage('x', 'clause', 0, 0.4),
        passage('x', 'sentence', 0, 0.2),
        passage('x', 'sentence', 10, 0.9),
        passage('x', 'phrase', 4, 0.1),
        passage('y', 'clause', 0, 0.15),
      ],
    });
    const [first, second] = index.search(unit(0), 5);
    expect(first).toMatchObject({ clauseId: 'y', start: 0, end: 10 });
    expect(first?.score).toBeCloseTo(Math.cos(0.15), 6);
    expect(second).toMatchObject({ clauseId: 'x', start: 4, end: 14 });
    expect(second?.score).toBeCloseTo((Math.cos(0.4) + Math.cos(0.2) + Math.cos(0.1)) / 3, 6);
  });

  it('orders by score, one candidate per clause, within the limit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        async (angles, limit) => {
          const passages = angles.map((angle, i) => passage(`c${i}`, 'clause', 0, angle));
          const found = (await openSemantic({ file: join(folder, 'b'), stamp: 'b', passages })).search(unit(0), limit);
          expect(found).toHaveLength(Math.min(limit, angles.length));
          expect(new Set(found.map(({ clauseId }) => clauseId)).size).toBe(found.length);
          const scores = found.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        },
      ),
    );
  });

  it('has nothing to say without vectors, or to a vector of another model', async () => {
    expect((await openSemantic({ file: join(folder, 'c'), stamp: 'c', passages: [] })).search(unit(0), 3)).toEqual([]);
    const index = await openSemantic({ file: join(folder, 'c'), stamp: 'c', passages: [passage('x', 'clause', 0, 0)] });
    expect(index.search(new Float32Array(8), 3)).toEqual([]);
  });
});

describe('the graph of nearest vectors', () => {
  const dimensions = 16;
  const values = scattered(3000, dimensions);
  const exact = (query: Float32Array): number[] =>
    Array.from({ length: 3000 }, (_, row) => {
      let score = 0;
      for (let i = 0; i < dimensions; i += 1) score += query[i]! * values[row * dimensions + i]!;
      return { row, score };
    })
      .sort((a, b) => b.score - a.score)
      .slice(0, 10)
      .map(({ row }) => row);

  it('finds what an exact scan finds, and again after it was read from its file', async () => {
    const file = join(folder, 'nearest');
    const built = await openNearest({ values, dimensions, file, stamp: 'one' });
    const before = statSync(file).mtimeMs;
    const read = await openNearest({ values, dimensions, file, stamp: 'one' });
    expect(statSync(file).mtimeMs).toBe(before);
    let shared = 0;
    for (let q = 0; q < 50; q += 1) {
      const query = values.slice(q * 7 * dimensions, (q * 7 + 1) * dimensions);
      const wanted = exact(query);
      const found = built.search(query, 10);
      expect(read.search(query, 10)).toEqual(found);
      shared += wanted.filter((row) => found.includes(row)).length;
    }
    expect(shared / 500).toBeGreaterThanOrEqual(0.99);
  });

  it.each([
    ['garbage', (file: string) => writeFileSync(file, 'no index at all')],
    ['an empty file', (file: string) => writeFileSync(file, '')],
  ])('is built again over %s', async (_, damage) => {
    const file = join(folder, `damaged-${_}`);
    const whole = await openNearest({ values, dimensions, file, stamp: 'two' });
    damage(file);
    const again = await openNearest({ values, dimensions, file, stamp: 'two' });
    const query = values.slice(0, dimensions);
    expect(again.search(query, 10)).toEqual(whole.search(query, 10));
    expect(statSync(file).size).toBeGreaterThan(1000);
  });

  it('is built again for another revision', async () => {
    const file = join(folder, 'stale');
    await openNearest({ values, dimensions, file, stamp: 'old' });
    const fewer = values.slice(0, 100 * dimensions);
    const again = await openNearest({ values: fewer, dimensions, file, stamp: 'new' });
    expect(again.search(values.slice(0, dimensions), 200)).toHaveLength(100);
  });
});
