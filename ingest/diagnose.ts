/** What of a text was not understood, said in Chinese and with its place. */
import type { Diagnostic, Span } from './model.ts';
import { BLANK, spanOf } from './segment/mapped-text.ts';
import type { NumberingFault } from './segment/outline.ts';
import type { Segmented } from './segment/segment.ts';

/** A clause beyond this is a table or a list whose structure was not found. */
const MAX_CLAUSE_CHARACTERS = 3000;

const diagnostic = (
  severity: Diagnostic['severity'],
  code: string,
  message: string,
  source: Span | null,
  clauseId: string | null = null,
): Diagnostic => ({ severity, code, message, clauseId, source });

/** Stretches of `source` that lie in no clause, section or metadata line and are not blank. */
export const uncovered = (source: string, segmented: Segmented): Span[] => {
  const spans: Span[] = [
    ...segmented.clauses.map((clause) => clause.source),
    ...segmented.sections.map((section) => section.source),
    ...segmented.metadata,
    ...segmented.empty.map((unit) => unit.source),
  ].sort((a, b) => a.start - b.start);
  const gaps: Span[] = [];
  let at = 0;
  for (const span of [...spans, { start: source.length, end: source.length }]) {
    let [start, end] = [at, span.start];
    while (start < end && BLANK.test(source[start]!)) start += 1;
    while (end > start && BLANK.test(source[end - 1]!)) end -= 1;
    if (start < end) gaps.push({ start, end });
    at = Math.max(at, span.end);
  }
  return gaps;
};

const faultMessage = ({ code, paragraph, expected }: NumberingFault): string => {
  const surface = paragraph.number?.surface ?? '';
  return code === 'numbering-gap'
    ? `编号不连续：此处是“${surface}”，前一编号之后应为第 ${expected} 项。`
    : `编号重复或倒退：此处是“${surface}”，前一编号之后应为第 ${expected} 项。`;
};

/** Diagnostics of the structure; `idOf` turns a clause's local id into its full one. */
export const diagnoseStructure = (
  source: string,
  segmented: Segmented,
  idOf: (localId: string) => string,
): Diagnostic[] => [
  ...uncovered(source, segmented).map((span) =>
    diagnostic(
      'warning',
      'text-outside',
      `有文字未归入任何条款：“${source.slice(span.start, span.end).slice(0, 30)}”。`,
      span,
    ),
  ),
  ...segmented.faults.map((fault) =>
    diagnostic('warning', fault.code, faultMessage(fault), spanOf(fault.paragraph.whole)),
  ),
  ...segmented.empty.map(({ number, source: span }) =>
    diagnostic('warning', 'empty-clause', `编号“${number}”之后没有内容。`, span),
  ),
  ...segmented.clauses
    .filter(({ text }) => text.text.length > MAX_CLAUSE_CHARACTERS)
    .map(({ localId, text, source: span }) =>
      diagnostic(
        'info',
        'long-clause',
        `条款有 ${text.text.length} 字，可能含有表格或未识别的层次。`,
        span,
        idOf(localId),
      ),
    ),
  ...[...source.matchAll(/\ufffd+/gu)].map((match) =>
    diagnostic('warning', 'unreadable', `有 ${match[0].length} 个无法辨认的字符（编码损坏）。`, {
      start: match.index,
      end: match.index + match[0].length,
    }),
  ),
  ...segmented.metadata
    .filter(({ kind }) => kind === 'repetition')
    .map(({ start, end }) =>
      diagnostic('info', 'repeated-body', '文件把正文重复了一遍，第二遍未入库。', { start, end }),
    ),
  ...(segmented.head.title === null
    ? [diagnostic('warning', 'no-title', '没有找到标题，以文件名代替；可在入库时指定标题。', null)]
    : []),
];
