/** A short stretch with the words around it, so that it is understood; never from or to the midst of a word. */
import { foldText } from '../../../../ingest/fold.ts';
import type { Span } from '../../../../ingest/model.ts';
import { segmentsOf } from '../../../text/tokens.ts';
import { wholly } from '../uncut.ts';

/** Where a phrase ends. */
const MARK = /[，。；、：\s（）]/u;

/** The stretch between two marks that holds the span; a span over several is of them all. */
const phraseAround = (text: string, { start, end }: Span): Span => {
  let from = start;
  while (from > 0 && !MARK.test(text[from - 1] ?? '')) from -= 1;
  const length = text.slice(end).search(MARK);
  return { start: from, end: length < 0 ? text.length : end + length };
};

/** The span with up to `room` characters of its phrase on each side, begun and ended where a word begins and ends. */
export const withSurroundings = (text: string, span: Span, room: number): Span => {
  const phrase = phraseAround(text, span);
  const bounds = [phrase.start];
  for (const word of segmentsOf(foldText(text.slice(phrase.start, phrase.end))))
    bounds.push((bounds.at(-1) ?? phrase.start) + word.length);
  // A word that the span cuts is shown whole, however long it is.
  const before = bounds.filter((at) => at <= span.start);
  const behind = bounds.filter((at) => at >= span.end);
  const start = before.find((at) => at >= span.start - room) ?? before.at(-1) ?? span.start;
  const end = behind.filter((at) => at <= span.end + room).at(-1) ?? behind[0] ?? span.end;
  // A figure that follows is what the words are of: 全年补贴10000艘.
  const follows = end > span.end && /\d/u.test(text[end] ?? '');
  return wholly(text, { start, end: follows ? end + 1 : end });
};
