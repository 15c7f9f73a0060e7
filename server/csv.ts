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

type Row = readonly QueryResult['rows'][number][number][];

const lineOf = (row: Row): string => row.map((value) => (value === '' ? '""' : field(value))).join(',') + LINE_END;

/** Header and rows; null is an empty field, an empty text a quoted one. */
export const csvOf = ({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>): string =>
  BYTE_ORDER_MARK + [columns, ...rows].map(lineOf).join('');

/** The same, row by row as they come. */
export async function* csvStream(columns: readonly string[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lineOf(columns);
  for await (const row of rows) yield lineOf(row);
}
