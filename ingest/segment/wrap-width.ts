/** Finds out whether a text is hard-wrapped, and at what width. */

const MIN_WIDTH = 14;
const MIN_FULL_LINES = 4;
/** Share of the lines with some length that must fill the width. */
const MIN_FULL_SHARE = 0.3;
/** Share of lines that may be longer: a title, a table's row. */
const MAX_LONGER_SHARE = 0.05;
/** Lines this far below the width still count as full: punctuation is not parted from its word. */
const SLACK = 2;

/** The width at which `lines` are wrapped, in characters, or null where they are not. */
export const wrapWidth = (lines: readonly string[]): number | null => {
  const counted = lines.filter((line) => line.length >= MIN_WIDTH);
  const open = new Map<number, number>();
  for (const line of counted)
    if (!/[。！？；：…]$/u.test(line))
      for (let i = 0; i <= SLACK; i += 1) open.set(line.length + i, (open.get(line.length + i) ?? 0) + 1);
  const [width, full] = [...open].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0, 0];
  const longer = counted.filter((line) => line.length > width).length;
  const fills = full >= MIN_FULL_LINES && full >= counted.length * MIN_FULL_SHARE;
  return fills && longer <= Math.max(2, counted.length * MAX_LONGER_SHARE) ? width : null;
};
