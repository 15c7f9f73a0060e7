import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { IngestError } from '../../../ingest/ingest-error.ts';
import { formatOf } from '../../../ingest/read/format.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('the format of a file', () => {
  it.each<[string, string | Buffer, string, string]>([
    ['text', '关于测试的通知', 'a.txt', 'text'],
    ['text that speaks of tags', '网页应当含有<title>标签', 'a.txt', 'text'],
    ['a page, whatever its name', '<!-- saved -->\n<!DOCTYPE html><p>通知', 'a.txt', 'html'],
    ['a page with a byte order mark', '\ufeff<html><body>', 'a', 'html'],
    ['a page in UTF-16', Buffer.from('\ufeff<html><body>', 'utf16le'), 'a', 'html'],
    ['a piece of a page by its name', '<p>关于测试的通知</p>', 'a.htm', 'html'],
    ['text that is called a page', '关于测试的通知', 'a.html', 'text'],
    ['a zip', 'PK\u0003\u0004', 'a.txt', 'docx'],
    ['a PDF', '%PDF-1.4', 'a.txt', 'pdf'],
    ['a PDF behind some bytes', 'HTTP/1.1 200\n\n%PDF-1.4', 'a.pdf', 'pdf'],
    ['text that speaks of PDF', '文件应以 %PDF- 开头', 'a.txt', 'text'],
    ['an old DOC, for the reader of text to refuse', Buffer.from(OLE), 'a.docx', 'text'],
    ['nothing, for the reader of text to refuse', '', 'a.docx', 'text'],
  ])('%s', (_, content, file, format) => {
    expect(formatOf(Buffer.from(content), file)).toBe(format);
  });

  it.each<[string, string | Buffer, string, string]>([
    ['text that is called DOCX', '关于测试的通知', 'a.docx', 'damaged'],
    ['text that is called PDF', '关于测试的通知', 'a.PDF', 'damaged'],
    [
      'a DOCX with a password',
      Buffer.concat([Buffer.from(OLE), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'a.docx',
      'encrypted',
    ],
  ])('refuses %s', (_, content, file, code) => {
    expect(() => formatOf(Buffer.from(content), file)).toThrow(IngestError);
    expect(() => formatOf(Buffer.from(content), file)).toThrow(code);
  });

  it('looks at many comments in no time', () => {
    expect(formatOf(Buffer.from(`${'<!---->'.repeat(100_000)}text`), 'a.txt')).toBe('text');
  });
});
