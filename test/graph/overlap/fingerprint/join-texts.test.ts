/** The join against a naive comparison of all pairs. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts } from '../../../../graph/overlap/fingerprint/join-texts.ts';
import { gramsOf } from './naive-grams.ts';
import { revisedTexts } from './revised-texts.ts';

const jaccardOf = (a: string, b: string): number => {
  const [one, two] = [gramsOf(a), gramsOf(b)];
  const shared = [...one].filter((gram) => two.has(gram)).length;
  return shared / (one.size + two.size - shared);
};
/** Pairs of different texts, the texts in order, as one would write them down. */
const naive = (texts: readonly string[], least: number): string[] => {
  const distinct = [...new Set(texts)].filter((text) => text !== '').sort();
  return distinct.flatMap((a, i) =>
    distinct.slice(i + 1).flatMap((b) => (jaccardOf(a, b) >= least ? [`${a}|${b}|${jaccardOf(a, b)}`] : [])),
  );
};
const joined = (texts: readonly string[], jaccard: number): string[] =>
  joinTexts(texts, { jaccard, probes: 100, mostTexts: 254 })
    .pairs.map(({ a, b, jaccard }) => `${[texts[a], texts[b]].sort().join('|')}|${jaccard}`)
    .sort();

describe('joinTexts', () => {
  it('finds what a comparison of all pairs finds, where it may probe every gram', () => {
    fc.assert(
      fc.property(revisedTexts, fc.constantFrom(0.1, 0.21, 0.5, 0.9), (texts, least) => {
        expect(joined(texts, least)).toEqual(naive(texts, least).sort());
      }),
    );
  });

  it('finds the same pairs in whatever order the texts come', () => {
    fc.assert(
      fc.property(
        revisedTexts.chain((texts) =>
          fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
        ),
        ([texts, other]) => {
          const pairsOf = (list: readonly string[]) =>
            joinTexts(list, { probes: 3 })
              .pairs.map(({ a, b }) => [list[a], list[b]].sort().join('|'))
              .sort();
          expect(pairsOf(other)).toEqual(pairsOf(texts));
        },
      ),
    );
  });

  it('puts identical texts into a group whose first stands for all in pairs', () => {
    const [one, revised] = ['对新认定的集聚区给予一次性奖励', '对新认定的示范区给予一次性奖励'];
    const { groups, pairs } = joinTexts(['', revised, one, revised, '', one, '甲乙丙丁戊己']);
    expect(groups).toEqual([
      [1, 3],
      [2, 5],
    ]);
    expect(pairs).toMatchObject([{ a: 1, b: 2 }]);
  });

  it('takes no texts, empty texts and texts of one character', () => {
    expect(joinTexts([])).toEqual({ groups: [], pairs: [] });
    expect(joinTexts(['', '略', '', '略', '免'])).toEqual({ groups: [[1, 3]], pairs: [] });
  });

  it('does not report a text that is a small part of another', () => {
    const part = '给予一次性奖励一百万元';
    const { pairs } = joinTexts([
      part,
      `${part}企业应当自收到通知之日起三十日内向所在地旗县财政部门提出申请并附上有关证明材料逾期不再受理`,
    ]);
    expect(pairs).toEqual([]);
  });
});
