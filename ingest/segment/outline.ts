/**
 * Paragraphs → outline. Which number stands below which is decided by the document's own order of styles: a style that
 * is open is continued where it stands, a new one opens one level below.
 */
import { canBeHeading } from './heading.ts';
import type { LineNumber } from './numbering.ts';
import type { Paragraph } from './paragraphs.ts';

export interface OutlineNode {
  /** Null for the root of a part. */
  paragraph: Paragraph | null;
  /** Style with depth (`dotted2`), `heading` for a heading without number, `root`. */
  style: string;
  /** Unnumbered paragraphs before the children. */
  body: Paragraph[];
  children: OutlineNode[];
  /** Unnumbered paragraphs behind the children. */
  trailing: Paragraph[];
}

export interface NumberingFault {
  code: 'numbering-gap' | 'numbering-repeat';
  paragraph: Paragraph;
  expected: number;
}

export interface Outline {
  root: OutlineNode;
  faults: NumberingFault[];
}

/** 编 · 章 · 节 close whatever is open and not coarser. */
const DIVISIONS = ['volume', 'chapter', 'section'];

export const styleKey = (number: LineNumber): string =>
  number.style === 'dotted' ? `dotted${number.components.length}` : number.style;

const newNode = (style: string, paragraph: Paragraph | null): OutlineNode => ({
  paragraph,
  style,
  body: [],
  children: [],
  trailing: [],
});

/** Coarse to fine as drafters use them; only asked where the document itself has not shown its order. */
const USUAL_ORDER = [
  ...DIVISIONS,
  'article',
  'han',
  'bare',
  'han-bracket',
  'arabic',
  'dotted2',
  'dotted3',
  'arabic-bracket',
  'circled',
];

/** Whether a style that is not open can begin a list below `top`: it starts at 1 behind a heading or a colon. */
const opensBelow = (top: OutlineNode, number: LineNumber): boolean => {
  const text = (top.body.at(-1) ?? top.paragraph)?.text.text ?? '';
  return number.value === 1 && (/[：:]$/u.test(text) || canBeHeading(text.replace(/。$/u, '')));
};

/** Pops `stack` to where a heading or an item of `style` belongs. */
const close = (stack: OutlineNode[], style: string, number: LineNumber | null, shown: ReadonlySet<string>): void => {
  const open = stack.findIndex((node) => node.style === style);
  if (open > 0) {
    stack.length = open;
    return;
  }
  if (DIVISIONS.includes(style)) {
    const coarser = DIVISIONS.slice(0, DIVISIONS.indexOf(style));
    while (stack.length > 1 && !coarser.includes(stack.at(-1)!.style)) stack.pop();
    return;
  }
  const rank = USUAL_ORDER.indexOf(style);
  while (number && rank >= 0 && stack.length > 1) {
    const top = stack.at(-1)!;
    if (USUAL_ORDER.indexOf(top.style) <= rank || shown.has(`${top.style}>${style}`) || opensBelow(top, number)) break;
    stack.pop();
  }
};

/** A short line without number, below which an open numbering starts anew (附则, then 1. again). */
const isUnnumberedHeading = (
  paragraph: Paragraph,
  next: Paragraph | undefined,
  stack: readonly OutlineNode[],
): boolean =>
  next?.number?.value === 1 &&
  next.text.text !== '' &&
  canBeHeading(paragraph.text.text) &&
  !/[：:]/u.test(paragraph.text.text) &&
  stack.some((node) => node.style === styleKey(next.number!));

/** Builds the outline of one part. */
export const buildOutline = (paragraphs: readonly Paragraph[]): Outline => {
  const root = newNode('root', null);
  const stack = [root];
  const faults: NumberingFault[] = [];
  const last = new Map<string, number>();
  /** `parent>child` pairs of styles that the document has shown. */
  const shown = new Set<string>();
  paragraphs.forEach((paragraph, i) => {
    const { number } = paragraph;
    const next = paragraphs[i + 1];
    if (!number && !isUnnumberedHeading(paragraph, next, stack)) {
      stack.at(-1)!.body.push(paragraph);
      return;
    }
    if (number) {
      const style = styleKey(number);
      const expected = (last.get(style) ?? 0) + 1;
      if (number.value !== expected && number.value !== 1 && !/之/u.test(number.surface))
        faults.push({ code: number.value < expected ? 'numbering-repeat' : 'numbering-gap', paragraph, expected });
      last.set(style, number.value);
      close(stack, style, number, shown);
      shown.add(`${stack.at(-1)!.style}>${style}`);
    } else {
      // Its items are numbered like those of the heading above: so it stands beside that one.
      close(stack, styleKey(next!.number!), null, shown);
      const open = stack.findIndex((node) => node.style === 'heading');
      if (open > 0) stack.length = open;
      else if (stack.length > 1) stack.pop();
    }
    const node = newNode(number ? styleKey(number) : 'heading', paragraph);
    stack.at(-1)!.children.push(node);
    stack.push(node);
  });
  settleTrailing(root, root, true);
  return { root, faults };
};

/** Opens of sentences that close a document or a list, not an item: 各地区各部门要…, 本办法自…起施行, 特此批复 */
const CLOSING =
  /^(?:各(?:地|级|市|县|区|盟|州|省|镇|乡|部门|有关|单位|成员)|本[^，。]{1,8}(?:自|由|有效|印发|执行)|自本|自印发|以上|上述|特此|此[复致]|望|希|请[各你]|此前|有效期|以往|附[：:])/u;
const COMPLETE = /[。）)！？]$/u;
const MIN_COMPLETE = 26;

/** An item whose own line is a whole statement, so that a paragraph below it need not be its own. */
const isComplete = (node: OutlineNode): boolean => {
  const text = node.paragraph?.text.text ?? '';
  return COMPLETE.test(text) && (text.length >= MIN_COMPLETE || /[。；：].+[。）)]$/u.test(text));
};

/**
 * A paragraph below the last of several items, none of which has a second paragraph, is its list's, not the item's;
 * what closes the document is the document's.
 */
const settleTrailing = (node: OutlineNode, root: OutlineNode, atEnd: boolean): void => {
  node.children.forEach((child, i) => {
    settleTrailing(child, root, atEnd && i === node.children.length - 1);
  });
  const final = node.children.at(-1);
  if (!final) return;
  const leaf = final.children.length === 0;
  const others = node.children.slice(0, -1);
  const plain = others.length > 0 && others.every((other) => other.body.length === 0 || !isComplete(other));
  const article = final.style === 'article' || DIVISIONS.includes(final.style);
  if (leaf && !article && plain && isComplete(final)) node.trailing.push(...final.body.splice(0));
  else if (leaf && !article && atEnd) {
    const keep = isComplete(final) ? 0 : 1;
    const from = final.body.findIndex((paragraph, i) => i >= keep && CLOSING.test(paragraph.text.text));
    if (from >= 0) node.trailing.push(...final.body.splice(from));
  }
  if (atEnd && node !== root && node.style !== 'article' && node.trailing.some(({ text }) => CLOSING.test(text.text)))
    root.trailing.unshift(...node.trailing.splice(0));
};
