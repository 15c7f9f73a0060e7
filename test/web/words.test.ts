import { expect, test } from 'vitest';
import { citationText } from '../../web/text/citation-text.ts';
import { clauseTitle } from '../../web/text/clause-title.ts';
import { formatDuration } from '../../web/text/format-duration.ts';
import { formatInterval, formatPeriod, formatRate, formatYuan } from '../../web/text/format-value.ts';
import { today, validityState } from '../../web/text/validity-state.ts';

test.each([
  [5_000, '5000元'],
  [12_000, '1.2万元'],
  [1_000_000, '100万元'],
  [123_450_000, '1.2345亿元'],
  [400_000_000, '4亿元'],
  [0, '0元'],
])('%d yuan is %s', (yuan, words) => {
  expect(formatYuan(yuan)).toBe(words);
});

test('shares come without the noise of binary fractions', () => {
  expect(formatRate(0.07)).toBe('7%');
  expect(formatRate(0.055)).toBe('5.5%');
});

test.each([
  [{ min: null, max: 1_000_000 }, '不超过100万元'],
  [{ min: 1_000_000, max: null }, '不低于100万元'],
  [{ min: 200_000, max: 200_000 }, '20万元'],
  [{ min: 100_000, max: 200_000, approximate: true }, '约10万元至20万元'],
  [{ min: null, max: null }, '未定'],
])('interval %o is %s', (interval, words) => {
  expect(formatInterval(interval, formatYuan)).toBe(words);
});

test.each([
  ['2022-01-01', '2022-12-31', '2022年全年'],
  [null, '2022-09-01', '至2022年9月1日'],
  ['2022-01-01', null, '自2022年1月1日起'],
  ['2022-05-01', '2022-05-01', '2022年5月1日'],
  ['2022-01-01', '2023-12-31', '2022年1月1日至2023年12月31日'],
  [null, null, '未写明'],
])('period %s to %s is %s', (from, until, words) => {
  expect(formatPeriod(from, until)).toBe(words);
});

test('a clause is in force while one of its measures is', () => {
  const terms = [
    { from: null, until: '2022-12-31' },
    { from: '2022-01-01', until: '2024-12-31' },
  ];
  expect(validityState(terms, '2023-06-30').state).toBe('in-force');
  expect(validityState(terms, '2024-12-31').state).toBe('in-force');
  expect(validityState(terms, '2025-01-01')).toMatchObject({
    state: 'expired',
    label: expect.stringContaining('已过期'),
  });
  expect(validityState([{ from: '2022-01-01', until: null }], '2021-12-31').state).toBe('future');
  expect(validityState([], '2025-01-01').state).toBe('unstated');
  expect(validityState([{ from: null, until: null }], '2025-01-01').state).toBe('unstated');
});

test('today is the reader’s day, not that of Greenwich', () => {
  expect(today(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
});

test('a citation names document, what is known of it, place and number', () => {
  const clause = {
    number: '3.',
    heading: '促进二手车便利交易',
    text: '',
    path: ['二、重点任务', '（一）扩大传统消费'],
    document: { title: '消费促进行动方案' },
  };
  expect(citationText(clause)).toBe('《消费促进行动方案》，二、重点任务 › （一）扩大传统消费 › 3. 促进二手车便利交易');
  expect(citationText(clause, { issuer: '某厅', number: null, issued: '2022-04-06' })).toContain(
    '（某厅，2022年4月6日）',
  );
  const preamble = { number: '', heading: null, text: '为了……', path: [], document: { title: '方案' } };
  expect(citationText(preamble)).toBe('《方案》');
});

test('a clause without heading is called by its first words', () => {
  expect(clauseTitle({ number: '1.', heading: null, text: '2022年继续实施旅行社暂退保证金政策' }, 8)).toBe(
    '1. 2022年继续实…',
  );
  expect(clauseTitle({ number: '（一）', heading: '餐饮业', text: '餐饮业。' })).toBe('（一）餐饮业');
  expect(clauseTitle({ number: '第三条', heading: null, text: '本办法' })).toBe('第三条 本办法');
});

test.each([
  [0, '不到 1 秒'],
  [59, '59 秒'],
  [372, '6 分钟 12 秒'],
  [3_600, '1 小时'],
  [90_061, '1 天 1 小时'],
])('%d seconds are %s', (seconds, words) => {
  expect(formatDuration(seconds)).toBe(words);
});
