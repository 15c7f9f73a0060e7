/** A part of a page → lines as a browser breaks them: one paragraph, item or row of a table each. */
import { rowLines } from '../table-lines.ts';
import { attribute, isElement, isShown, isText, type PageElement, type PageNode } from './page-tree.ts';

const INLINE = new Set(
  [
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby rb s samp small span',
    'strike strong sub sup time tt u var wbr',
  ].flatMap((names) => names.split(' ')),
);
/** Blanks that HTML does not tell apart; the ideographic one and its like are text. */
const BLANKS = /[ \t\n\r\f\u00a0]+/gu;
/** An item that is numbered already: by hand, or by the program that the page was made with. */
const NUMBERED =
  /^[\s\u3000]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[、.．）)]|第[一二三四五六七八九十百\d]+[条章节]|[①-⑳])/u;

class Lines {
  readonly done: string[] = [];
  #line = '';

  add(text: string): void {
    this.#line += text;
  }

  end(): void {
    const line = this.#line.replace(BLANKS, ' ').replace(/^ | $/gu, '');
    if (/[^\s\u200b\ufeff]/u.test(line)) this.done.push(line);
    this.#line = '';
  }
}

/** Items of an ordered list, with the numbers that a browser puts before them. */
const listLines = (list: PageElement): string[] => {
  let number = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
  const bare = /list-style(?:-type)?\s*:\s*none/iu.test(attribute(list, 'style') ?? '');
  return list.childNodes.flatMap((item) => {
    const lines = linesOf([item]);
    const [first, ...rest] = lines;
    if (first === undefined || !isElement(item) || item.tagName !== 'li') return lines;
    const own = Number.parseInt(attribute(item, 'value') ?? '', 10);
    if (Number.isInteger(own)) number = own;
    const label = `${number}. `;
    number += 1;
    return bare || NUMBERED.test(first) ? lines : [label + first, ...rest];
  });
};

const rowOf = (row: PageElement): string[] =>
  rowLines(row.childNodes.filter(isElement).map((cell) => linesOf(cell.childNodes)));

const write = (node: PageNode, lines: Lines): void => {
  if (isText(node)) lines.add(node.value);
  if (!isElement(node) || !isShown(node)) return;
  const { tagName } = node;
  if (INLINE.has(tagName)) {
    for (const inside of node.childNodes) write(inside, lines);
    return;
  }
  lines.end();
  if (tagName === 'tr') lines.done.push(...rowOf(node));
  else if (tagName === 'ol') lines.done.push(...listLines(node));
  else if (tagName === 'pre') for (const line of linesOf(node.childNodes, true)) lines.done.push(line);
  else for (const inside of node.childNodes) write(inside, lines);
  lines.end();
};

/** Lines of nodes that stand in a row; none is blank. `kept`: line breaks in the text count (`pre`). */
export const linesOf = (nodes: readonly PageNode[], kept = false): string[] => {
  const lines = new Lines();
  for (const node of nodes)
    if (kept && isText(node))
      for (const [i, part] of node.value.split('\n').entries()) {
        if (i > 0) lines.end();
        lines.add(part);
      }
    else write(node, lines);
  lines.end();
  return lines.done;
};
