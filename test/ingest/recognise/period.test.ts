import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodRecogniser } from '../../../ingest/recognise/period.ts';
import { recognise } from './clause-context.ts';

const periods = (text: string, document = {}) => recognise(periodRecogniser, text, document).periods;
const read = (text: string) =>
  periods(text).map(({ surface, from, until, meaning }) => [surface, from, until, meaning]);

describe('periods', () => {
  it.each([
    ['2022年免征增值税', '2022年', '2022-01-01', '2022-12-31', 'validity'],
    ['到2025年，覆盖率达到85%', '到2025年', null, '2025-12-31', 'target'],
    ['2022年，服务业增长达到6.5%', '2022年', '2022-01-01', '2022-12-31', 'target'],
    ['2022年9月1日前完成升级改造', '2022年9月1日前', null, '2022-09-01', 'deadline'],
    ['于2022年12月底前报送', '2022年12月底前', null, '2022-12-31', 'deadline'],
    ['自2022年1月1日起执行', '自2022年1月1日起', '2022-01-01', null, 'validity'],
    ['优惠执行期至2022年12月31日', '至2022年12月31日', null, '2022-12-31', 'validity'],
    ['政策延长至2023年', '延长至2023年', null, '2023-12-31', 'validity'],
    ['自2022年1月1日至2025年12月31日，减征', '自2022年1月1日至2025年12月31日', '2022-01-01', '2025-12-31', 'validity'],
    ['在2022年1月1日至12月31日期间购置的', '2022年1月1日至12月31日期间', '2022-01-01', '2022-12-31', 'validity'],
    ['2022年12月31前，实行通行费优惠', '2022年12月31前', null, '2022-12-31', 'validity'],
    ['自2022年起至2023年6月底，给予补贴', '自2022年起至2023年6月底', '2022-01-01', '2023-06-30', 'validity'],
    ['对2021年以来出台的政策', '2021年以来', '2021-01-01', null, 'document'],
    ['《实施标准（2021年版）》', '2021年版', '2021-01-01', '2021-12-31', 'document'],
    ['《实施方案（2021—2025年）》', '2021—2025年', '2021-01-01', '2025-12-31', 'document'],
    ['2021—2025年免征', '2021—2025年', '2021-01-01', '2025-12-31', 'validity'],
    ['2022年上半年免收', '2022年上半年', '2022-01-01', '2022-06-30', 'validity'],
    ['2022年一季度免收', '2022年一季度', '2022-01-01', '2022-03-31', 'validity'],
    ['2022年3—5月减免', '2022年3—5月', '2022-03-01', '2022-05-31', 'validity'],
    ['二〇二二年三月免收', '二〇二二年三月', '2022-03-01', '2022-03-31', 'validity'],
    ['２０２４年２月底前完成', '２０２４年２月底前', null, '2024-02-29', 'deadline'],
    ['从2023年开始，按年考核', '2023年开始', '2023-01-01', null, 'validity'],
    ['2024年初步建成体系', '2024年', '2024-01-01', '2024-12-31', 'target'],
    ['2022年11月中旬起开展检查', '2022年11月中旬起', '2022-11-11', null, 'validity'],
    ['2022年6月下旬完成申报', '2022年6月下旬', '2022-06-21', '2022-06-30', 'deadline'],
    ['2022年三季度，各市印发实施方案', '2022年三季度', '2022-07-01', '2022-09-30', 'deadline'],
    ['登记日期2023年及以后的车辆', '2023年及以后', '2023-01-01', null, 'validity'],
    ['申报截止时间为2023年3月31日。', '申报截止时间为2023年3月31日', null, '2023-03-31', 'deadline'],
    ['截至2021年底，全区建成基地3个', '截至2021年底', null, '2021-12-31', 'document'],
    ['展望至2035年', '至2035年', null, '2035-12-31', 'target'],
    ['经2022年4月2日市政府常务会议研究', '2022年4月2日', '2022-04-02', '2022-04-02', 'document'],
    ['某省商贸发展规划（2023—2025年）', '2023—2025年', '2023-01-01', '2025-12-31', 'document'],
    ['2021年两次降低税率', '2021年', '2021-01-01', '2021-12-31', 'document'],
  ])('%s', (text, surface, from, until, meaning) => expect(read(text)).toEqual([[surface, from, until, meaning]]));

  it('reads any day of any range back', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
    const spell = (date: Date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        const [found, ...others] = periods(`自${spell(first)}至${spell(last)}，免征车船税`);
        expect(others).toEqual([]);
        expect(found).toMatchObject({ from: first.toISOString().slice(0, 10), until: last.toISOString().slice(0, 10) });
      }),
    );
  });

  it('takes years that are not in the words from the document, and says so', () => {
    expect(periods('6月底前完成')[0]).toMatchObject({ until: '2022-06-30', meaning: 'deadline', inferred: true });
    expect(periods('年底前完成')[0]).toMatchObject({ until: '2022-12-31', inferred: true });
    expect(periods('今年底前完成')[0]).toMatchObject({ until: '2022-12-31', inferred: true });
    expect(periods('6月底前完成', { issued: null })).toEqual([]);
    expect(periods('2022年6月底前完成')[0]?.inferred).toBeUndefined();
  });

  it('keeps one date at two places apart', () => {
    expect(periods('房屋2022年位于高风险地区的，2022年减免租金')).toHaveLength(2);
  });

  it.each([
    '（国办函〔2021〕103号）',
    '“十四五”期间',
    '每年预拨50%，待年底清算',
    '每年考核一次，于年底前公布',
    '对当年创建成功的单位',
    '5年内逐步覆盖',
    '每年3月底前报送',
    '2月30日的2022年2月30日',
    '电话2022 1234',
    '清单管理，细化本年度工作要点',
  ])('finds no date in: %s', (text) => expect(read(text)).toEqual([]));
});
