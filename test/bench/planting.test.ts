import { describe, expect, it } from 'vitest';
import { changeValue } from '../../bench/planting/change-value.ts';
import { chineseFigure } from '../../bench/planting/chinese-figure.ts';
import { seeded } from '../../bench/planting/random.ts';
import { rewriteCap, rewriteDay, rewriteRate, rewriteSum } from '../../bench/planting/rewrite-value.ts';
import { valueSites } from '../../bench/planting/value-sites.ts';
import { readNumeral } from '../../ingest/recognise/numeral.ts';

const SEEDS = Array.from({ length: 20 }, (_, i) => i);
const ways = (make: (seed: number) => string | null) => [...new Set(SEEDS.map(make))].sort();

describe('planting', () => {
  it.each([10, 15, 20, 105, 110, 1001, 10_000, 105_000, 300_000, 1_000_500, 20_000_000, 100_000_000])(
    'writes %d in Chinese figures as they are read',
    (value) => {
      expect(readNumeral(chineseFigure(value))?.min).toBe(value);
    },
  );

  it('sees values by what they are', () => {
    const text = '2022年12月31日前，对营业额达到2000万元以上的企业，按30%给予最高100万元补助，3年内兑现。';
    const sites = valueSites(text).map(({ sort, start, end }) => [sort, text.slice(start, end)]);
    expect(sites).toEqual([
      ['deadline', '2022年12月31日'],
      ['condition', '2000万元'],
      ['rate', '30%'],
      ['cap', '100万元'],
      ['term', '3年'],
    ]);
  });

  it("leaves a document's own term alone, which is another one in every document", () => {
    expect(valueSites('本政策自印发之日起施行，有效期至2022年12月31日。')).toEqual([]);
  });

  it('changes a value to another one of its unit', () => {
    for (const seed of SEEDS) {
      const random = seeded(seed);
      expect(changeValue('100万元', { sort: 'cap' }, random)).toMatch(/^(?!100万)\d+万元$/u);
      expect(Number.parseFloat(changeValue('60%', { sort: 'rate' }, random)!)).toBeLessThanOrEqual(100);
      expect(changeValue('三成', { sort: 'rate' }, random)).toMatch(/^[一二四五六七八九]成$/u);
      expect(changeValue('2022年12月31日', { sort: 'deadline' }, random)).not.toBe('2022年12月31日');
    }
  });

  it('writes the same value otherwise', () => {
    expect(ways((seed) => rewriteSum('补助30万元', seeded(seed)))).toEqual(['补助300,000元', '补助三十万元']);
    expect(ways((seed) => rewriteRate('给予30%补贴', seeded(seed)))).toEqual(['给予三成补贴', '给予百分之三十补贴']);
    expect(ways((seed) => rewriteCap('给予不超过5万元补助', seeded(seed)))).toEqual([
      '给予5万元以内补助',
      '给予最高5万元补助',
      '给予最高不超过5万元补助',
    ]);
    expect(ways((seed) => rewriteDay('2022年12月31日前', seeded(seed)))).toContain('2022年底前');
    expect(ways((seed) => rewriteDay('2022年6月15日前', seeded(seed)))).not.toContain('2022年6月底前');
  });

  it('rewords no names', () => {
    expect(rewriteSum('按《关于给予30万元补助的办法》执行', seeded(1))).toBeNull();
  });
});
