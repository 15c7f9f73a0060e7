/** PDF with a text layer → SourceText: its paragraphs, or its lines where paragraphs do not show, without page numbers, running heads and feet. */
import { createHash } from 'node:crypto';
import { IngestError } from '../../ingest-error.ts';
import type { SourceText } from '../source-text.ts';
import { type LinedPage, withoutFurniture } from './page-furniture.ts';
import { linesOf } from './page-lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { pagesOf } from './pdfjs.ts';

/** Characters of a page below which it is a picture: a stamp, a page number. */
const MIN_CHARACTERS = 10;
/** Fonts whose codes nobody says the meaning of give signs that no text has; as a share of all characters. */
const MAX_UNREADABLE_SHARE = 0.1;
const UNREADABLE = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu;
/** Bytes go on being counted while pages are read. */
const MAX_CHARACTERS = 5_000_000;

const charactersOf = ({ lines }: LinedPage): number =>
  lines.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);

const readPages = async (bytes: Uint8Array, file: string): Promise<LinedPage[]> => {
  const pages: LinedPage[] = [];
  let characters = 0;
  for await (const page of pagesOf(bytes, file)) {
    const lined = { height: page.height, lines: linesOf(page) };
    characters += charactersOf(lined);
    if (characters > MAX_CHARACTERS)
      throw new IngestError('too-large', `“${file}”的文字超过 ${MAX_CHARACTERS / 10_000} 万字的上限；请拆分后重试。`);
    pages.push(lined);
  }
  return pages;
};

/** Reads the text layer. Throws IngestError; `scanned` where there is none. */
export const readPdf = async (bytes: Uint8Array, file: string): Promise<SourceText> => {
  const pages = await readPages(bytes, file);
  const pictures = pages.filter((page) => charactersOf(page) < MIN_CHARACTERS).length;
  if (pictures === pages.length)
    throw new IngestError(
      'scanned',
      `“${file}”是扫描件，只有图片，没有文字层；请先用 OCR 软件识别成文字（或找到可以复制文字的版本）后重试。`,
    );
  const text = paragraphsOf(withoutFurniture(pages).flat()).join('\n');
  if (
    (text.replaceAll('\n', '').replaceAll('\t', '').match(UNREADABLE)?.length ?? 0) >
    text.length * MAX_UNREADABLE_SHARE
  )
    throw new IngestError(
      'encoding',
      `“${file}”的字体没有说明文字编码，读出来是乱码；请用 OCR 软件识别，或找到 DOCX、网页版本后重试。`,
    );
  const notes = pictures > 0 ? [`有 ${pictures} 页没有文字（空白页或扫描图片），没有读入；请核对。`] : [];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { text, file, sha256, characters: text.length, encoding: 'pdf', notes };
};
