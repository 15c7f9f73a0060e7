/** Pieces of a page → its lines. */
import type { PdfLine } from './pdf-line.ts';
import type { Page, Piece } from './pdfjs.ts';
import { inReadingOrder } from './reading-order.ts';

/** Parts of the font's size: bold type is often the same text set again this near. */
const SAME_PLACE = 0.25;
/** Base lines this near are one line: a number in another font sits a little higher. */
const SAME_LINE = 0.45;
/** A piece may begin this far left of where the one before it ends: signs are pushed together. */
const OVERLAP = 0.6;
/** A gap this wide parts Latin words or figures, whose blank was not set. */
const WORD_GAP = 0.2;
/** A gap this wide parts cells of a table; a wider one does where a blank was set, as in 总　　　则. */
const CELL_GAP = 1.5;
const CELL_GAP_AFTER_BLANK = 5;
/** Text set again to look bold follows right behind the first. */
const LOOKED_BACK = 12;

const isAtSamePlace = (piece: Piece, other: Piece): boolean =>
  Math.abs(piece.x - other.x) < piece.size * SAME_PLACE && Math.abs(piece.y - other.y) < piece.size * SAME_PLACE;

/** Pieces, each once: of two at one place of which one begins with the other, the longer. */
const once = (pieces: readonly Piece[]): Piece[] => {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const from = Math.max(0, kept.length - LOOKED_BACK);
    const again = kept
      .slice(from)
      .findIndex(
        (other) =>
          isAtSamePlace(piece, other) && (piece.text.startsWith(other.text) || other.text.startsWith(piece.text)),
      );
    if (again < 0) kept.push(piece);
    else if (piece.text.length > kept[from + again]!.text.length) kept[from + again] = piece;
  }
  return kept;
};

const LATIN_END = /[\p{Script=Latin}\d.,;:%)]$/u;
const LATIN_START = /^[\p{Script=Latin}\d(]/u;

const lineOf = ({ text, x, y, width, size }: Piece): PdfLine => ({ text, x, y, end: x + width, size });

const belongs = (line: PdfLine, piece: Piece): boolean => {
  const size = Math.max(line.size, piece.size);
  return Math.abs(line.y - piece.y) < size * SAME_LINE && piece.x > line.end - size * OVERLAP;
};

const append = (line: PdfLine, piece: Piece): void => {
  // How wide a blank is said to be is often wrong: the next piece tells.
  if (piece.text.trim() === '') {
    line.text += ' ';
    return;
  }
  const gap = (piece.x - line.end) / piece.size;
  if (gap > (line.text.endsWith(' ') ? CELL_GAP_AFTER_BLANK : CELL_GAP))
    line.text = `${line.text.trimEnd()}\t${piece.text.trimStart()}`;
  else if (gap > WORD_GAP && LATIN_END.test(line.text) && LATIN_START.test(piece.text)) line.text += ` ${piece.text}`;
  else line.text += piece.text;
  line.end = Math.max(line.end, piece.x + piece.width);
  line.size = Math.max(line.size, piece.size);
};

/** Lines of a page in the order of reading, none of them blank. */
export const linesOf = ({ pieces }: Page): PdfLine[] => {
  const lines: PdfLine[] = [];
  for (const piece of once(pieces)) {
    const line = lines.at(-1);
    if (line && belongs(line, piece)) append(line, piece);
    else if (piece.text.trim() !== '') lines.push(lineOf(piece));
  }
  return inReadingOrder(lines.map((line) => ({ ...line, text: line.text.trimEnd() })));
};
