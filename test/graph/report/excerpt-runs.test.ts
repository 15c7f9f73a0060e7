import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptRuns } from '../../../graph/report/excerpt-runs.ts';
import { markedRuns } from '../../../graph/report/marked-runs.ts';

const size = { most: 60, around: 5 };
const shown = (text: string, spans: [number, number][]): string =>
  excerptRuns(
    markedRuns(
      text,
      spans.map(([start, end]) => ({ start, end, mark: 'differs' })),
    ),
    size,
  )
    .map((run) => (run.marks ? `[${run.text}]` : run.text))
    .join('');

describe('excerptRuns', () => {
  it('leaves a short text whole, and of a long one what stands around the marks', () => {
    expect(shown('给予20万元奖励', [[2, 6]])).toBe('给予[20万元]奖励');
    const long = `${'甲'.repeat(40)}20万元${'乙'.repeat(40)}三年${'丙'.repeat(40)}`;
    expect(
      shown(long, [
        [40, 44],
        [84, 86],
      ]),
    ).toBe('…甲甲甲甲甲[20万元]乙乙乙乙乙…乙乙乙乙乙[三年]丙丙丙丙丙…');
  });

  it('shows the beginning where nothing is marked, and both ends of a long mark', () => {
    expect(shown('甲'.repeat(100), [])).toBe(`${'甲'.repeat(60)}…`);
    expect(shown(`甲${'乙'.repeat(98)}丙`, [[0, 100]])).toBe(`[甲${'乙'.repeat(9)}…${'乙'.repeat(9)}丙]`);
  });

  it('is never longer than it may be, whatever is marked, and halves no character', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { maxLength: 40 }), (given, spans) => {
        // Marks at the bounds of characters, as the recognisers set them.
        const bounds = [0, ...[...given].map((_, i, all) => all.slice(0, i + 1).join('').length)];
        const at = (place: number): number => bounds[place % bounds.length]!;
        const said = shown(
          given,
          spans.map(([one, other]) => [Math.min(at(one), at(other)), Math.max(at(one), at(other))]),
        );
        const bare = said.replace(/[[\]]/gu, '');
        expect(bare.length).toBeLessThanOrEqual(size.most + 3);
        expect(Buffer.from(bare).toString()).toBe(bare);
      }),
    );
  });
});
