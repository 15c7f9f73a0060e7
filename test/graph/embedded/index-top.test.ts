import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TopScores } from '../../../graph/embedded/index-top.ts';

it('keeps what sorting would keep, whatever the order of arrival', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }),
      fc.integer({ min: 0, max: 20 }),
      (scores, capacity) => {
        const top = new TopScores(capacity);
        scores.forEach((score, item) => {
          top.offer(item, score);
        });
        const expected = scores
          .map((score, item) => ({ item, score }))
          .sort((a, b) => b.score - a.score || a.item - b.item)
          .slice(0, capacity);
        expect(top.sorted()).toEqual(expected);
        if (capacity > 0) expect(top.threshold).toBe(expected.length < capacity ? -Infinity : expected.at(-1)!.score);
      },
    ),
  );
});
