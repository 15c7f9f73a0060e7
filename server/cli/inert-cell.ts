/** Cells that a spreadsheet shows and does not run. */
import type { Rows } from './overlap-rows.ts';

/** Beginnings by which Excel takes a text for a formula (OWASP, CSV injection); full-width ones count in some languages. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** A text that would run gets an apostrophe before it; numbers stay. @example =1+1 → '=1+1 */
export const inert = (cell: string | number): string | number =>
  typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;

/** All rows so. */
export const forSpreadsheet = ({ columns, rows }: Rows): Rows => ({ columns, rows: rows.map((row) => row.map(inert)) });
