import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Overlap } from '../../server/contract.ts';
import { pairRuns } from '../../web/overlaps/pair-runs.ts';

type Pair = Pick<Overlap, 'spans' | 'differences'>;

//          0         10        20
const A = '对新开办的企业，给予50万元奖励。限前三年申报';
const B = '限前三年给予新开办的企业80万元奖励。';
const at = (text: string, words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} does not stand in ${text}`);
  return { start, end: start + words.length };
};
const span = (words: string, moved = false) => ({ a: at(A, words), b: at(B, words), moved });

const PAIR: Pair = {
  spans: [span('新开办的企业'), span('给予', true), span('万元奖励。'), span('限前三年', true)],
  differences: [
    { type: 'amount', a: '50万元', b: '80万元', aSpan: at(A, '50万元'), bSpan: at(B, '80万元') },
    { type: 'scope', a: '给予50万元奖励', b: '', aSpan: at(A, '给予50万元奖励'), bSpan: null },
  ],
};
const told = (text: string, side: 'a' | 'b', pair: Pair = PAIR) =>
  pairRuns(text, side, pair).map((run) => [text.slice(run.start, run.end), run.state, run.passage, run.differences]);

test('a difference counts before the passage that it reaches into, the inner one first', () => {
  expect(told(A, 'a')).toEqual([
    ['对', 'only', null, []],
    ['新开办的企业', 'same', 0, []],
    ['，', 'plain', null, []],
    ['给予', 'differs', 1, [1]],
    ['50', 'differs', null, [0, 1]],
    ['万元', 'differs', 2, [0, 1]],
    ['奖励', 'differs', 2, [1]],
    ['。', 'same', 2, []],
    ['限前三年', 'moved', 3, []],
    ['申报', 'only', null, []],
  ]);
});

test('the other side has its own places, and no run for what it has no words for', () => {
  expect(told(B, 'b')).toEqual([
    ['限前三年', 'moved', 3, []],
    ['给予', 'moved', 1, []],
    ['新开办的企业', 'same', 0, []],
    ['80', 'differs', null, [0]],
    ['万元', 'differs', 2, [0]],
    ['奖励。', 'same', 2, []],
  ]);
});

test('without anything in common a text is one run of its own words', () => {
  expect(told('另一件事', 'a', { spans: [], differences: [] })).toEqual([['另一件事', 'only', null, []]]);
});

const LENGTH = 30;
const stretch = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
  .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
const pairs: fc.Arbitrary<Pair> = fc.record({
  spans: fc.array(fc.record({ a: stretch, b: stretch, moved: fc.boolean() }), { maxLength: 5 }),
  differences: fc.array(
    fc.record({
      type: fc.constant('scope' as const),
      a: fc.constant('x'),
      b: fc.constant('y'),
      aSpan: fc.option(stretch),
      bSpan: fc.option(stretch),
    }),
    { maxLength: 5 },
  ),
});

test('the runs are the text again, and each lies wholly inside or outside of every difference', () => {
  const text = '甲乙丙丁戊己庚辛壬癸'.repeat(3);
  fc.assert(
    fc.property(pairs, fc.constantFrom('a' as const, 'b' as const), (pair, side) => {
      const runs = pairRuns(text, side, pair);
      expect(runs.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const run of runs) {
        const covering = pair.differences.flatMap(({ aSpan, bSpan }, index) => {
          const own = side === 'a' ? aSpan : bSpan;
          return own && own.start <= run.start && run.end <= own.end ? [index] : [];
        });
        expect([...run.differences].sort()).toEqual(covering);
      }
    }),
  );
});
