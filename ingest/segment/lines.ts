/** Published text → lines, with page furniture (page numbers, 上一页) set aside. */
import type { Span } from '../model.ts';
import { BLANK } from './mapped-text.ts';

export interface Line extends Span {
  /** The line without the blanks around it. */
  text: string;
  /** Whether blanks stand before it, as before a new paragraph. */
  indented: boolean;
}

const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu;
/** — 3 — · - 3 - · 第3页 共10页 · 3/10 · 上一页 */
const FURNITURE =
  /^(?:[—–\-－一]{1,2}\s*\d{1,4}\s*[—–\-－一]{1,2}|第\s*\d{1,4}\s*页(?:\s*[，,共/／]?\s*共?\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|[上下]一页|Page\s*\d+(?:\s*of\s*\d+)?)$/iu;
const BARE_NUMBER = /^\d{1,4}$/u;

export interface Lines {
  lines: Line[];
  /** Page numbers and the like. */
  furniture: Span[];
}

/** Splits `source` at every kind of line break; blank lines vanish, blanks around a line too. */
export const splitLines = (source: string): Lines => {
  const lines: Line[] = [];
  const furniture: Span[] = [];
  const breaks = [...source.matchAll(BREAK)].map((match) => ({ start: match.index, mark: match[0] }));
  let from = 0;
  let before = '';
  for (const { start: to, mark } of [...breaks, { start: source.length, mark: '' }]) {
    let start = from;
    let end = to;
    while (start < end && BLANK.test(source[start]!)) start += 1;
    while (end > start && BLANK.test(source[end - 1]!)) end -= 1;
    const text = source.slice(start, end);
    // A bare number is a page's only beside the page break: elsewhere it is a table's cell.
    const isFurniture = FURNITURE.test(text) || (BARE_NUMBER.test(text) && (before === '\f' || mark === '\f'));
    if (text !== '' && isFurniture) furniture.push({ start, end });
    else if (text !== '') lines.push({ text, start, end, indented: start > from });
    from = to + mark.length;
    if (text !== '' || mark === '\f') before = mark;
  }
  return { lines, furniture };
};
