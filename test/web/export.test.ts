import { expect, test } from 'vitest';
import type { PlanFilter } from '../../server/contract.ts';
import { type SearchAddress, writeQuery } from '../../web/address/search-address.ts';
import { aroundScopes, documentScopes, filtersOf, searchScopes, withPlan } from '../../web/export/export-scope.ts';

const read = (field: string, op: string, value: PlanFilter['value'], surface = '原话'): PlanFilter => ({
  field,
  op,
  value,
  surface,
  start: 0,
  end: surface.length,
});

const EVERY_FILTER: SearchAddress = {
  document: ['d1'],
  agency: ['财政厅|商务厅', '教育厅'],
  role: ['lead'],
  industry: ['旅游业'],
  place: ['包头市'],
  instrument: ['奖励'],
  beneficiary: ['旅行社'],
  reference: ['某办法'],
  amount_kind: ['reward'],
  amount_min: 0,
  amount_max: 500_000,
  as_of: '2023-06-30',
};

test('every filter of the address is passed on, and nothing that is none', () => {
  const address = { ...EVERY_FILTER, q: '奖励', offset: 10, without: ['agency:x'], context: ['先前'] };
  expect(filtersOf(address)).toEqual(EVERY_FILTER);
  const [own] = searchScopes(address, []);
  expect(writeQuery({ format: 'csv', ...own?.parameters })).toContain(
    'amount_min=0&amount_max=500000&as_of=2023-06-30',
  );
});

test('without a condition there is only everything to export', () => {
  expect(searchScopes({ q: '补贴' }, []).map(({ key }) => key)).toEqual(['whole']);
});

test('conditions read from the question are offered beside those that the reader set', () => {
  const scopes = searchScopes({ q: '财政厅的奖励', place: ['包头市'] }, [read('agency', '=', ['财政厅', '商务厅'])]);
  expect(scopes.map(({ key, parameters }) => [key, parameters])).toEqual([
    ['plan', { place: ['包头市'], agency: ['财政厅|商务厅'] }],
    ['own', { place: ['包头市'] }],
    ['whole', {}],
  ]);
});

test('what the plan repeats of the reader’s own filters is not read from the question', () => {
  const scopes = searchScopes({ q: '补贴', place: ['包头市'] }, [read('place', '=', '包头市', '')]);
  expect(scopes.map(({ key }) => key)).toEqual(['own', 'whole']);
});

test('sums become bounds; what no filter can say is left over and named', () => {
  const above = read('amount', '>=', 1_000_000);
  const date = read('period', 'between', ['2022-01-01', '2022-12-31']);
  const not = read('agency', 'not', '财政厅');
  expect(withPlan({}, [above, date, not])).toEqual({ filters: { amount_min: 1_000_000 }, leftOver: [date, not] });
  expect(withPlan({}, [read('amount', 'between', [1, 2])]).filters).toEqual({ amount_min: 1, amount_max: 2 });
  expect(withPlan({ amount_min: 5 }, [above])).toEqual({ filters: { amount_min: 5 }, leftOver: [above] });
});

test('a document and what lies around a node are scopes of their own', () => {
  expect(documentScopes('d1', '方案')[0]?.parameters).toEqual({ document: ['d1'] });
  expect(aroundScopes('agency:财政厅').map(({ parameters }) => writeQuery(parameters))).toEqual(
    [1, 2, 3].map((depth) => `?around=agency%3A%E8%B4%A2%E6%94%BF%E5%8E%85&depth=${depth}`),
  );
});
