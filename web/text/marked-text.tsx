/** Text with stretches laid over it: what matched by word, what by meaning, what an answer cites. */
import { type Stretch, segmentText } from './segment-text.ts';

export interface Mark extends Stretch {
  kind: 'exact' | 'semantic' | 'cited';
  /** The number of the citation, where it is one. */
  number?: number;
}

interface MarkedTextProps {
  text: string;
  marks: readonly Mark[];
  /** The part of the text to show; marks go into the whole. */
  part?: Stretch;
}

export const MarkedText = ({ text, marks, part = { start: 0, end: text.length } }: MarkedTextProps) => {
  const shifted = marks.map((mark) => ({ ...mark, start: mark.start - part.start, end: mark.end - part.start }));
  const shown = text.slice(part.start, part.end);
  return segmentText(shown.length, shifted).map(({ start, end, spans }) => {
    const words = shown.slice(start, end);
    if (spans.length === 0) return words;
    const kinds = [...new Set(spans.map(({ kind }) => kind))];
    return (
      <mark key={start} className={kinds.map((kind) => `mark-${kind}`).join(' ')}>
        {words}
      </mark>
    );
  });
};
