/** How near two names are, as slips of the pen go: a character changed, left out, doubled, or two changed over. */
import { soundOf } from '../../ingest/initials.ts';

/** No name of a body or document is longer; longer ones are compared no further. */
const LONGEST = 120;

/**
 * Least number of characters to change, put in, take out or change over with the next (optimal string alignment, after
 * Damerau 1964); `limit + 1` as soon as it is more than `limit`.
 */
export const slipsBetween = (a: string, b: string, limit: number): number => {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit || a.length > LONGEST || b.length > LONGEST) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, above] = [above, row];
  }
  return above[b.length]!;
};

/** Whether two names sound alike: 财正厅 and 财政厅. */
export const soundAlike = (a: string, b: string): boolean => a.length === b.length && soundOf(a) === soundOf(b);

/** Whether the same characters stand in another order: 农村农业 and 农业农村. */
export const sameCharacters = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
