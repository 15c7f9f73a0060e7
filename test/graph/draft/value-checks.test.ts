import { describe, expect, it } from 'vitest';
import { impossibleDates } from '../../../graph/draft/impossible-dates.ts';
import { ownTerm } from '../../../graph/draft/own-term.ts';
import { reversedValues } from '../../../graph/draft/reversed-values.ts';
import { wrongSums } from '../../../graph/draft/sums.ts';
import type { Clause } from '../../../ingest/model.ts';
import { draftOf } from './draft-of.ts';

const quotes = (check: (clause: Clause) => { quote: string }[], line: string): string[] =>
  draftOf(line).clauses.flatMap((clause) => check(clause).map(({ quote }) => quote));

describe('values that cannot be', () => {
  it.each([
    ['申报到2024年2月30日为止。', '2024年2月30日'],
    ['2023年2月29日前完成。', '2023年2月29日'],
    ['自2023年13月1日起执行。', '2023年13月1日'],
    ['于四月三十一日前报送。', '四月三十一日'],
    ['2022.4.31前报送。', '2022.4.31'],
  ])('impossible: %s', (line, quote) => {
    expect(quotes(impossibleDates, line)).toEqual([quote]);
  });

  it.each([
    '2024年2月29日前完成。',
    '2月29日前完成。',
    '补贴不超过13个月，第18月起减半。',
    '24月龄以上的牛。',
    '国办发〔2021〕13号，110.13.2。',
  ])('possible: %s', (line) => {
    expect(quotes(impossibleDates, line)).toEqual([]);
  });

  it.each([
    ['政策2025年至2023年执行。', '2025年至2023年'],
    ['5月20日至10日申报（2024年5月20日至10日）。', '2024年5月20日至10日'],
    ['给予100万元至50万元奖励。', '100万元至50万元'],
    ['给予30%—20%的补贴。', '30%—20%'],
  ])('reversed: %s', (line, quote) => {
    expect(quotes(reversedValues, line)).toEqual([quote]);
  });

  it.each([
    '2022年12月至3月执行。',
    '给予1000—2万元奖励。',
    '给予5—10万元奖励。',
    '费率由30%至20%逐步降低。',
    '2021—2025年规划。',
  ])('in order: %s', (line) => {
    expect(quotes(reversedValues, line)).toEqual([]);
  });

  it('adds up what is stated plainly, and only that', () => {
    expect(quotes(wrongSums, '安排资金共100万元，其中甲类60万元、乙类50万元。')).toHaveLength(1);
    expect(quotes(wrongSums, '一次性奖励20万元、30万元，合计60万元。')).toHaveLength(1);
    expect(quotes(wrongSums, '安排资金共100万元，其中甲类60万元、乙类30万元。')).toEqual([]);
    expect(quotes(wrongSums, '一次性奖励20万元、30万元，合计50万元。')).toEqual([]);
    expect(quotes(wrongSums, '分别给予不超过20万元、30万元奖励，最高60万元。')).toEqual([]);
  });

  it('holds the deadlines against the draft’s own term', () => {
    const codes = (...lines: string[]) => ownTerm(draftOf(...lines)).map(({ code, quote }) => [code, quote]);
    expect(codes('2023年6月30日前向财政厅申报。', '本办法自2024年1月1日起施行，有效期至2025年12月31日。')).toEqual([
      ['deadline-before-start', '2023年6月30日前'],
    ]);
    expect(codes('支持企业。', '本办法自2024年1月1日起施行，有效期至2023年12月31日。')[0]?.[0]).toBe('reversed-period');
    expect(codes('2024年6月30日前申报。', '本办法自2024年1月1日起施行。')).toEqual([]);
  });
});
