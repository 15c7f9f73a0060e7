/**
 * Lines of a page in the order of reading. The file's own order is kept where it can be: it goes column by column, cell by
 * cell, which places alone do not tell. But some programs write a page's tables before its text.
 */
import type { PdfLine } from './pdf-line.ts';

/** Parts of the font's size that a line may stand higher than the one before and still be beside it. */
const BESIDE = 0.45;

/** Lines that follow each other downwards. */
interface Block {
  lines: PdfLine[];
  top: number;
  bottom: number;
}

const blocksOf = (lines: readonly PdfLine[]): Block[] => {
  const blocks: Block[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && line.y > block.bottom - line.size * BESIDE) {
      block.lines.push(line);
      block.bottom = Math.max(block.bottom, line.y);
    } else blocks.push({ lines: [line], top: line.y, bottom: line.y });
  }
  return blocks;
};

/** What stands wholly above a part of the page that came earlier is moved before it; what stands beside it is not. */
export const inReadingOrder = (lines: readonly PdfLine[]): PdfLine[] => {
  const ordered: Block[] = [];
  for (const block of blocksOf(lines)) {
    let at = ordered.length;
    while (at > 0 && ordered[at - 1]!.top > block.bottom) at -= 1;
    ordered.splice(at, 0, block);
  }
  return ordered.flatMap((block) => block.lines);
};
