/** A table as lines of text. Shared by the readers whose formats know tables. */

/** Between the cells of a row: what spreadsheets paste, and what no cell's text has. */
const CELL_BREAK = '\t';

/**
 * Lines of one row; each cell is its lines. A row of one-line cells is one line (序号⇥任务⇥责任单位); where a cell has
 * paragraphs, the table only lays a text out, and the cells follow each other.
 */
export const rowLines = (cells: readonly (readonly string[])[]): string[] => {
  const filled = cells.filter((lines) => lines.length > 0);
  if (filled.some((lines) => lines.length > 1)) return filled.flat();
  return filled.length === 0 ? [] : [filled.flat().join(CELL_BREAK)];
};
