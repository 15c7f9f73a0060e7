import { expect, test } from 'vitest';
import { fitsAddress, readQueryAddress } from '../../web/address/query-address.ts';
import { placeOf, rangeAt } from '../../web/query/error-place.ts';
import { insertName, quoteName } from '../../web/query/insert-name.ts';
import { cellText, isNumeric, targetFinder } from '../../web/query/read-cell.ts';

test('an address gives query, rows, page and view, and nothing that makes no sense', () => {
  const q = 'SELECT *\n  FROM clauses';
  expect(readQueryAddress({ q, limit: '10000', page: '3', view: 'graph', other: '1' })).toEqual({
    q,
    limit: 10_000,
    page: 3,
    view: 'graph',
  });
  expect(readQueryAddress({ q: '  ', limit: '999999', page: '-2', view: 'pie' })).toEqual({});
  expect(readQueryAddress({ q: ['a', 'b'], limit: '1000', page: '1' })).toEqual({});
});

test('a query too long for servers and proxies stays out of the address', () => {
  expect(fitsAddress("SELECT id FROM clauses WHERE text LIKE '%补贴%'")).toBe(true);
  // Each of these characters takes nine bytes in an address.
  expect(fitsAddress('条'.repeat(700))).toBe(false);
});

test.each([
  ['sql', 'agency', 'agency'],
  ['sql', 'end', '"end"'],
  ['sql', 'valid until', '"valid until"'],
  ['cypher', 'end', 'end'],
  ['cypher', '生效 日期', '`生效 日期`'],
] as const)('in %s the name %s stands as %s', (language, name, written) => {
  expect(quoteName(language, name)).toBe(written);
});

test('a name takes the place of the selection and keeps apart from its neighbours', () => {
  expect(insertName('SELECT x FROM y', 7, 8, 'agency')).toEqual({ text: 'SELECT agency FROM y', cursor: 13 });
  expect(insertName('SELECT', 6, 6, 'id')).toEqual({ text: 'SELECT id', cursor: 9 });
  expect(insertName('SELECT c.', 9, 9, 'id')).toEqual({ text: 'SELECT c.id', cursor: 11 });
  expect(insertName('FROM t', 0, 0, 'id')).toEqual({ text: 'id FROM t', cursor: 2 });
});

test('an error leads to the word that it names, wherever the text has changed to', () => {
  const place = placeOf({ errors: [{ path: 'query:2:8', message: '' }] });
  expect(place).toEqual({ line: 2, column: 8 });
  const text = 'SELECT *\n  FROM nope WHERE 1';
  expect(place && text.slice(...Object.values(rangeAt(text, place)))).toBe('nope');
  expect(rangeAt('a', { line: 9, column: 9 })).toEqual({ start: 1, end: 1 });
  expect(placeOf({ errors: [{ path: 'limit', message: '' }] })).toBeNull();
});

test('ids lead to their pages, other texts nowhere', () => {
  const target = targetFinder(['nmg-2022-plan'], 'SELECT id FROM clauses');
  expect(target('nmg-2022-plan')).toEqual({ to: '/documents/$id', params: { id: 'nmg-2022-plan' } });
  expect(target('nmg-2022-plan/3/p1~2@2022-04-06')).toEqual({
    to: '/clauses/$',
    params: { _splat: 'nmg-2022-plan/3/p1~2@2022-04-06' },
  });
  expect(target('agency:自治区财政厅')).toEqual({ to: '/', search: { agency: ['自治区财政厅'] } });
  for (const text of ['and/or', 'nmg-2022-plan/', 'nmg', 'http://example.com/a', 'agency:', '备注:见下', ''])
    expect(target(text), text).toBeNull();
});

test('ids of sections look like those of clauses, but have no page', () => {
  expect(targetFinder(['plan'], 'select id from Sections')('plan/3')).toBeNull();
  expect(targetFinder(['plan'], 'select id from clauses')('plan/3')).not.toBeNull();
});

test('values are written as they are, and nothing is not zero', () => {
  expect(cellText(null)).toBe('—');
  expect(cellText(0)).toBe('0');
  expect(cellText(1_234_567.891_2)).toBe('1234567.8912');
  expect(cellText(false)).toBe('否');
  expect(cellText({ role: '牵头' })).toBe('{"role":"牵头"}');
});

test('a column of figures may have gaps, but must have a figure', () => {
  const rows = [
    [1, null, '1', null],
    [null, null, 2, 2.5],
  ];
  expect([0, 1, 2, 3].map((column) => isNumeric(rows, column))).toEqual([true, false, false, true]);
});
