/** The door itself: the right reader, and a process that a hostile file takes with it. */
import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { ingestFile } from '../../../ingest/pipeline.ts';
import { readFile } from '../../../ingest/read/read-file.ts';
import { docxFile, docxParts, paragraph, zipOf } from '../../fixtures/files/docx-file.ts';
import { modernPage } from '../../fixtures/files/page.ts';
import { pdfFile, setParagraph } from '../../fixtures/files/pdf-file.ts';

const TEXT = '一、支持企业发展。对新引进的企业给予不超过10万元的一次性奖励。';

describe('a file of any format', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['a.txt', () => Buffer.from(TEXT), 'utf-8'],
    ['a.docx', () => docxFile({ body: paragraph(TEXT) }), 'docx'],
    ['a.html', () => Buffer.from(modernPage(`<p>${TEXT}</p>`)), 'html'],
    ['a.pdf', () => pdfFile([setParagraph(TEXT, 700)]), 'pdf'],
  ])('%s', async (file, bytes, encoding) => {
    const source = await readFile(await bytes(), file);
    expect(source).toMatchObject({ file, encoding, characters: source.text.length });
    expect(source.text).toContain(TEXT);
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('tells whoever ingests what was left out', async () => {
    const body = `<w:p><w:ins><w:r><w:t>${TEXT}</w:t></w:r></w:ins></w:p>`;
    const { diagnostics } = await ingestFile(await docxFile({ body }), 'a.docx');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'reading-note', message: expect.stringContaining('修订痕迹') }),
    );
  });
});

describe('a hostile file', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
    [
      'a page nested without end',
      'a.html',
      () => Buffer.from(`<body>${'<table><tr><td>'.repeat(20_000)}字`),
      'too-complex',
    ],
    [
      'an archive that inflates',
      'a.docx',
      () => zipOf({ ...docxParts({ body: '' }), 'word/document.xml': Buffer.alloc(64 * 1024 * 1024, ' ') }),
      'too-large',
    ],
  ])('is refused and harms nobody: %s', async (_, file, bytes, code) => {
    await expect(readFile(await bytes(), file)).rejects.toMatchObject({ code });
    expect((await readFile(await docxFile({ body: paragraph(TEXT) }), 'b.docx')).text).toBe(TEXT);
  });
});
