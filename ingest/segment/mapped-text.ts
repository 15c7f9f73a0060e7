/** Text that knows where each of its characters stands in the document as published. */
import type { Span } from '../model.ts';

export interface MappedText {
  text: string;
  /** `at[i]` is the offset in the published text of `text[i]`; never falls. */
  at: readonly number[];
}

/** The stretch `[start, end)` of the published text, unchanged. */
export const mapSource = (source: string, start: number, end: number): MappedText => ({
  text: source.slice(start, end),
  at: Array.from({ length: end - start }, (_, i) => start + i),
});

export const sliceMapped = (mapped: MappedText, start: number, end = mapped.text.length): MappedText => ({
  text: mapped.text.slice(start, end),
  at: mapped.at.slice(start, end),
});

/** Blanks that JavaScript's \s leaves out (zero-width characters, the soft hyphen) are blanks here. */
export const BLANK = /[\s\u200b-\u200d\u2060\u00ad]/u;

export const trimMapped = (mapped: MappedText): MappedText => {
  let start = 0;
  let end = mapped.text.length;
  while (start < end && BLANK.test(mapped.text[start]!)) start += 1;
  while (end > start && BLANK.test(mapped.text[end - 1]!)) end -= 1;
  return sliceMapped(mapped, start, end);
};

/** Joins parts; each separator character is mapped to the last character before it. Empty parts are left out. */
export const joinMapped = (parts: readonly MappedText[], separator: string): MappedText => {
  let text = '';
  const at: number[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    if (text !== '') for (let i = 0; i < separator.length; i += 1) at.push(at.at(-1)!);
    text += text === '' ? part.text : separator + part.text;
    for (const offset of part.at) at.push(offset);
  }
  return { text, at };
};

/** From the first to behind the last character, in the published text. Throws where there is no character. */
export const spanOf = (mapped: MappedText): Span => {
  if (mapped.at.length === 0) throw new RangeError('an empty text has no place in the source');
  return { start: mapped.at[0]!, end: mapped.at.at(-1)! + 1 };
};
