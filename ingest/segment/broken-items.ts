/** Items whose line broke at a change of font: `22.实施 ⏎ “快递进村”工程。…` is one sentence, not a heading and its body. */
import type { Line } from './lines.ts';
import { readNumber } from './numbering.ts';

/** An item of this length has its text on the line of its number. */
const INLINE_BODY = 30;
const SHORT_HEADING = 25;
/** Items beside the one in question that are looked at, on each side. */
const NEIGHBOURS = 2;
const SENTENCE_END = /[。！？；：…]$/u;
const FONT_CHANGE = /^[“‘「《\dA-Za-z０-９]/u;

interface Item {
  line: Line;
  style: string;
  /** Place among the items of its style. */
  rank: number;
  next: Line | undefined;
  inline: boolean;
  short: boolean;
}

/**
 * Numbered lines that only look like headings: a word or two, where the items beside them carry their text on the line
 * of the number, and the next line opens with a quotation, a figure or Latin letters.
 */
export const brokenItems = (lines: readonly Line[]): Set<Line> => {
  const byStyle = new Map<string, Item[]>();
  const numbered = lines.flatMap((line, i) => {
    const number = readNumber(line.text);
    if (!number || number.style === 'bare') return [];
    const length = line.text.length - number.length;
    const short = length > 0 && length <= SHORT_HEADING && !SENTENCE_END.test(line.text);
    const siblings = byStyle.get(number.style) ?? [];
    byStyle.set(number.style, siblings);
    const { style } = number;
    const item: Item = { line, style, rank: siblings.length, next: lines[i + 1], inline: length >= INLINE_BODY, short };
    siblings.push(item);
    return [item];
  });
  const broken = new Set<Line>();
  for (const item of numbered) {
    if (!item.short || !item.next || !FONT_CHANGE.test(item.next.text) || readNumber(item.next.text)) continue;
    const siblings = byStyle.get(item.style)!;
    const at = item.rank;
    const beside = siblings.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).filter((other) => other !== item);
    if (beside.some(({ inline }) => inline) && !beside.some(({ short }) => short)) broken.add(item.line);
  }
  return broken;
};
