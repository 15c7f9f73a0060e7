import { describe, expect, it } from 'vitest';
import { generator, interval } from '../../../graph/evaluation/bootstrap.ts';

describe('the bootstrap', () => {
  it('gives the same interval for the same values, around their mean', () => {
    const values = Array.from({ length: 80 }, (_, i) => (i % 4 === 0 ? 0 : 1));
    const found = interval(values);
    expect(found).toEqual(interval(values));
    expect(found?.value).toBe(0.75);
    // Normal approximation: .75 ± 1.96 · √(.75 · .25 / 80) = [.655, .845].
    expect(found?.low).toBeCloseTo(0.655, 1);
    expect(found?.high).toBeCloseTo(0.845, 1);
    expect(found!.low).toBeLessThan(0.7);
    expect(found!.high).toBeGreaterThan(0.8);
  });

  it('narrows with more questions, and has no width where all are alike', () => {
    const width = (n: number) => {
      const found = interval(Array.from({ length: n }, (_, i) => i % 2))!;
      return found.high - found.low;
    };
    expect(width(400)).toBeLessThan(width(40) / 2);
    expect(interval([1, 1, 1])).toEqual({ value: 1, low: 1, high: 1, questions: 3 });
  });

  it('leaves out what does not apply, and says nothing of nothing', () => {
    expect(interval([null, 1, null, 0])).toMatchObject({ value: 0.5, questions: 2 });
    expect(interval([null])).toBeNull();
  });

  it('draws evenly', () => {
    const random = generator(7);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i += 1) counts[Math.floor(random() * 10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});
