import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentText } from '../../web/text/segment-text.ts';

const LENGTH = 40;
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: LENGTH + 5 }), fc.integer({ min: 0, max: LENGTH + 5 }))
    .map(([start, end]) => ({ start, end })),
  { maxLength: 12 },
);

test('parts nested and crossing spans at every edge, the shortest first', () => {
  const outer = { start: 2, end: 8, name: 'outer' };
  const inner = { start: 4, end: 6, name: 'inner' };
  const crossing = { start: 5, end: 10, name: 'crossing' };
  const runs = segmentText(12, [outer, inner, crossing]);
  expect(runs.map(({ start, end, spans: covering }) => [start, end, covering.map(({ name }) => name)])).toEqual([
    [0, 2, []],
    [2, 4, ['outer']],
    [4, 5, ['inner', 'outer']],
    [5, 6, ['inner', 'crossing', 'outer']],
    [6, 8, ['crossing', 'outer']],
    [8, 10, ['crossing']],
    [10, 12, []],
  ]);
});

test('an empty text has no runs', () => {
  expect(segmentText(0, [{ start: 0, end: 3 }])).toEqual([]);
});

test('runs follow one another without gaps, and each unit is covered by exactly the spans that cover it', () => {
  fc.assert(
    fc.property(spans, (list) => {
      const runs = segmentText(LENGTH, list);
      expect(runs[0]?.start).toBe(0);
      expect(runs.at(-1)?.end).toBe(LENGTH);
      for (const [i, run] of runs.entries()) {
        expect(run.start).toBeLessThan(run.end);
        expect(run.end).toBe(runs[i + 1]?.start ?? LENGTH);
        for (let unit = run.start; unit < run.end; unit += 1) {
          const covering = list.filter(({ start, end }) => start <= unit && unit < end);
          expect(new Set(run.spans)).toEqual(new Set(covering));
        }
      }
    }),
  );
});
