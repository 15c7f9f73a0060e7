/** Files that are no document, or more than one: each is refused in words that say what to do. */
import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { IngestError } from '../../../../ingest/ingest-error.ts';
import { readDocx } from '../../../../ingest/read/docx/docx.ts';
import { docxFile, docxParts, paragraph, zipOf } from '../../../fixtures/files/docx-file.ts';

const refusal = async (bytes: Uint8Array): Promise<[string, string]> => {
  try {
    await readDocx(bytes, '草案.docx');
  } catch (error) {
    if (error instanceof IngestError) return [error.code, error.detail];
    throw error;
  }
  throw new Error('was read');
};

const BODY = paragraph('正文。'.repeat(300));
const parts = docxParts({ body: BODY });
const whole = await docxFile({ body: BODY });
const without = (name: string) => Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
const withDocument = (xml: string | Uint8Array) => zipOf({ ...parts, 'word/document.xml': xml });

/** A zip whose table of contents says that `document.xml` is small. */
const lying = async (): Promise<Buffer> => {
  const bytes = await withDocument(Buffer.alloc(40 * 1024 * 1024, ' '));
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
    if (bytes.readUInt32LE(at + 24) > 1024 * 1024) bytes.writeUInt32LE(1000, at + 24);
  return bytes;
};

describe('a DOCX that cannot be read', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string]>([
    ['cut off', () => whole.subarray(0, whole.length / 2), 'damaged', '损坏'],
    ['no zip', () => Buffer.from('PK\u0003\u0004 nothing'), 'damaged', '损坏'],
    ['without a document', () => zipOf(without('word/document.xml')), 'damaged', '没有正文'],
    ['broken inside', () => withDocument('<w:document><w:body><w:p></w:body>'), 'damaged', '内部内容'],
    ['not even text inside', () => withDocument(Buffer.from([0xff, 0xff, 0xff])), 'damaged', '内部内容'],
    ['empty', () => docxFile({ body: '<w:p/>' }), 'empty', '没有文字'],
    ['a spreadsheet', () => zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '<x/>' }), 'unsupported', 'Excel'],
    ['an OFD', () => zipOf({ 'OFD.xml': '<x/>' }), 'unsupported', 'OFD'],
    ['a zip of something', () => zipOf({ 'a.txt': 'a' }), 'unsupported', '压缩包'],
    ['inflated beyond the limit', () => withDocument(Buffer.alloc(40 * 1024 * 1024, ' ')), 'too-large', '解压'],
    ['larger than it says', lying, 'damaged', '损坏'],
    ['nested without end', () => withDocument('<a>'.repeat(100_000)), 'too-complex', '结构异常'],
    [
      'declaring entities',
      () => withDocument('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'),
      'too-complex',
      '结构异常',
    ],
  ])('%s', async (_, bytes, code, words) => {
    const [found, detail] = await refusal(await bytes());
    expect([found, detail.includes(words), detail.includes('草案.docx')]).toEqual([code, true, true]);
  });
});
