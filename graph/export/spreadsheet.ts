/**
 * An Excel workbook, row by row (ECMA-376): kept libraries hold a workbook whole, a hundred thousand clauses would take
 * half a gigabyte there. Texts are inline and never formulas, whatever they begin with.
 */
import type { Pieces } from './bytes.ts';
import { xmlText } from './xml-text.ts';
import { zip } from './zip.ts';

/** What Excel can hold. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
const CUT_MARK = '……（本格放不下，未完）';
/** Days of Excel's calendar are counted from here; it has none before 1900-03-01 that others agree with. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = '1900-03-01';
const MS_PER_DAY = 86_400_000;

export type Cell = string | number | boolean | { date: string } | null;
export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
}
export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: () => AsyncIterable<readonly Cell[]>;
}
/** What did not fit, by sheet; complete for a sheet once it is written. */
export type Losses = Map<string, { rows: number; cells: number }>;

const STYLE = { plain: 0, title: 1, text: 2, date: 3 } as const;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A, B, … Z, AA … */
const letters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : letters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

/** Excel reads `_x0041_` as A; such words are written so that they come back. */
const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(literal(text))}</t></is></c>`;

class Rows {
  readonly #loss: { rows: number; cells: number };
  #row = 0;

  constructor(loss: { rows: number; cells: number }) {
    this.#loss = loss;
  }

  /** The row as XML; empty where the sheet is full. */
  next(cells: readonly Cell[], style: number = STYLE.text): string {
    if (this.#row >= MOST_ROWS) {
      this.#loss.rows += 1;
      return '';
    }
    this.#row += 1;
    return `<row r="${this.#row}">${cells.map((cell, i) => this.#cell(`${letters(i)}${this.#row}`, cell, style)).join('')}</row>`;
  }

  #cell(place: string, cell: Cell, style: number): string {
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    if (typeof cell === 'string') return textCell(place, this.#fitting(cell), style);
    if (cell.date < FIRST_DAY) return textCell(place, cell.date, style);
    return `<c r="${place}" s="${STYLE.date}"><v>${(Date.parse(cell.date) - DAY_ZERO) / MS_PER_DAY}</v></c>`;
  }

  #fitting(text: string): string {
    if (text.length <= MOST_CHARACTERS) return text;
    this.#loss.cells += 1;
    const kept = text.slice(0, MOST_CHARACTERS - CUT_MARK.length);
    return `${kept.replace(/[\ud800-\udbff]$/u, '')}${CUT_MARK}`;
  }
}

async function* sheetXml({ columns, rows }: Sheet, loss: { rows: number; cells: number }): Pieces {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`;
  yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>';
  for (const [i, { width }] of columns.entries())
    yield `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  yield '</cols><sheetData>';
  const xml = new Rows(loss);
  yield xml.next(
    columns.map(({ title }) => title),
    STYLE.title,
  );
  for await (const row of rows()) yield xml.next(row);
  yield '</sheetData></worksheet>';
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const workbook = (sheets: readonly Sheet[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`;

const relations = (list: readonly [type: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const contentTypes = (sheets: readonly Sheet[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets
    .map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
    .join('')}</Types>`;

/** The workbook's bytes, sheet after sheet: the rows of a sheet are asked for when those before it are written. */
export async function* spreadsheet(sheets: readonly Sheet[], losses: Losses = new Map()): AsyncGenerator<Uint8Array> {
  const part = (path: string, text: string) => ({
    path,
    async *content() {
      yield text;
    },
  });
  yield* zip([
    part('[Content_Types].xml', contentTypes(sheets)),
    part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbook(sheets)),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ),
    part('xl/styles.xml', STYLES),
    ...sheets.map((sheet, i) => ({
      path: `xl/worksheets/sheet${i + 1}.xml`,
      content: () => {
        const loss = { rows: 0, cells: 0 };
        losses.set(sheet.name, loss);
        return sheetXml(sheet, loss);
      },
    })),
  ]);
}
