/** Finds the part of a page that holds its text: goes inwards as long as one part holds nearly all of what is there. */
import { attribute, isElement, isShown, isText, type PageElement, type PageNode } from './page-tree.ts';

/**
 * Share of a part's prose from which an inner part stands for it; below, too much is better than too little. From .75 to
 * .95 twelve pages of five sites gave the same text.
 */
const DOMINANT = 0.9;
/** What is called a share button or a footer is none if it holds this share of the page's prose. */
const MAX_FURNITURE = 0.25;
/** Names of parts around a text, as web designers give them (class, id); each a word of its own or of a compound. */
const FURNITURE =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|header|top|topbar|foot|footer|copyright|breadcrumbs?|crumbs?|position|location|share|bdshare|sidebar|aside|recommend|related|qrcode|qr|toolbar|tools|search|login|comments?|pager|pagination|modal|popup|dialog|print|fontsize|mobile)(?:$|[\s_\d-])/iu;
const FURNITURE_TAGS = new Set(['header', 'footer', 'aside']);
/** A line of links has few characters between them. */
const HAN = /[\p{Script=Han}\d，。；：、]/gu;

/** Characters of Chinese text in each element that stand in no link. */
export class Prose {
  readonly #amounts = new Map<PageElement, number>();

  of(node: PageNode): number {
    if (isText(node)) return node.value.match(HAN)?.length ?? 0;
    if (!isElement(node) || !isShown(node) || node.tagName === 'a') return 0;
    const known = this.#amounts.get(node);
    if (known !== undefined) return known;
    const amount = node.childNodes.reduce((sum, inside) => sum + this.of(inside), 0);
    this.#amounts.set(node, amount);
    return amount;
  }
}

const isFurniture = (element: PageElement): boolean =>
  FURNITURE_TAGS.has(element.tagName) ||
  attribute(element, 'role') === 'navigation' ||
  FURNITURE.test(attribute(element, 'id') ?? '') ||
  FURNITURE.test(attribute(element, 'class') ?? '');

/** Takes menus, share buttons and the like out of the tree. */
export const removeFurniture = (page: PageElement, prose: Prose): void => {
  const most = prose.of(page) * MAX_FURNITURE;
  const clean = (element: PageElement): void => {
    element.childNodes = element.childNodes.filter(
      (node) => !isElement(node) || (isShown(node) && !(isFurniture(node) && prose.of(node) <= most)),
    );
    for (const node of element.childNodes) if (isElement(node)) clean(node);
  };
  clean(page);
};

/** The innermost part that holds nearly all of the prose of each part around it; the page itself where there is none. */
export const articleOf = (page: PageElement, prose: Prose): PageElement => {
  const total = prose.of(page);
  const inner = page.childNodes.filter(isElement).find((element) => total > 0 && prose.of(element) >= total * DOMINANT);
  return inner ? articleOf(inner, prose) : page;
};
