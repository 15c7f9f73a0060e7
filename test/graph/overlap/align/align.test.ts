import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, anchorsOf, type Tile } from '../../../../graph/overlap/align/align.ts';

const aligned = (a: string, b: string): Tile[] => align({ text: a }, { text: b });
const total = (tiles: readonly Tile[]): number => tiles.reduce((sum, { length }) => sum + length, 0);

/** Texts as measures are: words that come again, figures, now and then anything. */
const word = fc.constantFrom(
  ...['给予', '补助', '滑雪场', '企业', '的', '对', '新建', '一次性', '省级', '贷款', '贴息', '不超过', '年', '万元'],
  ...['服务业', '示范', '连续三年', '最高'],
);
const figure = fc.oneof(
  fc.integer({ min: 1, max: 2000 }).map(String),
  fc.constantFrom('6.5', '65', '100', '2100', '00'),
);
const textOf = (...parts: fc.Arbitrary<string>[]) =>
  fc.array(fc.oneof(...parts), { maxLength: 40 }).map((words) => words.join(''));
const measure = textOf(word, word, word, figure, fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), maxLength: 6 }));
const words = textOf(word, word, fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), maxLength: 6 }));

/** Two texts of which one is often the other with something done to it. */
const pairOf = (text: fc.Arbitrary<string>): fc.Arbitrary<[string, string]> =>
  fc.oneof(
    fc.tuple(text, text),
    fc.tuple(text, text, text, text).map(([x, y, z, other]): [string, string] => [x + y + z, x + other + z]),
    fc.tuple(text, text, text).map(([x, y, z]): [string, string] => [x + y + z, x + z + y]),
  );

const isDigit = (character: string | undefined): boolean => character !== undefined && /[\d.]/u.test(character);
const cuts = (text: string, at: number): boolean => isDigit(text[at - 1]) && isDigit(text[at]);

/** Longest common substring by the textbook. */
const longestCommon = (a: string, b: string): number => {
  let best = 0;
  let above = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(0);
    for (let j = 1; j <= b.length; j++)
      if (a[i - 1] === b[j - 1]) {
        row[j] = above[j - 1]! + 1;
        best = Math.max(best, row[j]!);
      }
    above = row;
  }
  return best;
};

describe('align', () => {
  it('gives passages that agree, in the order of a, none over another', () =>
    fc.assert(
      fc.property(pairOf(measure), ([a, b]) => {
        const tiles = aligned(a, b);
        for (const tile of tiles)
          expect(a.slice(tile.a, tile.a + tile.length)).toBe(b.slice(tile.b, tile.b + tile.length));
        for (const side of ['a', 'b'] as const) {
          const sorted = [...tiles].sort((x, y) => x[side] - y[side]);
          if (side === 'a') expect(tiles).toEqual(sorted);
          for (const [i, tile] of sorted.entries())
            expect(tile[side]).toBeGreaterThanOrEqual(i === 0 ? 0 : sorted[i - 1]![side] + sorted[i - 1]!.length);
        }
        const inOrder = tiles.filter(({ moved }) => !moved).map((tile) => tile.b);
        expect(inOrder).toEqual([...inOrder].sort((x, y) => x - y));
      }),
    ));

  it('cuts no figure in two', () =>
    fc.assert(
      fc.property(pairOf(measure), ([a, b]) => {
        for (const tile of aligned(a, b))
          for (const [text, at] of [
            [a, tile.a],
            [a, tile.a + tile.length],
            [b, tile.b],
            [b, tile.b + tile.length],
          ] as const)
            expect(cuts(text, at)).toBe(false);
      }),
    ));

  it('aligns no less than the longest passage that both have', () =>
    fc.assert(
      fc.property(pairOf(words), ([a, b]) => {
        const longest = longestCommon(a, b);
        // Shorter ones agree by chance and are looked for between others only.
        if (longest >= 4) expect(total(aligned(a, b))).toBeGreaterThanOrEqual(longest);
      }),
    ));

  it('gives the same passages whichever text comes first', () =>
    fc.assert(
      fc.property(pairOf(measure), ([a, b]) => {
        const turned = aligned(b, a).map((tile) => ({ ...tile, a: tile.b, b: tile.a }));
        expect(turned.sort((x, y) => x.a - y.a)).toEqual(aligned(a, b));
      }),
    ));

  it('takes a text as one passage of itself', () =>
    fc.assert(
      fc.property(measure, (text) => {
        expect(aligned(text, text)).toEqual(text === '' ? [] : [{ a: 0, b: 0, length: text.length, moved: false }]);
      }),
    ));

  it('finds a sentence that was moved, as one passage', () => {
    const first = '对新建滑雪场给予一次性补助五十万元';
    const moved = '鼓励金融机构开发体育场馆贷款产品';
    const last = '支持学校与企业共建冰雪运动基地并购买服务';
    const tiles = aligned(first + moved + last, moved + first + last);
    expect(total(tiles)).toBe((first + moved + last).length);
    expect(tiles.filter((tile) => tile.moved)).toEqual([{ a: first.length, b: 0, length: moved.length, moved: true }]);
  });

  it.each([
    ['补助100万元', '补助200万元', ['补助', '万元']],
    ['按6.5%贴息', '按6%贴息', ['%贴息']],
    ['补助2100万元', '补助100万元', ['补助', '万元']],
  ])('parts other figures: %s, %s', (a, b, passages) =>
    expect(aligned(a, b).map((tile) => a.slice(tile.a, tile.a + tile.length))).toEqual(passages),
  );
});

describe('anchorsOf', () => {
  it('keeps some of the passages as they are, every moved one among them', () =>
    fc.assert(
      fc.property(pairOf(measure), ([a, b]) => {
        const tiles = aligned(a, b);
        const anchors = anchorsOf(tiles, a.length, b.length);
        expect(tiles).toEqual(expect.arrayContaining(anchors));
        expect(anchors).toEqual(tiles.filter((tile) => anchors.includes(tile)));
        expect(anchors).toEqual(expect.arrayContaining(tiles.filter(({ moved }) => moved)));
      }),
    ));

  it('drops a chance word between two long differences, not one beside what a text merely adds', () => {
    const tile = { a: 20, b: 20, length: 2, moved: false };
    expect(anchorsOf([tile], 42, 42)).toEqual([]);
    expect(anchorsOf([{ a: 0, b: 20, length: 2, moved: false }], 42, 42)).toHaveLength(1);
    expect(anchorsOf([{ ...tile, length: 12 }], 52, 52)).toHaveLength(1);
  });
});
