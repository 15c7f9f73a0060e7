/** A report as one page that needs nothing else: it prints, and runs no script. */
import { createHash } from 'node:crypto';
import { xmlText } from '../export/xml-text.ts';
import type { Block, Report, Run } from './blocks.ts';

const STYLE = `
@page { size: A4; margin: 20mm; }
* { box-sizing: border-box; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem; color: #1f1f1f; background: #fff; line-height: 1.75;
  font-family: "Source Han Serif SC", "Noto Serif CJK SC", SimSun, Songti SC, serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, th { font-family: "Source Han Sans SC", "Noto Sans CJK SC", SimHei, "PingFang SC", sans-serif;
  break-after: avoid; }
h1 { text-align: center; font-size: 1.6rem; }
h2 { font-size: 1.3rem; margin-top: 2rem; }
h3 { font-size: 1.1rem; margin-top: 1.75rem; }
h4 { font-size: 1rem; }
p, td, th { white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: .75rem 0; font-size: .95rem; }
thead { display: table-header-group; }
th, td { border: 1px solid #8c8c8c; padding: .4rem .6rem; text-align: left; vertical-align: top; }
th { background: #f2f2f2; }
span, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.agrees { background: #e3efe3; }
.differs { text-decoration: underline wavy #8a5a00; text-underline-offset: .2em; }
.value-differs { font-weight: bold; background: #ffe9a8; text-decoration: underline double; text-underline-offset: .2em; }
.quote { font-family: KaiTi, STKaiti, "Kaiti SC", serif; }
.strong { font-weight: bold; }
.muted { color: #595959; font-size: .85em; }
.warning { font-weight: bold; color: #a61d24; border: 1px solid #a61d24; padding: 0 .25em; }
.page-break { break-before: page; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; } }
`;

/** What a server lets such a page do: show itself. */
export const REPORT_CONTENT_SECURITY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const inline = (runs: readonly Run[]): string =>
  runs
    .map(({ text, marks = [] }) =>
      marks.length > 0 ? `<span class="${marks.join(' ')}">${xmlText(text)}</span>` : xmlText(text),
    )
    .join('');

const cells = (row: readonly (readonly Run[])[], tag: 'td' | 'th'): string =>
  `<tr>${row.map((runs) => `<${tag}>${inline(runs)}</${tag}>`).join('')}</tr>`;

/** Widths are attributes: a style attribute would need a wider policy. */
const columns = ({ header, widths }: Extract<Block, { type: 'table' }>): string => {
  const shares = header.map((_, i) => widths?.[i] ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return `<colgroup>${shares.map((share) => `<col width="${((share / whole) * 100).toFixed(2)}%">`).join('')}</colgroup>`;
};

const written = (block: Block): string => {
  switch (block.type) {
    case 'heading':
      return `<h${block.level + 1}>${xmlText(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${inline(block.runs)}</p>`;
    case 'table': {
      const head = cells(
        block.header.map((text) => [{ text }]),
        'th',
      );
      const rows = block.rows.map((row) => cells(row, 'td')).join('\n');
      return `<table>${columns(block)}<thead>${head}</thead><tbody>\n${rows}\n</tbody></table>`;
    }
    case 'page-break':
      return '<div class="page-break"></div>';
  }
};

/** The page as text; the same report gives the same. */
export const reportHtml = ({ title, blocks }: Report): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${xmlText(title)}</h1>
${blocks.map(written).join('\n')}
</body>
</html>
`;
