import { expect, test } from 'vitest';
import {
  addFilter,
  askAnew,
  askFurther,
  clearFilters,
  restore,
  setAmount,
  takeBack,
  toggleFilter,
  turnTo,
} from '../../web/address/change-address.ts';
import type { SearchAddress } from '../../web/address/search-address.ts';

const START: SearchAddress = { q: '财政厅牵头的', offset: 20, place: ['包头市'], without: ['agency:自治区财政厅'] };

test('another question keeps the filters and forgets what was taken back from the old one', () => {
  expect(askAnew(START, ' 谁负责 ')).toEqual({ q: '谁负责', place: ['包头市'] });
});

test('a question that follows brings the earlier ones along, oldest first', () => {
  const second = askFurther({ q: '旅行社保证金' }, '谁负责');
  expect(second).toEqual({ q: '谁负责', context: ['旅行社保证金'] });
  expect(askFurther(second, '到什么时候').context).toEqual(['旅行社保证金', '谁负责']);
});

test('every change of the filters goes back to the first page', () => {
  for (const next of [
    addFilter(START, 'agency', 'x'),
    toggleFilter(START, 'place', '包头市'),
    setAmount(START, 1, 2),
    takeBack(START, 'a:b'),
  ]) {
    expect(next.offset).toBeUndefined();
    expect(next.q).toBe(START.q);
  }
});

test('a value is added once, and a second click takes it away', () => {
  const twice = addFilter(addFilter({}, 'agency', 'x'), 'agency', 'x');
  expect(twice).toEqual({ agency: ['x'] });
  expect(toggleFilter(twice, 'agency', 'x')).toEqual({});
});

test('what was taken back can be restored', () => {
  expect(restore(START, 'agency:自治区财政厅').without).toBeUndefined();
  expect(restore(takeBack(START, 'place:包头市'), 'agency:自治区财政厅').without).toEqual(['place:包头市']);
});

test('clearing leaves the question', () => {
  expect(clearFilters({ ...START, amount_min: 5, as_of: '2023-01-01' })).toEqual({
    q: START.q,
    without: START.without,
  });
});

test('turning pages changes nothing else', () => {
  expect(turnTo(START, 30)).toEqual({ ...START, offset: 30 });
  expect(turnTo(START, 0)).not.toHaveProperty('offset');
});

test('what leads away from the answer of a link leads away from its revision, the next page does not', () => {
  const linked = { q: '奖励', asked_on: '2022-06-01', revision: 'r1' };
  expect(addFilter(linked, 'place', '包头市')).toEqual({ q: '奖励', asked_on: '2022-06-01', place: ['包头市'] });
  expect(askAnew(linked, '补贴')).toEqual({ q: '补贴' });
  expect(turnTo(linked, 10)).toEqual({ ...linked, offset: 10 });
});
