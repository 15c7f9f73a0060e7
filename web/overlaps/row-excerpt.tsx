/** What a row of the list shows of a clause: the sentences around what differs, with that in colour; else the first words. */

import type { Overlap } from '../../server/contract.ts';
import { chooseExcerpt } from '../text/choose-excerpt.ts';
import { type Stretch, segmentText } from '../text/segment-text.ts';
import { DIFFERENCE_HUES } from './difference-hue.ts';
import type { Side } from './pair-runs.ts';
import { tellingDifferences } from './telling-differences.ts';

/** UTF-16 units: two or three lines in a column. */
const LENGTH = 84;
/** Of a sentence longer than that, what stands before the first difference. */
const BEFORE = 28;

type Marked = Stretch & { hue: string };

const cutAround = (part: Stretch, [first]: readonly Stretch[]): Stretch => {
  if (part.end - part.start <= LENGTH) return part;
  const start = first && first.start > part.start + LENGTH - BEFORE ? first.start - BEFORE : part.start;
  return { start, end: Math.min(part.end, start + LENGTH) };
};

export const RowExcerpt = ({ pair, side }: { pair: Overlap; side: Side }) => {
  const { text } = pair[side];
  const marks = tellingDifferences(pair).flatMap(({ type, aSpan, bSpan }): Marked[] => {
    const span = side === 'a' ? aSpan : bSpan;
    return span ? [{ ...span, hue: DIFFERENCE_HUES[type] }] : [];
  });
  const part = cutAround(chooseExcerpt(text, marks.slice(0, 1), LENGTH), marks);
  const shown = text.slice(part.start, part.end);
  const runs = segmentText(
    shown.length,
    marks.map((mark) => ({ ...mark, start: mark.start - part.start, end: mark.end - part.start })),
  );
  return (
    <p className="pair-excerpt">
      {part.start > 0 && '…'}
      {runs.map(({ start, end, spans: [mark] }) => {
        const words = shown.slice(start, end);
        return mark ? (
          <mark key={start} className="differs" data-kind={mark.hue}>
            {words}
          </mark>
        ) : (
          words
        );
      })}
      {part.end < text.length && '…'}
    </p>
  );
};
