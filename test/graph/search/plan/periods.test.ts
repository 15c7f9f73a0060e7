import { describe, expect, it } from 'vitest';
import { plan, told } from './lexicon.ts';

const field = (text: string, name: string) => told(plan(text).readings, name);

describe('dates in a question', () => {
  it.each([
    ['2023年12月31日到期的政策有哪些', '= 2023-12-31 2023年12月31日 set'],
    ['2024年6月底截止的优惠', '= 2024-06-30 2024年6月底 set'],
    ['只在2023年有效的政策', '= 2023-12-31 2023年 set'],
    ['仅限2023年的措施', '= 2023-12-31 2023年 set'],
    ['执行到2023年12月31日的政策有哪些', '= 2023-12-31 执行到2023年12月31日 set'],
  ])('reads an end in %s', (text, reading) => {
    expect(field(text, 'until')).toEqual([reading]);
  });

  it('reads a beginning', () => {
    expect(field('2023年5月1日起施行的有哪些', 'from')[0]).toMatch(/^= 2023-05-01 2023年5月1日起? set$/u);
    expect(field('从2023年5月1日开始的优惠', 'from')[0]).toMatch(/^= 2023-05-01 .*2023年5月1日.* set$/u);
  });

  it('wants deadlines and targets where something is to be done', () => {
    const done = plan('2023年9月1日前要完成的任务').readings.find(({ filter }) => filter.field === 'until');
    expect(done?.condition).toEqual({ field: 'period', until: '2023-09-01' });
    expect(done?.meanings).toEqual(['deadline', 'target']);
    expect(plan('2023年9月1日截止的政策').readings[0]?.meanings).toBeUndefined();
    expect(plan('延续到2023年12月31日的政策有哪些').readings[0]?.meanings).toEqual(['validity']);
  });

  it.each([
    ['2024年还有效的政策', '= 2024-12-31 2024年 set'],
    ['2024年以后还有效的政策有哪些', '= 2024-01-01 2024年以后 set'],
    ['2024年3月1日仍适用的减免', '= 2024-03-01 2024年3月1日 set'],
  ])('reads the day to be in force on in %s', (text, reading) => {
    expect(field(text, 'as_of')).toEqual([reading]);
  });

  it('holds an answer to a year without moving hits', () => {
    expect(field('2025年建成多少托位', 'period')).toEqual(['between 2025-01-01,2025-12-31 2025年 check']);
  });

  it('checks nothing by 今年, which is said of the document as often as of the day of the question', () => {
    expect(field('今年的租金减免有哪些', 'period')).toEqual([]);
    expect(field('2023年的租金减免有哪些', 'period')).toEqual(['between 2023-01-01,2023-12-31 2023年 check']);
  });

  it.each([
    ['现在还能申请吗', '= 2023-06-01 现在 check'],
    ['渔船补贴今年还能申请吗', '= 2023-06-01 今年 check'],
    ['明年还有吗', '= 2024-01-01 明年 check'],
    ['后年还有效的政策有哪些', '= 2025-01-01 后年 set'],
    ['下个月还能领吗', '= 2023-07-01 下个月 check'],
    ['没过期的奖励有哪些', '= 2023-06-01 没过期 set'],
    ['还有效的政策有哪些', '= 2023-06-01 还有效 set'],
  ])('counts from the day of the question: %s', (text, reading) => {
    expect(field(text, 'as_of')).toEqual([reading]);
  });

  it.each(['现在渔船补贴多少钱', '明年建成多少托位', '年底前完成什么'])('asks for nothing in force in %s', (text) => {
    expect(field(text, 'as_of')).toEqual([]);
  });

  it.each(['十四五期间的目标', '补贴3年', '三个月租金'])('reads no date in %s', (text) => {
    expect(plan(text).readings.filter(({ condition }) => /^(period|asOf)$/u.test(condition.field))).toEqual([]);
  });
});
