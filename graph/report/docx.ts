/** A report as a Word file: Chinese typefaces, A4, marks that also show in black and white. */
import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import { xmlCharacters } from '../export/xml-text.ts';
import type { Block, Mark, Report, Run } from './blocks.ts';

/** In twentieths of a point: A4 with margins of 25 mm. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = 1418;
const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
/** In half points: 小四 for text, as official papers are copied; 五号 in tables. */
const SIZE = 24;
const TABLE_SIZE = 21;
const SMALL_SIZE = 18;
/** Typefaces that Word on a Chinese system has; LibreOffice and others put their own in place. */
const fonts = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
});
const SONG = fonts('宋体');
const HEI = fonts('黑体');
const KAI = fonts('楷体');
const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' };

const shade = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill });

const LOOKS: Readonly<Record<Mark, Partial<IRunOptions>>> = {
  agrees: { shading: shade('E3EFE3') },
  differs: { underline: { type: UnderlineType.WAVE } },
  'value-differs': { bold: true, underline: { type: UnderlineType.DOUBLE }, shading: shade('FFE9A8') },
  quote: { font: KAI },
  strong: { bold: true },
  muted: { color: '666666', size: SMALL_SIZE },
  warning: { bold: true, color: 'A61D24', border: { style: BorderStyle.SINGLE, size: 4, space: 0, color: 'A61D24' } },
};

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A text run by run, each line in one: a line feed inside a run is a blank in Word. */
const textRuns = (runs: readonly Run[], more: Partial<IRunOptions> = {}): TextRun[] =>
  runs.flatMap(({ text, marks = [] }) => {
    const look: Partial<IRunOptions> = Object.assign({ ...more }, ...marks.map((mark) => LOOKS[mark]));
    return xmlCharacters(text)
      .split(/\r\n|\r|\n/u)
      .map((line, i) => new TextRun({ ...look, text: line, ...(i > 0 ? { break: 1 } : {}) }));
  });

const cell = (runs: readonly Run[], width: number, look: Partial<IRunOptions> = {}): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ children: textRuns(runs, { size: TABLE_SIZE, ...look }) })],
  });

const table = ({ header, rows, widths }: Extract<Block, { type: 'table' }>): Table => {
  const shares = header.map((_, i) => widths?.[i] ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const columnWidths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole));
  const row = (cells: readonly (readonly Run[])[], look: Partial<IRunOptions>, tableHeader: boolean) =>
    new TableRow({ tableHeader, children: columnWidths.map((width, i) => cell(cells[i] ?? [], width, look)) });
  return new Table({
    columnWidths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [
      row(
        header.map((text) => [{ text }]),
        { font: HEI },
        true,
      ),
      ...rows.map((cells) => row(cells, {}, false)),
    ],
  });
};

/** After a table stands a paragraph, or Word would join it with the next one. */
const written = (block: Block): (Paragraph | Table)[] => {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({ heading: HEADINGS[block.level], keepNext: true, children: textRuns([{ text: block.text }]) }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: textRuns(block.runs) })];
    case 'table':
      return [table(block), new Paragraph({ spacing: { before: 0, after: 0 } })];
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
};

const heading = (size: number) => ({
  run: { font: HEI, size, bold: false, color: '000000' },
  paragraph: { spacing: { before: 240, after: 120 } },
});

/** The bytes of a .docx file. Two calls give the same content, not the same bytes: a zip has its time. */
export const reportDocx = async ({ title, blocks }: Report): Promise<Uint8Array> => {
  const document = new Document({
    title: xmlCharacters(title),
    creator: '条理',
    lastModifiedBy: '条理',
    styles: {
      default: {
        document: {
          run: { font: SONG, size: SIZE, language: LANGUAGE },
          paragraph: { spacing: { line: 360, after: 80 } },
        },
        title: { run: { font: HEI, size: 40 }, paragraph: { alignment: 'center', spacing: { after: 240 } } },
        heading1: heading(32),
        heading2: heading(28),
        heading3: heading(24),
      },
    },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: 'center',
                children: [
                  new TextRun({ size: SMALL_SIZE, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns([{ text: title }]) }),
          ...blocks.flatMap(written),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
};
