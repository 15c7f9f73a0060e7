import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { IngestError } from '../../../ingest/ingest-error.ts';
import { MAX_BYTES, MAX_LINE_CHARACTERS, readText } from '../../../ingest/read/text.ts';

const TEXT = '某某省支持消费若干措施\n一、促进餐饮业发展。对首次达到限额以上的企业，给予5万元奖励。\n';
const utf8 = Buffer.from(TEXT);

const refusal = (bytes: Uint8Array): [string, string] => {
  try {
    readText(bytes, '样本.txt');
  } catch (error) {
    if (error instanceof IngestError) return [error.code, error.detail];
    throw error;
  }
  throw new Error('was read');
};

describe('reading text', () => {
  it.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with BOM', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), 'utf-8'],
    ['UTF-16 LE with BOM', iconv.encode(TEXT, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 BE with BOM', iconv.encode(TEXT, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['GB18030', iconv.encode(TEXT, 'gb18030'), 'gb18030'],
  ])('%s', (_, bytes, encoding) => {
    const source = readText(bytes, '样本.txt');
    expect(source).toMatchObject({ text: TEXT, encoding, file: '样本.txt', characters: TEXT.length });
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('reads rare characters of GB18030', () => {
    const text = `${TEXT}㐀𠮷镕囍`;
    expect(readText(iconv.encode(text, 'gb18030'), 'x').text).toBe(text);
  });

  it.each([
    ['empty', new Uint8Array(0), 'empty', '空文件'],
    ['only blanks', Buffer.from(' \n\t　\n'), 'empty', '空白'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'unsupported', 'PNG'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'unsupported', 'PDF'],
    ['a DOCX', Buffer.from([0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0]), 'unsupported', 'DOCX'],
    ['NULs', Buffer.from('政策\0\0\0正文'), 'binary', '二进制'],
    ['control characters', Buffer.from(`政策${'\u0001\u0002'.repeat(40)}`), 'binary', '控制字符'],
    ['neither UTF-8 nor GB18030', Buffer.from([0xb4, 0xfa, 0xff, 0xff, 0xd5, 0xfe, 0xff, 0x80]), 'encoding', '编码'],
    ['Latin-1', Buffer.from('Förderung für die Städte: ÄÖÜ äöü ß, größer', 'latin1'), 'encoding', '编码'],
    ['broken UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), 'encoding', 'UTF-16'],
  ])('refuses %s', (_, bytes, code, words) => {
    const [found, detail] = refusal(bytes);
    expect(found).toBe(code);
    expect(detail).toContain(words);
    expect(detail).toContain('样本.txt');
  });

  it('refuses a 50 MB line without delay', () => {
    const bytes = Buffer.alloc(50 * 1024 * 1024, '政策');
    const from = performance.now();
    expect(refusal(bytes)[0]).toBe('too-large');
    expect(performance.now() - from).toBeLessThan(1000);
  });
  it('refuses a file above the limit, and a line above the limit', () => {
    expect(refusal(Buffer.alloc(MAX_BYTES + 1, 'a\n'))[0]).toBe('too-large');
    expect(refusal(Buffer.from('a'.repeat(MAX_LINE_CHARACTERS + 1)))[0]).toBe('too-large');
    expect(readText(Buffer.from('a'.repeat(MAX_LINE_CHARACTERS)), 'x').characters).toBe(MAX_LINE_CHARACTERS);
  });
});
