import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNearest } from '../../../graph/embedded/nearest.ts';
import { openSemantic } from '../../../graph/embedded/semantic.ts';
import { SCANNED } from '../../../graph/scoring/likeness.ts';
import type { Passage } from '../../../graph/store.ts';

const DIMENSIONS = 8;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaoli-semantic-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Park and Miller's generator: the same vectors each time. */
const generator = (start: number) => {
  let seed = start;
  return () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647 - 0.5;
  };
};

const unit = (random: () => number, near?: Float32Array): Float32Array => {
  const vector = Float32Array.from({ length: DIMENSIONS }, (_, i) => (near ? 3 * near[i]! : 0) + random());
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
};

/** Clauses of a whole, a sentence and a phrase each, which mean something like one another. */
const passagesOf = (clauses: number): (Passage & { values: Float32Array })[] => {
  const random = generator(4711);
  return Array.from({ length: clauses }, (_, i) => {
    const whole = unit(random);
    return (['clause', 'sentence', 'phrase'] as const).map((kind, j) => ({
      clauseId: `c${i}`,
      kind,
      start: j,
      end: 10 - j,
      hash: `${i}-${j}`,
      values: kind === 'clause' ? whole : unit(random, whole),
    }));
  }).flat();
};

const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** Mean of the best of each kind: here each clause has one of each. */
const naive = (passages: readonly (Passage & { values: Float32Array })[], question: Float32Array) => {
  const sums = new Map<string, number>();
  for (const { clauseId, values } of passages)
    sums.set(clauseId, (sums.get(clauseId) ?? 0) + cosine(question, values) / 3);
  return [...sums].map(([clauseId, score]) => ({ clauseId, score })).sort((a, b) => b.score - a.score);
};

describe('semantic index', () => {
  it('is exact on a small corpus, one candidate per clause, and names the passage that matched', async () => {
    const passages = passagesOf(200);
    const index = await openSemantic({ passages, file: join(folder, 'x'), stamp: 'r1' });
    const question = unit(generator(1));
    const found = index.search(question, 20);
    const expected = naive(passages, question).slice(0, 20);
    expect(found.map(({ clauseId }) => clauseId)).toEqual(expected.map(({ clauseId }) => clauseId));
    found.forEach(({ score }, i) => {
      expect(score).toBeCloseTo(expected[i]!.score, 5);
    });
    for (const { clauseId, start, end } of found)
      expect(passages.some((p) => p.clauseId === clauseId && p.start === start && p.end === end)).toBe(true);
  });

  it('has nothing without vectors, and nothing for a vector of another model', async () => {
    const empty = await openSemantic({ passages: [], file: join(folder, 'x'), stamp: 'r1' });
    expect(empty.search(unit(generator(1)), 10)).toEqual([]);
    const index = await openSemantic({ passages: passagesOf(3), file: join(folder, 'x'), stamp: 'r1' });
    expect(index.search(new Float32Array(DIMENSIONS + 1), 10)).toEqual([]);
  });

  it('finds by graph what a scan finds, once the corpus is large', async () => {
    const passages = passagesOf(Math.ceil(SCANNED / 3) + 100);
    const index = await openSemantic({ passages, file: join(folder, 'x'), stamp: 'r1' });
    const random = generator(99);
    let same = 0;
    for (let i = 0; i < 20; i++) {
      const question = unit(random);
      const expected = naive(passages, question).slice(0, 10);
      const found = index.search(question, 10);
      expect(found).toHaveLength(10);
      same += found.filter(({ clauseId }) => expected.some((other) => other.clauseId === clauseId)).length;
    }
    expect(statSync(join(folder, 'x')).size).toBeGreaterThan(0);
    expect(same / 200).toBeGreaterThanOrEqual(0.9);
  });
});

describe('nearest vectors', () => {
  const ROWS = 300;
  const values = new Float32Array(passagesOf(ROWS / 3).flatMap((passage) => [...passage.values]));
  const source = () => ({ values, dimensions: DIMENSIONS, file: join(folder, 'x'), stamp: 'r1' });
  const question = unit(generator(5));
  const scan = () =>
    Array.from({ length: ROWS }, (_, row) => row).sort(
      (a, b) => cosine(question, values.subarray(b * DIMENSIONS)) - cosine(question, values.subarray(a * DIMENSIONS)),
    );

  it('are the same from the file as they were when built', async () => {
    const built = (await openNearest(source())).search(question, 10);
    const before = statSync(join(folder, 'x')).mtimeMs;
    const loaded = (await openNearest(source())).search(question, 10);
    expect(statSync(join(folder, 'x')).mtimeMs).toBe(before);
    expect(loaded).toEqual(built);
    expect(built).toEqual(scan().slice(0, 10));
  });

  it('are built again when the file is cut off, garbage, missing, or of another revision', async () => {
    const expected = (await openNearest(source())).search(question, 10);
    const file = join(folder, 'x');
    const damages = [
      () => truncateSync(file, statSync(file).size >> 1),
      () => writeFileSync(file, 'garbage'),
      () => writeFileSync(file, Buffer.alloc(statSync(file).size, 0xff)),
      () => rmSync(file),
      () => rmSync(`${file}.stamp`),
      () => writeFileSync(`${file}.stamp`, 'r0'),
    ];
    for (const damage of damages) {
      damage();
      expect((await openNearest(source())).search(question, 10)).toEqual(expected);
      expect(readFileSync(`${file}.stamp`, 'utf8')).toMatch(/^r1 /u);
    }
  });

  it('can be had where the file cannot be written', async () => {
    const nowhere = { ...source(), file: join(folder, 'missing', 'x') };
    expect((await openNearest(nowhere)).search(question, 3)).toEqual(scan().slice(0, 3));
  });
});
