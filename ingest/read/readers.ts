/** The readers of formats that are parsed, each loaded when it is first needed. A new format is one line here. */
import type { Format } from './format.ts';
import type { SourceText } from './source-text.ts';

export type ParsedFormat = Exclude<Format, 'text'>;
type Reader = (bytes: Uint8Array, file: string) => Promise<SourceText>;

export const READERS: Readonly<Record<ParsedFormat, () => Promise<Reader>>> = {
  docx: async () => (await import('./docx/docx.ts')).readDocx,
  html: async () => (await import('./html/html.ts')).readHtml,
  pdf: async () => (await import('./pdf/pdf.ts')).readPdf,
};
