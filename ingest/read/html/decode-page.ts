/** Bytes of a page → text. Pages often say one encoding and have another: what decodes without faults wins. */
import { Buffer } from 'node:buffer';
import { IngestError } from '../../ingest-error.ts';
import { decodeGb18030 } from '../gb18030.ts';

/** A page says its encoding in its first 1024 bytes (HTML standard); saved ones have a comment before that. */
const PROBED_BYTES = 4096;
const CHARSET = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)/iu;
const GB = /^(?:gb2312|gbk|gb18030|gb_2312-80|x-gbk|cp936|hz-gb-2312)$/iu;
/** Share of characters that may be unreadable: a cut-off page has one, a foreign one many. */
const MAX_UNREADABLE_SHARE = 0.01;

const decodeAs = (bytes: Uint8Array, label: string, fatal: boolean): string | null => {
  try {
    return GB.test(label) ? decodeGb18030(bytes) : new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

const unreadable = (text: string): number => text.match(/\ufffd/gu)?.length ?? 0;

/** Decodes by BOM, else as UTF-8 if it is, else as the page says, else as GB18030. Throws IngestError (`encoding`). */
export const decodePage = (bytes: Uint8Array, file: string): string => {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (mark) return new TextDecoder(mark).decode(bytes);
  const utf8 = decodeAs(bytes, 'utf-8', true);
  if (utf8 !== null) return utf8;
  const said = CHARSET.exec(Buffer.from(bytes.subarray(0, PROBED_BYTES)).toString('latin1'))?.[1] ?? 'gb18030';
  const [best] = [said, 'gb18030', 'utf-8']
    .map((label) => decodeAs(bytes, label, false))
    .filter((text) => text !== null)
    .sort((a, b) => unreadable(a) - unreadable(b));
  if (best === undefined || unreadable(best) > best.length * MAX_UNREADABLE_SHARE)
    throw new IngestError('encoding', `无法识别网页“${file}”的编码；请用浏览器打开，另存为 UTF-8 后重试。`);
  return best;
};
