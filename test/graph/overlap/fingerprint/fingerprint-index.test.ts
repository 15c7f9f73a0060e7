/** The index against a naive comparison of every text with every other. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, FingerprintIndex } from '../../../../graph/overlap/fingerprint/fingerprint-index.ts';
import { gramsOf } from './naive-grams.ts';
import { revisedTexts } from './revised-texts.ts';

const naive = (texts: ReadonlyMap<string, string>, bare: string): Candidate[] => {
  const own = gramsOf(bare);
  return [...texts].flatMap(([key, text]) => {
    const other = gramsOf(text);
    const shared = [...own].filter((gram) => other.has(gram)).length;
    const containment = shared / Math.min(own.size, other.size);
    if (shared === 0 || (containment < 1 / 3 && shared < 30)) return [];
    return [{ key, shared, containment, jaccard: shared / (own.size + other.size - shared) }];
  });
};
const byKey = (found: readonly Candidate[]) => [...found].sort((a, b) => (a.key < b.key ? -1 : 1));
const indexOf = (texts: Iterable<[string, string]>) => {
  const index = new FingerprintIndex();
  for (const [key, text] of texts) index.add(key, text);
  return index;
};
const keys = (found: readonly Candidate[]) => found.map(({ key }) => key);

const SUBSIDY = '对新认定的国家级服务业集聚区给予一次性奖励一百万元';
const LONG = `各盟市要加强组织领导落实工作责任${SUBSIDY}自治区财政厅会同发展改革委制定具体办法并组织实施`;
const OTHER = '鼓励旅行社组织跨省旅游专列对每列给予两万元补助由文化和旅游厅负责落实';

describe('FingerprintIndex', () => {
  it('finds what a comparison with every text finds, through additions, changes and removals', () => {
    fc.assert(
      fc.property(revisedTexts, fc.array(fc.tuple(fc.nat(11), fc.boolean()), { maxLength: 12 }), (texts, edits) => {
        const standing = new Map(texts.map((text, i) => [`c${i}`, text]));
        const index = indexOf(standing);
        for (const [i, away] of edits) {
          const key = `c${i}`;
          if (away) {
            expect(index.remove(key)).toBe(standing.delete(key));
          } else {
            const text = `${texts[i % texts.length]}另行规定`;
            standing.set(key, text);
            index.add(key, text);
          }
          expect(index.has(key)).toBe(standing.has(key));
        }
        expect(index.size).toBe(standing.size);
        for (const text of texts) expect(byKey(index.candidates(text))).toEqual(byKey(naive(standing, text)));
      }),
    );
  });

  it('answers the same whatever the order in which the texts came', () => {
    fc.assert(
      fc.property(
        revisedTexts.chain((texts) =>
          fc.tuple(fc.constant(texts), fc.shuffledSubarray([...texts.keys()], { minLength: texts.length })),
        ),
        ([texts, order]) => {
          const one = indexOf(texts.map((text, i) => [`c${i}`, text]));
          const two = indexOf(order.map((i) => [`c${i}`, texts[i]!]));
          for (const text of texts) expect(two.candidates(text, 5)).toEqual(one.candidates(text, 5));
        },
      ),
    );
  });

  it('finds a short text in a long one, and the long one by the short', () => {
    const index = indexOf([
      ['short', SUBSIDY],
      ['long', LONG],
      ['other', OTHER],
    ]);
    expect(index.candidates(SUBSIDY).map(({ key, containment }) => [key, containment])).toEqual([
      ['long', 1],
      ['short', 1],
    ]);
    expect(keys(index.candidates(LONG))).toEqual(['long', 'short']);
  });

  it('finds a sentence that two long texts share', () => {
    const filler = (from: number) => String.fromCharCode(...Array.from({ length: 400 }, (_, i) => 0x4e00 + from + i));
    const sentence = '企业在本行政区域内新设立研发机构并连续运行满三年的按照其实际投入的百分之十给予补助';
    const index = indexOf([
      ['a', filler(0) + sentence + filler(500)],
      ['b', filler(1000)],
    ]);
    expect(keys(index.candidates(filler(2000) + sentence + filler(3000)))).toEqual(['a']);
  });

  it('tells identical texts apart by key alone', () => {
    const index = indexOf([
      ['b', OTHER],
      ['a', OTHER],
    ]);
    expect(index.candidates(OTHER)).toMatchObject([
      { key: 'a', jaccard: 1 },
      { key: 'b', jaccard: 1 },
    ]);
    expect(keys(index.candidates(OTHER, 1))).toEqual(['a']);
  });

  it('takes texts of no, one and two characters', () => {
    const index = indexOf([
      ['none', ''],
      ['one', '略'],
      ['two', '略去'],
    ]);
    expect(index.candidates('')).toEqual([]);
    expect(index.candidates('略')).toEqual([{ key: 'one', shared: 1, jaccard: 1, containment: 1 }]);
    expect(keys(index.candidates('略去'))).toEqual(['two']);
    expect(index.remove('none')).toBe(true);
    expect(index.size).toBe(2);
  });

  it('stays right, and small, while one text is replaced again and again', () => {
    const index = indexOf([['kept', OTHER]]);
    const long = SUBSIDY.repeat(1) + String.fromCharCode(...Array.from({ length: 2000 }, (_, i) => 0x4e00 + i));
    for (let i = 0; i < 120; i += 1) index.add('changed', `${long}第${i}次`);
    index.add('changed', SUBSIDY);
    expect(keys(index.candidates(OTHER))).toEqual(['kept']);
    expect(keys(index.candidates(long))).toEqual(['changed']);
    expect(index.remove('changed')).toBe(true);
    expect(index.candidates(long)).toEqual([]);
  });
});
