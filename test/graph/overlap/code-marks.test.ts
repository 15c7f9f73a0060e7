import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodeMarks } from '../../../graph/overlap/relatedness/code-marks.ts';

it('holds what it was filled with last, whatever it held before', () => {
  const marks = new CodeMarks();
  const filling = fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 3000 });
  fc.assert(
    fc.property(filling, (codes) => {
      marks.of(Int32Array.from(codes));
      const held = new Set(codes);
      for (let code = 1; code <= 5000; code += 1) expect(marks.has(code)).toBe(held.has(code));
    }),
    { numRuns: 30 },
  );
});
