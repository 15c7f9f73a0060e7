/** Lines → paragraphs: joins what typesetting broke, keeps apart what the drafter parted. */
import { brokenItems } from './broken-items.ts';
import type { Line } from './lines.ts';
import { joinMapped, type MappedText, mapSource, sliceMapped, trimMapped } from './mapped-text.ts';
import { mend } from './mend.ts';
import { type LineNumber, readNumber } from './numbering.ts';
import { endsAsTitle } from './title.ts';
import { wrapWidth } from './wrap-width.ts';

export interface Paragraph {
  number: LineNumber | null;
  /** Mended, without the number. */
  text: MappedText;
  /** Mended, the number included. */
  whole: MappedText;
}

/** A line that is longer and ends in mid-sentence goes on in the next one; headings are shorter. */
const LONG_LINE = 40;

/** Lines numbered 1.1, 1.2 … from which a bare 1 in front of a word is a number too. */
const MIN_DOTTED = 3;

/** A line this far below the wrap width is full: a sign that may not begin a line went to the next one with its word. */
const FULL_SLACK = 2;
/** Blanks before a paragraph, which count for its width. */
const INDENT = 2;
/** Lines of a paragraph that are looked back over. */
const TAIL_LINES = 8;
/** Share of indented lines from which, and up to which, indentation tells where paragraphs begin. */
const MIN_INDENTED = 0.1;

const SENTENCE_END = /[。！？；：…]$/u;
const CLOSING_END = /[）)”》】」』]$/u;
/** Function words and commas that neither heading nor sentence ends with. */
const DANGLING_END = /(?:[，、,—]|[的和及与或对在为将把由向从])$/u;
const CLOSING_START = /^[，。；：、）)”》】！？％%]/u;

const openBracket = (text: string): boolean => {
  const tail = text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf('；')) + 1);
  let depth = 0;
  for (const character of tail) {
    if ('（(《“【〔'.includes(character)) depth += 1;
    else if ('）)》”】〕'.includes(character) && depth > 0) depth -= 1;
  }
  return depth > 0;
};

interface Draft {
  number: LineNumber | null;
  lines: Line[];
}

/** Items that count on from one another: 2.1 and 2.2, but not 3.1. */
const sequenceKey = ({ style, components }: LineNumber): string => [style, ...components.slice(0, -1)].join('.');

/** The draft's last lines, without its number: what tells whether it is finished. */
const draftText = ({ number, lines }: Draft): string => {
  const tail = lines
    .slice(-TAIL_LINES)
    .map((line) => line.text)
    .join('');
  return lines.length <= TAIL_LINES ? tail.slice(number?.length ?? 0) : tail;
};

/**
 * Joins `lines` to paragraphs. A line goes on with the one before where that stands unfinished: it holds a number alone,
 * an open bracket or quotation, ends in a comma, or is too long for a heading without having ended a sentence.
 */
export const joinLines = (source: string, lines: readonly Line[]): Paragraph[] => {
  const broken = brokenItems(lines);
  const dotted = lines.filter((line) => readNumber(line.text)?.style === 'dotted').length >= MIN_DOTTED;
  const width = wrapWidth(lines.map((line) => line.text));
  const indented = lines.filter((line) => line.indented).length;
  const indents = indented >= lines.length * MIN_INDENTED && indented <= lines.length * (1 - MIN_INDENTED);
  const last = new Map<string, number>();
  const drafts: Draft[] = [];

  const unfinished = (draft: Draft, next: Line): boolean => {
    const text = draftText(draft);
    if (text === '') return true;
    const end = draft.lines.at(-1)!.text;
    if (openBracket(text)) return true;
    if (DANGLING_END.test(end)) return true;
    const length = end.length;
    if (width !== null && indents) return next.indented ? false : length >= width - FULL_SLACK - INDENT;
    const fills = width !== null && length >= width - FULL_SLACK;
    // Wrapped text may end a sentence just where the line is full.
    if (SENTENCE_END.test(end)) return width !== null && length === width;
    if (CLOSING_END.test(end)) return fills && !/(?:负责|落实|配合|单位)[）)]$/u.test(end);
    if (draft.number === null && endsAsTitle(text)) return false;
    // A sentence ended inside the line, so what follows it there is no heading.
    if (fills || end.length > LONG_LINE || /[。；]./u.test(end)) return true;
    return draft.lines.length === 1 && broken.has(draft.lines[0]!);
  };

  const accept = (found: LineNumber | null, line: Line, before: Draft | undefined): LineNumber | null => {
    if (!found || (found.style === 'bare' && !dotted)) return null;
    const expected = (last.get(sequenceKey(found)) ?? 0) + 1;
    if (found.style === 'dotted' && found.components.length === 2 && found.components[1] !== 1) {
      const [whole] = found.components;
      const plain = (last.get('arabic') ?? 0) + 1;
      if (whole === plain && found.value !== expected)
        return {
          ...found,
          style: 'arabic',
          surface: `${whole}.`,
          value: whole!,
          components: [whole!],
          length: line.text.search(/[.．]/u) + 1,
        };
    }
    // A decimal of a table is no number: 1.32, or 8.5 on a line of its own.
    const sequel = found.value === expected || found.value === 1;
    if (found.style === 'bare' || found.style === 'dotted')
      return sequel && line.text.length > found.length ? found : null;
    const open = before !== undefined && draftText(before) !== '' && unfinished(before, line);
    return (open || found.doubtful) && !sequel ? null : open && found.doubtful ? null : found;
  };

  for (const line of lines) {
    const before = drafts.at(-1);
    const number = accept(readNumber(line.text), line, before);
    if (number) {
      last.set(sequenceKey(number), number.value);
      drafts.push({ number, lines: [line] });
    } else if (before && (CLOSING_START.test(line.text) || unfinished(before, line))) before.lines.push(line);
    else drafts.push({ number: null, lines: [line] });
  }
  return drafts.map((draft) => toParagraph(source, draft));
};

const toParagraph = (source: string, draft: Draft): Paragraph => {
  // Line breaks count as blanks between the lines: mending decides whether one stays.
  const raw = joinMapped(
    draft.lines.map((line) => mapSource(source, line.start, line.end)),
    '\n',
  );
  const length = draft.number?.length ?? 0;
  const text = mend(trimMapped(sliceMapped(raw, length)));
  if (!draft.number) return { number: null, text, whole: text };
  const number = mend(trimMapped(sliceMapped(raw, 0, length)));
  return { number: draft.number, text, whole: joinMapped([number, text], '') };
};
