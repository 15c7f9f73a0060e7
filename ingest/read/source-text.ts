/** What every reader hands on: the text as published, and what it was read from. */
export interface SourceText {
  text: string;
  file: string;
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string;
  /** Length of `text` in UTF-16 code units. */
  characters: number;
  /** 'utf-8', 'utf-16le', 'utf-16be' or 'gb18030'. */
  encoding: string;
}
