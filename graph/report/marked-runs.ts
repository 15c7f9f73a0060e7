/** A text cut into runs at the ends of its marked stretches. */
import type { Span } from '../../ingest/model.ts';
import { MARKS, type Mark, type Run } from './blocks.ts';

export interface MarkedSpan extends Span {
  mark: Mark;
}

/** Of several marks on one stretch this one is shown; the first of the list wins. */
const STRONGEST_FIRST: readonly Mark[] = ['warning', 'value-differs', 'differs', 'strong', 'quote', 'agrees', 'muted'];
const strength = (mark: Mark): number => STRONGEST_FIRST.length - STRONGEST_FIRST.indexOf(mark);

/**
 * The whole text in order, each stretch with the strongest of its marks; spans may overlap, and what of one lies beyond
 * the text is ignored. @example ('给予20万元奖励', [{ start: 2, end: 6, mark: 'value-differs' }]) → 给予 · 20万元 · 奖励
 */
export const markedRuns = (text: string, spans: readonly MarkedSpan[]): Run[] => {
  const marks = new Uint8Array(text.length);
  for (const { start, end, mark } of [...spans].sort((a, b) => strength(a.mark) - strength(b.mark)))
    marks.fill(MARKS.indexOf(mark) + 1, start, end);
  const runs: Run[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const one = marks[start] ?? 0;
    while (end < text.length && marks[end] === one) end++;
    const mark = MARKS[one - 1];
    const part = text.slice(start, end);
    runs.push(mark ? { text: part, marks: [mark] } : { text: part });
  }
  return runs;
};
