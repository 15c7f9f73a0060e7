/** The body of a document → lines: paragraphs with their numbers, tables, text boxes; as if all changes were accepted. */
import { rowLines } from '../table-lines.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { child, value, type XmlElement, type XmlWanted } from './xml.ts';

export const BODY: XmlWanted = {
  elements: new Set(
    [
      'body p pPr pStyle numPr numId ilvl r rPr vanish t tab br cr noBreakHyphen tbl tr trPr tc tcPr vMerge',
      'txbxContent ins del moveFrom moveTo sdt docPartGallery footnoteReference endnoteReference',
    ].flatMap((names) => names.split(' ')),
  ),
  texts: new Set(['t']),
  // What was before a change; the reading of a character beside it; comments stand in a part of their own.
  skipped: new Set(
    'pPrChange rPrChange tblPrChange trPrChange tcPrChange tblPrExChange sectPrChange sectPr rt tabs'.split(' '),
  ),
};

/** What was left out or decided, to be told to whoever ingests. */
export interface Found {
  changes: number;
  hidden: number;
  notes: number;
  contents: number;
}

const CONTENTS_STYLE = /^toc(?: \d|$| heading)/u;

/** A table or a paragraph that was deleted as a whole is only marked so in its properties. */
const isDeleted = (properties: XmlElement | undefined): boolean =>
  child(properties, 'del') !== undefined || child(properties, 'moveFrom') !== undefined;

export class BodyReader {
  readonly found: Found = { changes: 0, hidden: 0, notes: 0, contents: 0 };
  readonly #numbering: Numbering;
  readonly #styles: Styles;
  /** Text before a paragraph mark that was deleted: it goes on in the next paragraph. */
  #held = '';

  constructor(numbering: Numbering, styles: Styles) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** Lines of everything inside `element`, in reading order; no line is blank. */
  lines(element: XmlElement): string[] {
    const held = this.#held;
    this.#held = '';
    const lines = element.children.flatMap((inside) => this.#block(inside));
    if (this.#held !== '') lines.push(...this.#split(this.#held));
    this.#held = held;
    return lines;
  }

  #block(element: XmlElement): string[] {
    const { name } = element;
    if (name === 'p') return this.#paragraph(element);
    if (name === 'tbl')
      return element.children.flatMap((row) => (row.name === 'tr' ? this.#row(row) : this.#block(row)));
    if (name === 'sdt' && value(element, 'docPartGallery') === 'Table of Contents') {
      this.found.contents += 1;
      return [];
    }
    if (name === 'del' || name === 'moveFrom') return this.#changed();
    if (name === 'ins' || name === 'moveTo') this.#changed();
    return name === 'pPr' || name === 'trPr' ? [] : element.children.flatMap((inside) => this.#block(inside));
  }

  #row(row: XmlElement): string[] {
    if (isDeleted(child(row, 'trPr'))) return this.#changed();
    const cells = this.#cellsOf(row);
    return rowLines(cells.map((cell) => this.lines(cell)));
  }

  /** Cells of a row, those in content controls too; a cell that only carries on the one above is empty anyway. */
  #cellsOf(element: XmlElement): XmlElement[] {
    return element.children.flatMap((inside) => (inside.name === 'tc' ? [inside] : this.#cellsOf(inside)));
  }

  #paragraph(paragraph: XmlElement): string[] {
    const properties = child(paragraph, 'pPr');
    const style = this.#styles.name(value(properties, 'pStyle'));
    const boxes: string[] = [];
    const text = this.#held + paragraph.children.map((inside) => this.#text(inside, boxes)).join('');
    this.#held = '';
    if (isDeleted(child(properties, 'rPr'))) {
      this.#changed();
      this.#held = text;
      return boxes;
    }
    if (CONTENTS_STYLE.test(style)) {
      this.found.contents += 1;
      return boxes;
    }
    const number = this.#numbering.next(properties);
    return [...this.#split(number + text), ...boxes];
  }

  #split(text: string): string[] {
    return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trimEnd()]));
  }

  /** Text of what stands in a paragraph; text boxes that hang on it go to `boxes`. */
  #text(element: XmlElement, boxes: string[]): string {
    switch (element.name) {
      case 't':
        return element.text.replace(/\s*\n\s*/gu, ' ');
      case 'tab':
        return '\t';
      case 'br':
      case 'cr':
        return '\n';
      case 'noBreakHyphen':
        return '-';
      case 'pPr':
      case 'rPr':
        return '';
      case 'txbxContent':
        boxes.push(...this.lines(element));
        return '';
      case 'footnoteReference':
      case 'endnoteReference':
        this.found.notes += 1;
        return '';
      case 'del':
      case 'moveFrom':
        this.#changed();
        return '';
      case 'ins':
      case 'moveTo':
        this.#changed();
        break;
      case 'r':
        if (this.#isHidden(element)) {
          this.found.hidden += 1;
          return '';
        }
    }
    return element.children.map((inside) => this.#text(inside, boxes)).join('');
  }

  #isHidden(run: XmlElement): boolean {
    const vanish = child(child(run, 'rPr'), 'vanish');
    return vanish !== undefined && !/^(?:0|false|off)$/u.test(vanish.attributes.val ?? '');
  }

  #changed(): never[] {
    this.found.changes += 1;
    return [];
  }
}
