/** Plain text: bytes → SourceText. Refuses what is not text before it looks at much of it. */
import { createHash } from 'node:crypto';
import { IngestError } from '../ingest-error.ts';
import { decodeGb18030 } from './gb18030.ts';
import type { SourceText } from './source-text.ts';

/** 16 MiB is some five million characters: a hundred times the longest policy of the test material. */
export const MAX_BYTES = 16 * 1024 * 1024;
/** A whole plan without one line break has 50,000 characters; a line far beyond is no document. */
export const MAX_LINE_CHARACTERS = 1_000_000;
/** NULs are looked for in this many bytes. */
const PROBED_BYTES = 65_536;
/** Control characters that no text has, as a share of the probed characters, from which a file counts as binary. */
const MAX_CONTROL_SHARE = 0.01;
/** Text in a foreign encoding decodes, if at all, to rare characters: at least this share must be of everyday kinds. */
const MIN_PLAUSIBLE_SHARE = 0.9;

const MAGIC: readonly [name: string, bytes: readonly number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP（含 DOCX、XLSX）', [0x50, 0x4b, 0x03, 0x04]],
  ['PNG 图片', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG 图片', [0xff, 0xd8, 0xff]],
  ['GIF 图片', [0x47, 0x49, 0x46, 0x38]],
  ['Office 97—2003（DOC、XLS）', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['GZIP', [0x1f, 0x8b, 0x08]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
];

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

const strict = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Everyday characters of Chinese policy text; what Latin-1 or Big5 bytes give when read as GB18030 is mostly not. */
const PLAUSIBLE = /[\t\n\r\f -~\u00a0-\u00ff\u2000-\u2fff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u;

const plausible = (text: string): boolean => {
  const probe = [...text.slice(0, PROBED_BYTES)];
  const good = probe.filter((character) => PLAUSIBLE.test(character)).length;
  return good >= probe.length * MIN_PLAUSIBLE_SHARE;
};

const decode = (bytes: Uint8Array, file: string): { text: string; encoding: string } => {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
    const text = strict(bytes, encoding);
    if (text !== null) return { text, encoding };
    throw new IngestError('encoding', `“${file}”的 UTF-16 编码已损坏，请另存为 UTF-8 后重试。`);
  }
  if (bytes.subarray(0, PROBED_BYTES).includes(0))
    throw new IngestError('binary', `“${file}”是二进制文件，不是文本；请提供 UTF-8 或 GB18030 编码的文本。`);
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const gb = decodeGb18030(bytes);
  if (!gb.includes('\ufffd') && plausible(gb)) return { text: gb, encoding: 'gb18030' };
  throw new IngestError('encoding', `无法识别“${file}”的编码：既不是 UTF-8，也不是 GB18030；请另存为 UTF-8 后重试。`);
};

const longestLine = (text: string): number => {
  let longest = 0;
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf('\n', from);
    const end = next < 0 ? text.length : next;
    longest = Math.max(longest, end - from);
    from = end + 1;
  }
  return longest;
};

const isBinary = (text: string): boolean => {
  const probe = text.slice(0, PROBED_BYTES);
  const controls = probe.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/gu)?.length ?? 0;
  return controls > probe.length * MAX_CONTROL_SHARE;
};

/**
 * Decodes UTF-8 (with or without BOM), UTF-16 with BOM, and GB18030. Offsets of everything later go into `text`, which
 * has no BOM. Throws IngestError for an empty, binary, foreign, oversized or unreadable file.
 */
export const readText = (bytes: Uint8Array, file: string): SourceText => {
  if (bytes.length === 0) throw new IngestError('empty', `“${file}”是空文件，没有可以入库的内容。`);
  const format = MAGIC.find(([, head]) => startsWith(bytes, head));
  if (format)
    throw new IngestError(
      'unsupported',
      `“${file}”是 ${format[0]} 文件，不能读取；请另存为 DOCX、PDF 或纯文本后重试。`,
    );
  if (bytes.length > MAX_BYTES)
    throw new IngestError('too-large', `“${file}”超过 ${MAX_BYTES / 1024 / 1024} MB 的上限，请拆分后重试。`);
  const { text, encoding } = decode(bytes, file);
  if (isBinary(text)) throw new IngestError('binary', `“${file}”含有大量控制字符，不是文本文件。`);
  if (text.trim() === '') throw new IngestError('empty', `“${file}”只有空白，没有可以入库的内容。`);
  if (longestLine(text) > MAX_LINE_CHARACTERS)
    throw new IngestError(
      'too-large',
      `“${file}”有一行超过 ${MAX_LINE_CHARACTERS} 个字符，不像是政策文本；请检查换行。`,
    );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { text, file, sha256, characters: text.length, encoding };
};
