/** What every reader hands on: the text as published, and what it was read from. */

/** What a file says of its document beside the text (a web page's meta tags); used only where the text says nothing. */
export interface SourceHints {
  title?: string | undefined;
  issuer?: string | undefined;
  number?: string | undefined;
  /** ISO date. */
  issued?: string | undefined;
}

export interface SourceText {
  /** In reading order, one paragraph a line where the format knows paragraphs, one line a line where it does not (PDF). */
  text: string;
  file: string;
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string;
  /** Length of `text` in UTF-16 code units. */
  characters: number;
  /** 'utf-8', 'utf-16le', 'utf-16be' or 'gb18030' of a plain text; else the format: 'docx', 'html', 'pdf'. */
  encoding: string;
  /** What whoever ingests has to know of the reading, in Chinese sentences: 有修订痕迹，按接受全部修订读取。 */
  notes?: string[] | undefined;
  hints?: SourceHints | undefined;
}
