/** Of a long marked text what stands around its marks. */
import type { Run } from './blocks.ts';

const LEFT_OUT = '…';

/** A character of two units is not cut in half. */
const cutAt = (text: string, at: number): number => (/^[\uDC00-\uDFFF]/.test(text.slice(at)) ? at + 1 : at);

/** The first and the last so many units of a text; `before` or `after` 0: none of that end. */
const ends = (text: string, before: number, after: number): string => {
  if (text.length <= before + after + LEFT_OUT.length) return text;
  const first = text.slice(0, cutAt(text, before));
  return first + LEFT_OUT + (after > 0 ? text.slice(cutAt(text, text.length - after)) : '');
};

const isMarked = ({ marks }: Run): boolean => marks !== undefined;

/** The first so many units of the runs. */
const firstOf = (runs: readonly Run[], most: number): Run[] => {
  const first: Run[] = [];
  let room = most;
  for (const run of runs) {
    if (room <= 0) return [...first, { text: LEFT_OUT }];
    first.push({ ...run, text: ends(run.text, room, 0) });
    room -= run.text.length;
  }
  return first;
};

/**
 * The runs as they are where they have `most` UTF-16 units together; else each marked run with `around` units of its
 * surroundings (of a long one its two ends), and of all that again no more than `most`. What is left out is an ellipsis.
 */
export const excerptRuns = (runs: readonly Run[], { most, around }: { most: number; around: number }): Run[] => {
  if (runs.reduce((sum, { text }) => sum + text.length, 0) <= most) return [...runs];
  if (!runs.some(isMarked)) return firstOf(runs, most);
  const near = runs.map((run, i) => {
    if (isMarked(run)) return { ...run, text: ends(run.text, 2 * around, 2 * around) };
    return { ...run, text: ends(run.text, i === 0 ? 0 : around, i === runs.length - 1 ? 0 : around) };
  });
  return firstOf(near, most);
};
