/** The Word file as another program reads it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportDocx } from '../../../graph/report/docx.ts';
import { orSkip } from '../../or-skip.ts';
import { pythonWith } from '../../python/python-with.ts';
import { HARD_REPORT, LONG, READABLE } from './sample-report.ts';

const READ = `
import json, sys
from docx import Document
from docx.oxml.ns import qn
document = Document(sys.argv[1])
fonts = document.styles.element.find('.//' + qn('w:rPrDefault')).find('.//' + qn('w:rFonts'))
marked = [
    [run.text, bool(run.bold), str(run.underline), run._r.xpath('.//w:shd/@w:fill')]
    for table in document.tables for row in table.rows for cell in row.cells
    for paragraph in cell.paragraphs for run in paragraph.runs
]
print(json.dumps({
    'title': document.core_properties.title,
    'fonts': dict((key.split('}')[1], value) for key, value in fonts.attrib.items()),
    'paragraphs': [[p.style.name if p.style is not None else '', p.text] for p in document.paragraphs],
    'tables': [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
    'marked': marked,
}))
`;

interface Read {
  title: string;
  fonts: Record<string, string>;
  paragraphs: [style: string, text: string][];
  tables: string[][][];
  marked: [text: string, bold: boolean, underline: string, fills: string[]][];
}

const python = await orSkip(() => pythonWith(['python-docx']));

describe.skipIf(python === null)('reportDocx, read by python-docx', () => {
  let folder: string;
  let read: Read;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tiaoli-docx-'));
    const path = join(folder, 'report.docx');
    writeFileSync(path, await reportDocx(HARD_REPORT));
    read = (await python?.(READ, [path])) as Read;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens, with Chinese typefaces for Chinese', () => {
    expect(read.title).toBe(HARD_REPORT.title);
    expect(read.fonts).toMatchObject({ eastAsia: '宋体', ascii: 'Times New Roman' });
    expect(read.paragraphs[0]).toEqual(['Title', HARD_REPORT.title]);
    expect(read.paragraphs).toContainEqual(['Heading 1', '汇总']);
  });

  it('holds the texts as they are', () => {
    const cells = read.tables.flat(2);
    expect(cells).toContain(READABLE);
    expect(cells).toContain(LONG);
    expect(read.paragraphs.map(([, text]) => text)).toContain('矛盾（金额） 一处奖励20万元，一处<不奖励>。');
  });

  it('marks a value so that it shows in black and white too', () => {
    const [, bold, underline, fills] =
      read.marked.find(([text, , , shades]) => text === '20万元' && shades.length > 0) ?? [];
    expect([bold, underline]).toEqual([true, expect.stringContaining('DOUBLE')]);
    expect(fills).toEqual(['FFE9A8']);
  });

  it('has the table of differences beside the texts', () => {
    expect(read.tables).toContainEqual([
      ['差异', '甲', '乙'],
      ['金额', '20万元', '（无）'],
    ]);
  });
});
