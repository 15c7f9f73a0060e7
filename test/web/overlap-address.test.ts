import { expect, test } from 'vitest';
import {
  clearOverlapFilters,
  isBetween,
  type OverlapAddress,
  pairAddress,
  readOverlapAddress,
  readPairAddress,
  toggleChoice,
  withDocuments,
} from '../../web/address/overlap-address.ts';
import { parseQuery, writeQuery } from '../../web/address/search-address.ts';

const read = (query: string) => readOverlapAddress(parseQuery(query));

test('what the API understands survives the way through the address, a document given twice too', () => {
  const query =
    '?kind=identical%7Crevised&conflict=contradiction&document=x&document=x&agency=%E6%9F%90%E5%8E%85&offset=20';
  const address = read(query);
  expect(address).toEqual({
    kind: 'identical|revised',
    conflict: 'contradiction',
    document: ['x', 'x'],
    agency: ['某厅'],
    offset: 20,
  });
  expect(read(writeQuery({ ...address }))).toEqual(address);
});

test('what is no value of ours would be refused by the server, so it is dropped', () => {
  expect(read('?kind=equal%7Crevised&conflict=war&offset=-3&document=&x=1&review=none')).toEqual({
    kind: 'revised',
    review: 'none',
  });
});

test('a value is switched on, a second one means either, both off means all; each is on the first page again', () => {
  const one = toggleChoice({ offset: 40 }, 'kind', 'revised');
  expect(one).toEqual({ kind: 'revised' });
  const both = toggleChoice(one, 'kind', 'identical');
  expect(both).toEqual({ kind: 'identical|revised' });
  expect(toggleChoice(toggleChoice(both, 'kind', 'revised'), 'kind', 'identical')).toEqual({});
});

test('a cell stands for its two documents in whichever order, its diagonal for one within itself', () => {
  const between = withDocuments({ kind: 'revised', offset: 20 }, ['x', 'y']);
  expect(between).toEqual({ kind: 'revised', document: ['x', 'y'] });
  expect(isBetween(between, 'y', 'x')).toBe(true);
  expect(isBetween(between, 'x', 'x')).toBe(false);
  expect(isBetween({ document: ['x'] }, 'x', 'x')).toBe(false);
  expect(isBetween(withDocuments({}, ['x', 'x']), 'x', 'x')).toBe(true);
});

test('clearing keeps the documents that the table shows', () => {
  const address: OverlapAddress = { kind: 'revised', document: ['x'], shown: ['x', 'y'], offset: 20 };
  expect(clearOverlapFilters(address)).toEqual({ shown: ['x', 'y'] });
});

test('a pair’s address carries its list and its place there, the first place too', () => {
  const address = pairAddress({ review: 'none', offset: 20, shown: ['x'] }, 0);
  expect(readPairAddress(parseQuery(writeQuery({ ...address })))).toEqual({ review: 'none', at: 0 });
});
