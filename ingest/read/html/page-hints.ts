/** What a page says of its document outside the text: the meta tags that sites of Chinese authorities have to carry. */
import type { SourceHints } from '../source-text.ts';
import { attribute, elementsOf, isText, type PageElement, type PageNode } from './page-tree.ts';

/** Names as the specification for government sites gives them (国办发〔2017〕47号, annex). */
const TITLE = 'articletitle';
const PUBLISHED = 'pubdate';
/** 标题 - 某市人民政府门户网站 · 标题_某局 */
const SITE = /\s*[-_—|–]+\s*[^-_—|–]*(?:网|网站|政府|[局委厅部办])\s*$/u;

const textOf = (element: PageElement): string =>
  element.childNodes.map((node) => (isText(node) ? node.value : 'childNodes' in node ? textOf(node) : '')).join('');

const compact = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim();

/** ISO date, or undefined. */
const dateOf = (text: string | undefined): string | undefined => {
  const [, year, month, day] = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(text ?? '') ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
};

/** Title and day of publication, where the page gives them. */
export const pageHints = (page: readonly PageNode[]): SourceHints => {
  const meta = new Map<string, string>();
  let [heading, title] = ['', ''];
  for (const element of elementsOf(page)) {
    if (element.tagName === 'meta') {
      const name = attribute(element, 'name')?.toLowerCase();
      const content = compact(attribute(element, 'content') ?? '');
      if (name !== undefined && content !== '' && !meta.has(name)) meta.set(name, content);
    } else if (element.tagName === 'title') title ||= compact(textOf(element)).replace(SITE, '');
    else if (element.tagName === 'h1') heading ||= compact(textOf(element));
  }
  const said = meta.get(TITLE) ?? (heading !== '' && title.includes(heading) ? heading : title);
  return { title: said === '' ? undefined : said, issued: dateOf(meta.get(PUBLISHED)) };
};
