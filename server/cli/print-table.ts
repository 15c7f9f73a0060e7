/** A query's result as a table that a terminal shows aligned: Chinese characters take two places. */
import type { QueryResult } from '../../graph/query.ts';
import { bold, dim, oneLine, print } from './print.ts';

/** Places of the widest cell; longer ones are cut. */
const WIDEST = 48;
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

const cut = (text: string): string => {
  if (widthOf(text) <= WIDEST) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) >= WIDEST) break;
    kept += character;
  }
  return `${kept}…`;
};

const cellOf = (value: QueryResult['rows'][number][number]): string => {
  if (value === null) return '';
  // A long text is cut long before its whole length is measured.
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return cut(oneLine(text.slice(0, WIDEST * 4)));
};

/** Prints header and rows. */
export const printRows = ({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>): void => {
  const cells = rows.map((row) => row.map(cellOf));
  const header = columns.map(cellOf);
  const widths = header.map((name, i) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[i] ?? '')), widthOf(name)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, i) => text + ' '.repeat((widths[i] ?? 0) - widthOf(text)))
      .join('  ')
      .trimEnd();
  print(bold(line(header)));
  print(dim(widths.map((width) => '─'.repeat(width)).join('  ')));
  for (const row of cells) print(line(row));
};

/** Prints header, rows and their number. */
export const printTable = (result: QueryResult): void => {
  printRows(result);
  const { rows, truncated, ms } = result;
  print(dim(`${rows.length} 行${truncated ? '（没有给完）' : ''}，${ms} 毫秒`));
};
