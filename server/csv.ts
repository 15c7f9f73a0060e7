/** Tables as CSV by RFC 4180, values exactly as they are. */
import type { QueryResult } from '../graph/query.ts';

/** Without it Excel takes UTF-8 for the machine's own encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

const field = (value: QueryResult['rows'][number][number]): string => {
  if (value === null) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Header and rows; null is an empty field, an empty text a quoted one. */
export const csvOf = ({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>): string => {
  const lines = [columns, ...rows].map((row) => row.map((value) => (value === '' ? '""' : field(value))).join(','));
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`;
};
