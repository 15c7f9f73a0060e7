/** Page numbers, running heads and feet: what stands at the same place on many pages is no text. */
import type { PdfLine } from './pdf-line.ts';
import type { Page } from './pdfjs.ts';

/** Share of a page's height, above and below, in which heads and feet stand. */
const ZONE = 0.12;
/** Lines of a head or foot. */
const MAX_LINES = 2;
/** Pages that a head must stand on, and the share of all pages. */
const MIN_PAGES = 2;
const MIN_SHARE = 0.3;
/** 3 · - 3 - · — 3 — · · 3 · · 第3页 · 3/10 · 第 3 页 共 10 页 · iv */
const PAGE_NUMBER =
  /^[\s—–\-－―·•.]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*页)?(?:\s*[/／，,共]+\s*(?:共\s*)?\d{1,4}\s*页?)?[\s—–\-－―·•.]*$/iu;

export interface LinedPage extends Pick<Page, 'height'> {
  lines: PdfLine[];
}

/** The same head on every page but for its number. */
const shapeOf = ({ text }: PdfLine): string => text.replace(/\s+/gu, '').replace(/\d+/gu, '#');

/** By place, not by order: heads and feet stand anywhere in the file. */
const edgesOf = ({ lines, height }: LinedPage): { top: PdfLine[]; bottom: PdfLine[] } => {
  const downwards = [...lines].sort((a, b) => a.y - b.y);
  return {
    top: downwards.slice(0, MAX_LINES).filter(({ y }) => y < height * ZONE),
    bottom: downwards.slice(-MAX_LINES).filter(({ y }) => y > height * (1 - ZONE)),
  };
};

/** The pages without their furniture. */
export const withoutFurniture = (pages: readonly LinedPage[]): PdfLine[][] => {
  const counts = new Map<string, number>();
  const key = (zone: string, line: PdfLine) => `${zone} ${shapeOf(line)}`;
  for (const page of pages)
    for (const [zone, lines] of Object.entries(edgesOf(page)))
      for (const line of lines) counts.set(key(zone, line), (counts.get(key(zone, line)) ?? 0) + 1);
  const needed = Math.max(MIN_PAGES, pages.length * MIN_SHARE);
  return pages.map((page) => {
    const furniture = new Set(
      Object.entries(edgesOf(page)).flatMap(([zone, lines]) =>
        lines.filter((line) => PAGE_NUMBER.test(line.text) || (counts.get(key(zone, line)) ?? 0) >= needed),
      ),
    );
    return page.lines.filter((line) => !furniture.has(line));
  });
};
