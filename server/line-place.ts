/** Offsets as people count: lines and columns, both from 1. */

/** Line and column of an offset in a text; `\r\n`, `\n` and `\r` end lines. */
export const linePlace = (text: string, offset: number): { line: number; column: number } => {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};
