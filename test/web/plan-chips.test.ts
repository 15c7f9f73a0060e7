import { expect, test } from 'vitest';
import type { PlanFilter } from '../../server/contract.ts';
import { chipField, planChips, planFilterLabel, takenName } from '../../web/search/plan-chips.ts';
import { valueLabel } from '../../web/words/labels.ts';

const filter = (field: string, op: string, value: PlanFilter['value'], surface = '原话'): PlanFilter => ({
  field,
  op,
  value,
  surface,
  start: 0,
  end: surface.length,
});

const plan = (...filters: PlanFilter[]) => ({ filters, expansions: [] });

test.each([
  [filter('agency', '=', '自治区财政厅'), '自治区财政厅'],
  [filter('agency', 'not', '自治区财政厅'), '除去自治区财政厅'],
  [filter('agency', '=', ['自治区财政厅', '自治区商务厅']), '自治区财政厅 或 自治区商务厅'],
  [filter('amount', '>=', 1_000_000), '不低于100万元'],
  [filter('amount', 'between', [100_000, 200_000]), '10万元至20万元'],
  [filter('amount', 'between', [200_000, 200_000]), '20万元'],
  [filter('rate', '<=', 0.3), '不高于30%'],
  [filter('period', 'between', ['2022-01-01', '2022-12-31']), '2022年全年'],
  [filter('role', '=', 'lead'), '牵头'],
])('says a condition in words: %o', (one, words) => {
  expect(planFilterLabel(one, valueLabel)).toBe(words);
});

test('removing a chip of the question asks the server to leave it out', () => {
  const [chip] = planChips({ q: '财政厅牵头的' }, plan(filter('agency', '=', '自治区财政厅', '财政厅')));
  expect(chip).toMatchObject({ origin: 'question', surface: '财政厅', changes: 'agency' });
  expect(chip?.removed).toEqual({ q: '财政厅牵头的', without: ['agency:自治区财政厅'] });
});

test('changing a chip of the question leaves it out and sets the other value as a filter', () => {
  const [chip] = planChips({ q: '财政厅牵头的' }, plan(filter('agency', '=', '自治区财政厅')));
  expect(chip?.changed('自治区商务厅')).toEqual({
    q: '财政厅牵头的',
    without: ['agency:自治区财政厅'],
    agency: ['自治区商务厅'],
  });
});

test('what was taken back is one chip, while the plan that is shown still has it', () => {
  const chips = planChips(
    { q: '财政厅牵头的', without: ['agency:自治区财政厅'] },
    plan(filter('agency', '=', '自治区财政厅')),
  );
  expect(chips.map(({ origin }) => origin)).toEqual(['taken-back']);
});

test('several values are taken back together, joined as in the address', () => {
  expect(takenName({ field: 'document', value: ['a', 'b'] })).toBe('document:a|b');
});

test('the reader’s own filters and what was taken back are chips too', () => {
  const address = {
    q: '奖励',
    place: ['包头市'],
    amount_min: 500_000,
    as_of: '2023-06-30',
    without: ['agency:自治区财政厅', 'amount:200000'],
  };
  const chips = planChips(address, plan());
  expect(chips.map(({ origin, field, label }) => [origin, field, label])).toEqual([
    ['reader', 'place', '包头市'],
    ['reader', 'amount_min', '不低于50万元'],
    ['reader', 'as_of', '2023年6月30日有效'],
    ['taken-back', 'agency', '自治区财政厅'],
    ['taken-back', 'amount', '20万元'],
  ]);
  expect(chips[1]?.removed).not.toHaveProperty('amount_min');
  expect(chips[3]?.removed.without).toEqual(['amount:200000']);
  expect(chips[0]?.changed('呼和浩特市').place).toEqual(['呼和浩特市']);
});

test('a value can be shown by another name than it is sent by', () => {
  const [chip] = planChips({ document: ['d5'] }, plan(), (_field, value) => (value === 'd5' ? '小微企业政策' : value));
  expect(chip?.label).toBe('小微企业政策');
  expect(chip?.removed).toEqual({});
});

test('of many values the first ones are named, and all of them on pointing', () => {
  const values = ['中小企业', '旅行社', '旅游景区', '乡村旅游经营单位'];
  const [chip] = planChips({ q: '民宿' }, plan(filter('beneficiary', '=', values)));
  expect(chip?.label).toBe('中小企业 或 旅行社 等4种');
  expect(chip?.full).toBe(values.join(' 或 '));
  const [whole] = planChips({ q: '民宿' }, plan(filter('beneficiary', 'not', values.slice(0, 3))));
  expect(whole?.label).toBe('除去中小企业 或 旅行社 或 旅游景区');
});

test('the day of a link is a chip that can be removed', () => {
  const [chip] = planChips({ q: '还有效的', asked_on: '2022-06-01' }, plan());
  expect(chip).toMatchObject({ field: 'asked_on', label: '2022年6月1日', removed: { q: '还有效的' } });
});

test('the same condition read twice makes two chips of different keys', () => {
  const twice = [filter('place', '=', '包头市'), { ...filter('place', '=', '包头市'), start: 8, end: 11 }];
  expect(new Set(planChips({ q: 'x' }, plan(...twice)).map(({ key }) => key)).size).toBe(2);
});

test('an everyday word shows the terms that it is searched by, and can be taken back', () => {
  const q = '店里没活干咋办';
  const word = filter('everyday', 'means', ['共享用工', '停工'], '没活干');
  const [chip] = planChips({ q }, { filters: [], expansions: [word] });
  expect(chip).toMatchObject({ origin: 'expansion', label: '共享用工、停工', surface: '没活干', changes: null });
  const without = ['everyday:共享用工|停工'];
  expect(chip?.removed).toEqual({ q, without });
  const [taken] = planChips({ q, without }, { filters: [], expansions: [] });
  expect(taken).toMatchObject({ origin: 'taken-back', label: '共享用工、停工', removed: { q } });
});

test('a body that is asked about by its part says which part', () => {
  const bodies = [
    { ...filter('agency', '=', '自治区财政厅'), role: 'lead' as const },
    { ...filter('agency', '=', '自治区商务厅'), role: 'cooperate' as const },
    filter('agency', '=', '自治区教育厅'),
  ];
  expect(planChips({}, plan(...bodies)).map(chipField)).toEqual(['牵头单位', '配合单位', '责任单位']);
});
