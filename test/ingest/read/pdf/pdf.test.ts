import { describe, expect, it } from 'vitest';
import { ingestText } from '../../../../ingest/pipeline.ts';
import { readPdf } from '../../../../ingest/read/pdf/pdf.ts';
import { pdfFile, type SetText, setParagraph } from '../../../fixtures/files/pdf-file.ts';

const read = async (pages: SetText[][]) => {
  const source = await readPdf(pdfFile(pages), '文件.pdf');
  return { ...source, lines: source.text.split('\n') };
};

const TITLE: SetText = { text: '测试市促进就业若干措施', x: 200, y: 760, size: 20 };
const FIRST =
  '一、支持企业吸纳就业。对招用毕业年度高校毕业生并签订一年以上劳动合同的企业，按照每人1000元的标准给予一次性吸纳就业补贴。';
const SECOND =
  '二、支持自主创业。对首次创办企业且正常经营一年以上的高校毕业生，给予一次性创业补贴5000元，由市人力资源社会保障局会同市财政局落实。';
/** A page with a running head and a number. */
const page = (number: number, texts: SetText[]): SetText[] => [
  { text: '测试市人民政府公报', x: 80, y: 810, size: 9 },
  ...texts,
  { text: `— ${number} —`, x: 280, y: 40, size: 12 },
];

describe('the text of a PDF', () => {
  it('is Chinese though its font is not in the file, and has no heads and page numbers', async () => {
    const { lines, encoding } = await read([
      page(1, [TITLE, ...setParagraph(FIRST, 700)]),
      page(2, setParagraph(SECOND, 760)),
      page(3, setParagraph('三、本措施自印发之日起施行。', 760)),
    ]);
    expect(encoding).toBe('pdf');
    expect(lines).toEqual([
      '测试市促进就业若干措施',
      `　　${FIRST}`,
      `　　${SECOND}`,
      '　　三、本措施自印发之日起施行。',
    ]);
  });

  it('makes clauses of a paragraph that goes on over the page', async () => {
    const set = setParagraph(SECOND, 100);
    const source = await read([
      page(1, [TITLE, ...setParagraph(FIRST, 700), set[0]!]),
      page(
        2,
        set.slice(1).map((text, i) => ({ ...text, y: 760 - 28 * i })),
      ),
    ]);
    const { document } = ingestText(source);
    expect(document.clauses.map(({ number, text }) => number + text)).toEqual([FIRST, SECOND]);
  });

  it('has once what was set twice to look bold', async () => {
    const bold = { text: '一、支持企业', x: 112, y: 700 };
    const { lines } = await read([
      [bold, { ...bold, x: 112.3 }, { text: '吸纳就业。对招用毕业生的给予补贴。', x: 208, y: 700 }],
    ]);
    expect(lines).toEqual(['一、支持企业吸纳就业。对招用毕业生的给予补贴。']);
  });

  it('goes down the page where the file begins with its table, and cell by cell inside it', async () => {
    const cells = [
      { text: '发文机关：', x: 80, y: 186 },
      { text: '测试市人民', x: 200, y: 200 },
      { text: '政府办公室', x: 200, y: 172 },
      { text: '成文日期：', x: 330, y: 186 },
      { text: '2024年3月5日', x: 420, y: 186 },
    ];
    const { lines } = await read([[...cells, TITLE, ...setParagraph(FIRST, 700)]]);
    expect(lines.slice(0, 2)).toEqual(['测试市促进就业若干措施', `　　${FIRST}`]);
    expect(lines.slice(2).map((line) => line.trim())).toEqual([
      '发文机关：',
      '测试市人民',
      '政府办公室',
      '成文日期： 2024年3月5日',
    ]);
  });

  it('says how many pages had none', async () => {
    const { notes } = await read([setParagraph(FIRST, 700), [], [{ text: '2', x: 280, y: 40 }]]);
    expect(notes?.join()).toContain('2 页没有文字');
  });
});

it.each([
  ['pictures of pages', pdfFile([[], [{ text: '1', x: 9, y: 9 }]]), 'scanned', 'OCR'],
  ['a password', pdfFile([setParagraph(FIRST, 700)], true), 'encrypted', '密码'],
  ['half of a file', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog'), 'damaged', '损坏'],
])('refuses %s', async (_, bytes, code, words) => {
  const reading = readPdf(bytes, '文件.pdf');
  await expect(reading).rejects.toMatchObject({ code, detail: expect.stringContaining(words) });
});
