/**
 * Reads a vocabulary file: tab-separated, `#` lines are comments (the first ones name the source), the first other line
 * names the columns. A cell may list several values with `|`.
 */
import { readFileSync } from 'node:fs';

const folder = new URL('./vocabulary/', import.meta.url);

/**
 * Rows of `<name>.tsv` in `from` (`ingest/vocabulary/` unless told) as records by column name. Throws where a row has
 * more cells than columns.
 */
export const readVocabulary = <Column extends string>(name: string, from: URL = folder): Record<Column, string>[] => {
  const lines = readFileSync(new URL(`${name}.tsv`, from), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const columns = (lines[0] ?? '').split('\t') as Column[];
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    if (cells.length > columns.length) throw new Error(`vocabulary ${name}: too many cells in "${line}"`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])) as Record<Column, string>;
  });
};

/** The values of a cell that lists several with `|`. */
export const listed = (cell: string): string[] => cell.split('|').filter((value) => value !== '');
