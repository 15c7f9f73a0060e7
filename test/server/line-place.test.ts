import { expect, it } from 'vitest';
import { linePlace } from '../../server/line-place.ts';

it('counts lines and columns from one, whatever ends a line', () => {
  const text = '甲\r\n乙丙\n丁\r戊己';
  expect(linePlace(text, 0)).toEqual({ line: 1, column: 1 });
  expect(linePlace(text, text.indexOf('丙'))).toEqual({ line: 2, column: 2 });
  expect(linePlace(text, text.indexOf('己'))).toEqual({ line: 4, column: 2 });
});
