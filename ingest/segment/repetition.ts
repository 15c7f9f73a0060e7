/** Web pages are often saved with their text twice, with or without the title. */
import type { Line } from './lines.ts';

const MIN_LINES = 4;
const MIN_CHARACTERS = 100;

/**
 * Index of the line from which `lines` say to their end word for word what they said before, or null. The repeated
 * stretch begins among the first `head` + 1 lines.
 */
export const findRepetition = (lines: readonly Line[], head: number): number | null => {
  for (let first = 0; first <= head; first += 1) {
    const length = (lines.length - first) / 2;
    if (!Number.isInteger(length) || length < MIN_LINES) continue;
    const again = first + length;
    const same = lines.slice(first, again).every((line, i) => line.text === lines[again + i]!.text);
    const characters = lines.slice(again).reduce((sum, { text }) => sum + text.length, 0);
    if (same && characters >= MIN_CHARACTERS) return again;
  }
  return null;
};
