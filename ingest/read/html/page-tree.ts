/** The one place that knows parse5: a page as a tree, without what no reader of the page sees as its text. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.ChildNode;

/** Nothing in them is text of the document. */
const NO_TEXT = new Set(
  [
    'script style noscript template iframe object embed applet svg canvas audio video map head',
    'nav button select textarea input form-control datalist dialog menu rt rp',
  ].flatMap((names) => names.split(' ')),
);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node;
export const isText = (node: PageNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

export const attribute = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

/** False for scripts, menus, and what is hidden by its own attributes. */
export const isShown = (element: PageElement): boolean =>
  !NO_TEXT.has(element.tagName) &&
  attribute(element, 'hidden') === undefined &&
  !HIDDEN_STYLE.test(attribute(element, 'style') ?? '');

/** All elements of the page, outermost first, in the order of the page. */
export function* elementsOf(nodes: readonly PageNode[]): Generator<PageElement> {
  for (const node of nodes)
    if (isElement(node)) {
      yield node;
      yield* elementsOf(node.childNodes);
    }
}

/** Parses as browsers do: no page is so broken that it has no tree. */
export const parsePage = (html: string): PageNode[] => parse(html).childNodes;
