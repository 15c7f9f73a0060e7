import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../ingest/fold.ts';
import { measures } from '../../../ingest/recognise/measure.ts';

const yuan = (text: string) =>
  measures(foldText(text), { unit: /元/ }).map(({ min, max, start, end }) => [text.slice(start, end), min, max]);
const bounds = (text: string) => yuan(text).map(([, min, max]) => [min, max]);

describe('ranges, lists and bounds', () => {
  it('reads a range with every joint, and carries the scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom('—', '-', '~', '～', '至', '到', '－'),
        (a, more, joint) => {
          expect(bounds(`给予${a}${joint}${a + more}万元补助`)).toEqual([[a * 10_000, (a + more) * 10_000]]);
        },
      ),
    );
  });

  it('carries unit and scale over a list of any length', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 900 }), { minLength: 2, maxLength: 6 }), (values) => {
        expect(bounds(`分别给予${values.join('、')}万元`)).toEqual(
          values.map((value) => [value * 10_000, value * 10_000]),
        );
      }),
    );
  });

  it.each([
    [
      '分别给予50万、30万、10万元奖励',
      [
        [500_000, 500_000],
        [300_000, 300_000],
        [100_000, 100_000],
      ],
    ],
    [
      '20万元和 3万元',
      [
        [200_000, 200_000],
        [30_000, 30_000],
      ],
    ],
    [
      '奖励5000、3000、1万元',
      [
        [5000, 5000],
        [3000, 3000],
        [10_000, 10_000],
      ],
    ],
    ['5000元至1万元', [[5000, 10_000]]],
    ['50万元以上至100万元以下', [[500_000, 1_000_000]]],
    ['10万元以上 20 万元以下', [[100_000, 200_000]]],
    [
      '100万元以上、300万元以上',
      [
        [1_000_000, null],
        [3_000_000, null],
      ],
    ],
    [
      '销售额达500万元、1000万元以上',
      [
        [5_000_000, null],
        [10_000_000, null],
      ],
    ],
    [
      '分别不超过5万元、3万元',
      [
        [null, 50_000],
        [null, 30_000],
      ],
    ],
  ])('%s', (text, expected) => expect(bounds(text)).toEqual(expected));

  it.each([
    ['最高补助不超过300万元', '最高补助不超过300万元', null, 3_000_000],
    ['500万元及以下的主体', '500万元及以下', null, 5_000_000],
    ['上限为100万元', '上限为100万元', null, 1_000_000],
    ['100万元封顶', '100万元封顶', null, 1_000_000],
    ['不低于200万元', '不低于200万元', 2_000_000, null],
    ['超过200万元的项目', '超过200万元', 2_000_000, null],
    ['未达到200万元', '未达到200万元', null, 2_000_000],
    ['20万元（含）以上', '20万元（含）以上', 200_000, null],
    ['至少10万元', '至少10万元', 100_000, null],
    ['至多10万元', '至多10万元', null, 100_000],
    ['额度不能超过每月1000元', '不能超过每月1000元', null, 1000],
    ['在80000元限额内据实扣除', '80000元限额内', null, 80_000],
  ])('%s is bounded', (text, surface, min, max) => expect(yuan(text)).toEqual([[surface, min, max]]));

  it('flags estimates', () => {
    const read = (text: string) => measures(foldText(text), { unit: /元/ })[0];
    expect(read('约80亿元')).toMatchObject({ min: 8e9, max: 8e9, approximate: true });
    expect(read('100万元左右')).toMatchObject({ min: 1e6, max: 1e6, approximate: true });
    expect(read('二百余万元')).toMatchObject({ min: 2e6, max: null, approximate: true });
  });

  it('takes no direction out of other words', () => {
    expect(yuan('通过30元、节约20元')).toEqual([
      ['30元', 30, 30],
      ['20元', 20, 20],
    ]);
  });
});
