/** Measures worked out by hand, so that a comparison with peers rests on something. */
import { describe, expect, it } from 'vitest';
import { measuresOf } from '../../bench/peers/measures.ts';

const GRADES = new Map([
  ['best', 3],
  ['good', 2],
  ['near', 1],
]);
const others = (count: number): string[] => Array.from({ length: count }, (_, i) => `other-${i}`);

describe('measures of a ranking', () => {
  it('are all 1 for the best ranking that there is', () => {
    expect(measuresOf(['best', 'good', 'near'], GRADES, 2)).toEqual({
      ndcgAt10: 1,
      recallAt10: 1,
      recallAt100: 1,
      mrrAt10: 1,
    });
  });

  it('weigh what a grade is worth and where it stands', () => {
    const { ndcgAt10, mrrAt10 } = measuresOf(['other', 'good', 'best'], GRADES, 2);
    expect(ndcgAt10).toBeCloseTo((3 / Math.log2(3) + 7 / 2) / (7 + 3 / Math.log2(3) + 1 / 2), 12);
    expect(mrrAt10).toBeCloseTo(1 / 3, 12);
  });

  it('look no further than their cut-off', () => {
    const measures = measuresOf([...others(10), 'best', ...others(89), 'good'], GRADES, 2);
    expect(measures).toEqual({ ndcgAt10: 0, recallAt10: 0, recallAt100: 0.5, mrrAt10: 0 });
  });

  it('ask for no more than the cut-off lets through', () => {
    const many = new Map(others(40).map((id) => [id, 1]));
    expect(measuresOf(others(10), many, 1).recallAt10).toBe(1);
  });

  it('are 0 for a ranking of nothing', () => {
    expect(measuresOf([], GRADES, 2)).toEqual({ ndcgAt10: 0, recallAt10: 0, recallAt100: 0, mrrAt10: 0 });
  });
});
