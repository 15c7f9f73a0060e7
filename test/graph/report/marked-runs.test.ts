import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKS } from '../../../graph/report/blocks.ts';
import { markedRuns } from '../../../graph/report/marked-runs.ts';

describe('markedRuns', () => {
  it('cuts at the ends of the spans, and shows the value on top of the passage that it stands in', () => {
    const text = '给予20万元奖励';
    const runs = markedRuns(text, [
      { start: 2, end: 6, mark: 'value-differs' },
      { start: 0, end: 8, mark: 'agrees' },
    ]);
    expect(runs).toEqual([
      { text: '给予', marks: ['agrees'] },
      { text: '20万元', marks: ['value-differs'] },
      { text: '奖励', marks: ['agrees'] },
    ]);
    expect(markedRuns(text, [])).toEqual([{ text }]);
  });

  it('keeps every character once, whatever the spans are', () => {
    const span = fc.record({
      start: fc.integer({ min: 0, max: 30 }),
      end: fc.integer({ min: 0, max: 30 }),
      mark: fc.constantFrom(...MARKS),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(span), (text, spans) => {
        const runs = markedRuns(text, spans);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        for (const run of runs) expect(run.text).not.toBe('');
      }),
    );
  });
});
