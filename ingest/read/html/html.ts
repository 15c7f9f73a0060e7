/** A saved web page → SourceText: its main text without menus, scripts and share buttons. */
import { createHash } from 'node:crypto';
import { IngestError } from '../../ingest-error.ts';
import type { SourceText } from '../source-text.ts';
import { articleOf, Prose, removeFurniture } from './article.ts';
import { decodePage } from './decode-page.ts';
import { pageHints } from './page-hints.ts';
import { linesOf } from './page-lines.ts';
import { elementsOf, type PageNode, parsePage } from './page-tree.ts';

/** Characters; pages of government sites have 20,000 to 140,000, most of them scripts. */
const MAX_CHARACTERS = 16 * 1024 * 1024;
/** A title is looked for in this many lines, and put before them where they do not have it. */
const TITLE_LINES = 8;

const compact = (text: string): string => text.replace(/[\s\u3000]+/gu, '');

/** The page's title first, unless the text begins with it anyway. */
const withTitle = (lines: readonly string[], title: string | undefined): readonly string[] => {
  const start = compact(lines.slice(0, TITLE_LINES).join(''));
  return title === undefined || start.includes(compact(title)) ? lines : [title, ...lines];
};

const bodyOf = (page: readonly PageNode[]) => {
  for (const element of elementsOf(page)) if (element.tagName === 'body') return element;
  return null;
};

/** Reads the main text of a page. Throws IngestError. */
export const readHtml = async (bytes: Uint8Array, file: string): Promise<SourceText> => {
  const html = decodePage(bytes, file);
  if (html.length > MAX_CHARACTERS)
    throw new IngestError('too-large', `网页“${file}”超过 ${MAX_CHARACTERS / 1024 / 1024} M 字符的上限，没有读取。`);
  const page = parsePage(html);
  const body = bodyOf(page);
  const hints = pageHints(page);
  if (body) removeFurniture(body, new Prose());
  const lines = body ? linesOf(articleOf(body, new Prose()).childNodes) : [];
  if (lines.length === 0)
    throw new IngestError(
      'empty',
      `网页“${file}”里没有文字（可能由脚本显示）；请在浏览器里复制正文，存为纯文本后重试。`,
    );
  const text = withTitle(lines, hints.title).join('\n');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { text, file, sha256, characters: text.length, encoding: 'html', notes: [], hints };
};
