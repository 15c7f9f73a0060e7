import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hasFilters,
  parseQuery,
  readAddress,
  type SearchAddress,
  writeQuery,
} from '../../web/address/search-address.ts';

const read = (query: string) => readAddress(parseQuery(query));

test('reads repeated parameters as lists and figures as numbers', () => {
  expect(read('?q=奖励&agency=自治区财政厅&agency=自治区商务厅&amount_min=1000000&offset=10&as_of=2023-01-01')).toEqual(
    {
      q: '奖励',
      agency: ['自治区财政厅', '自治区商务厅'],
      amount_min: 1_000_000,
      offset: 10,
      as_of: '2023-01-01',
    },
  );
});

test.each([
  ['?offset=-3', {}],
  ['?offset=0', {}],
  ['?amount_min=abc', {}],
  ['?as_of=tomorrow', {}],
  ['?q=', {}],
  ['?agency=&agency=', {}],
  ['?unknown=1', {}],
  ['?amount_min=0', { amount_min: 0 }],
])('drops what makes no sense: %s', (query, address) => {
  expect(read(query)).toEqual(address);
});

test('writes the query string that the API reads', () => {
  const query = writeQuery({ q: '谁 牵头&', without: ['agency:自治区财政厅', 'place:呼和浩特市'], offset: undefined });
  expect(new URLSearchParams(query).getAll('without')).toEqual(['agency:自治区财政厅', 'place:呼和浩特市']);
  expect(new URLSearchParams(query).get('q')).toBe('谁 牵头&');
  expect(query.startsWith('?')).toBe(true);
  expect(writeQuery({})).toBe('');
});

test('an address survives being written and read, whatever is in it', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  const list = fc.uniqueArray(text, { minLength: 1, maxLength: 3 });
  const address = fc.record(
    {
      q: text,
      agency: list,
      place: list,
      without: list,
      context: list,
      amount_min: fc.nat(),
      offset: fc.integer({ min: 1, max: 900 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(address, (one: SearchAddress) => {
      expect(read(writeQuery(one))).toEqual(one);
    }),
  );
});

test('knows explicit filters from the question', () => {
  expect(hasFilters({ q: '奖励', without: ['place:x'] })).toBe(false);
  expect(hasFilters({ q: '奖励', amount_max: 5 })).toBe(true);
  expect(hasFilters({ agency: ['自治区财政厅'] })).toBe(true);
});
