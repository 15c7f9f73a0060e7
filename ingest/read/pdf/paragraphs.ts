/** Lines → paragraphs, where the page shows it: the line above is full, the next one begins at the edge of the text. */
import type { PdfLine } from './pdf-line.ts';

/** Sizes of the font. A line this much short of the edge is full: a sign may not begin a line and took its word along. */
const FULL = 2.1;
/** A line begins at the edge if it begins this near. */
const AT_EDGE = 0.8;
/** Indents of a paragraph; what begins further right is centred, or a signature. */
const MIN_INDENT = 1.5;
const MAX_INDENT = 2.8;
/** Type of another size is another part of the document. */
const SAME_SIZE = 0.1;
/** Share of lines that are indented, below which paragraphs are parted in another way: the segmenter finds out how. */
const MIN_INDENTED = 0.05;
/** Points within which edges are one. */
const EDGE_GRAIN = 2;
/**
 * A place counts as the edge if lines of at least this share of the length begin (or end) there as at the commonest. Of
 * short paragraphs most lines are indented; but nothing ends beyond the right edge, save what is set beside the text.
 */
const COMMON_LEFT = 0.25;
const COMMON_RIGHT = 0.5;

const LATIN_END = /[\p{Script=Latin}\d]$/u;
const LATIN_START = /^[\p{Script=Latin}]/u;

/** The outermost of the places at which much text begins, or ends: a long line says more of the edge than a cell. */
const edge = (
  lines: readonly PdfLine[],
  placeOf: (line: PdfLine) => number,
  common: number,
  outermost: (...places: number[]) => number,
): number => {
  const lengths = new Map<number, number>();
  for (const line of lines) {
    const grain = Math.round(placeOf(line) / EDGE_GRAIN) * EDGE_GRAIN;
    lengths.set(grain, (lengths.get(grain) ?? 0) + line.end - line.x);
  }
  const most = Math.max(0, ...lengths.values());
  return outermost(...[...lengths].filter(([, length]) => length >= most * common).map(([place]) => place));
};

/** Text of a document's lines, one paragraph a line where its lines could be joined. */
export const paragraphsOf = (lines: readonly PdfLine[]): string[] => {
  const left = edge(lines, ({ x }) => x, COMMON_LEFT, Math.min);
  const right = edge(lines, ({ end }) => end, COMMON_RIGHT, Math.max);
  const indent = ({ x, size }: PdfLine): number => (x - left) / size;
  const isIndented = (line: PdfLine): boolean => indent(line) > MIN_INDENT && indent(line) < MAX_INDENT;
  const joins = lines.filter(isIndented).length >= lines.length * MIN_INDENTED;
  const goesOn = (line: PdfLine, next: PdfLine): boolean =>
    joins &&
    line.end > right - line.size * FULL &&
    indent(line) < MAX_INDENT &&
    Math.abs(indent(next)) < AT_EDGE &&
    Math.abs(line.size - next.size) < line.size * SAME_SIZE &&
    !line.text.includes('\t') &&
    !next.text.includes('\t');
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const text = line.text.trim();
    if (before === undefined || !goesOn(before, line)) paragraphs.push(isIndented(line) ? `\u3000\u3000${text}` : text);
    else {
      const paragraph = paragraphs.pop()!;
      paragraphs.push(`${paragraph}${LATIN_END.test(paragraph) && LATIN_START.test(text) ? ' ' : ''}${text}`);
    }
  }
  return paragraphs;
};
