/** Which reader a file is for: by what its first bytes say, by its name only where they say nothing. */
import { Buffer } from 'node:buffer';
import { IngestError } from '../ingest-error.ts';

export const FORMATS = ['text', 'docx', 'html', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** Names that files of these formats have; what has another or none is tried as text. */
export const FILE_NAME = /\.(?:txt|text|md|docx|html?|shtml|xhtml|pdf)$|^[^.]+$/iu;

/** A PDF may have some bytes before its mark (ISO 32000, annex H). */
const PROBED_FOR_PDF = 1024;
/** Comments and blanks before a page's first tag. */
const PROBED_FOR_HTML = 4096;
/** What may stand before a page's first tag. */
const BEFORE_PAGE = /\s+|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>/uy;
/** Tags that only pages begin with. */
const PAGE_START = /<(?:!doctype\s+html|html|head|body|meta|title|link|script|style)\b/iuy;
/** In a file that is called .html, any tag will do: a saved piece of a page. */
const ANY_TAG = /<\/?[a-z][a-z0-9]*[\s/>]/iu;
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** First characters, whatever the encoding: tags are ASCII in all of them, UTF-16 has a NUL beside each. */
const probe = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.subarray(0, length))
    .toString('latin1')
    .replace(/\0|^(?:ï»¿|ÿþ|þÿ)/gu, '');

const beginsPage = (start: string): boolean => {
  BEFORE_PAGE.lastIndex = 0;
  PAGE_START.lastIndex = 0;
  while (BEFORE_PAGE.test(start)) PAGE_START.lastIndex = BEFORE_PAGE.lastIndex;
  return PAGE_START.test(start);
};

const isProtected = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));

const notWhatItSays = (file: string, format: string): IngestError =>
  new IngestError(
    'damaged',
    `“${file}”的内容不是 ${format}，或已损坏；请重新保存后重试（如果是纯文本，请把扩展名改为 .txt）。`,
  );

/**
 * The format of a file. Throws IngestError where its name promises what its bytes are not, or where it has a password;
 * what else cannot be read is for the reader of text to refuse.
 */
export const formatOf = (bytes: Uint8Array, file: string): Format => {
  if (startsWith(bytes, OLE) && isProtected(bytes))
    throw new IngestError('encrypted', `“${file}”设有打开密码，不能读取；请在 Word 或 WPS 里取消密码后重试。`);
  if (startsWith(bytes, ZIP)) return 'docx';
  const start = probe(bytes, PROBED_FOR_HTML);
  const extension = /\.([a-z]+)$/iu.exec(file)?.[1]?.toLowerCase();
  const pdf = start.slice(0, PROBED_FOR_PDF).indexOf('%PDF-');
  if (pdf === 0 || (pdf > 0 && extension === 'pdf')) return 'pdf';
  if (beginsPage(start) || (/^(?:s|x)?html?$/u.test(extension ?? '') && ANY_TAG.test(start))) return 'html';
  if (bytes.length > 0 && !startsWith(bytes, OLE) && (extension === 'docx' || extension === 'pdf'))
    throw notWhatItSays(file, extension.toUpperCase());
  return 'text';
};
