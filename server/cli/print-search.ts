/** A search's result as people read it: the answer, what it rests on, the hits and why they are there. */
import { CONFLICT_NAMES, type Hit, type SearchResponse } from '../contract.ts';
import { bold, dim, oneLine, print, shorten, underline } from './print.ts';
import { printRows } from './print-table.ts';

const STATUS = { answered: '回答', partial: '部分回答', 'no-answer': '没有答案' } as const;
const SNIPPET = 160;

const place = ({ clause }: Hit): string =>
  [clause.document.title, ...clause.path, clause.number].filter(Boolean).map(oneLine).join(' › ');

/** The clause's text with its highlights underlined (before cutting, offsets still hold). */
const marked = ({ clause, highlights }: Hit): string => {
  const spans = highlights.filter(({ kind }) => kind === 'exact').toSorted((a, b) => a.start - b.start);
  const from = Math.max(0, (spans[0]?.start ?? 0) - SNIPPET / 4);
  const until = Math.min(clause.text.length, from + SNIPPET);
  let out = from > 0 ? '…' : '';
  let at = from;
  for (const { start, end } of spans.filter((span) => span.start >= from && span.end <= until)) {
    if (start < at) continue;
    out += oneLine(clause.text.slice(at, start)) + underline(oneLine(clause.text.slice(start, end)));
    at = end;
  }
  return out + oneLine(clause.text.slice(at, until)) + (until < clause.text.length ? '…' : '');
};

const why = ({ why: { lexical, semantic, graph } }: Hit): string =>
  [
    lexical && `词语第 ${lexical.rank}（${lexical.terms.join('、')}）`,
    semantic && `语义第 ${semantic.rank}`,
    graph && `图谱：${graph.path.join('；')}`,
  ]
    .filter(Boolean)
    .join('；');

const printCitations = ({ answer, hits }: SearchResponse): void => {
  if (answer.citations.length === 0) return;
  print(bold('出处'));
  const byId = new Map(hits.map((hit) => [hit.clause.id, hit]));
  for (const [i, { clauseId, start, end }] of answer.citations.entries()) {
    const hit = byId.get(clauseId);
    print(`  [${i + 1}] ${hit ? `${place(hit)}  ${dim(clauseId)}` : clauseId}`);
    if (hit) print(`      “${shorten(oneLine(hit.clause.text.slice(start, end)), SNIPPET)}”`);
  }
  print();
};

/** Several questions asked in one, what was computed, compared and contradicts. */
const printParts = ({ answer }: SearchResponse): void => {
  const { parts, calculations, table, conflicts } = answer;
  for (const [i, { question, status }] of parts.entries())
    print(`  （${i + 1}）${oneLine(question)}  ${dim(STATUS[status])}`);
  for (const { formula, operands } of calculations) {
    const from = operands.map(
      ({ surface, citation }) => `${surface} ${citation === null ? '出自问题' : `见出处 [${citation + 1}]`}`,
    );
    print(`${bold('算式')}  ${oneLine(formula)}  ${dim(oneLine(from.join('；')))}`);
  }
  if (table)
    printRows({
      columns: ['条款', ...table.columns],
      rows: table.rows.map(({ clauseId, cells }) => [clauseId, ...cells]),
    });
  for (const { overlapId, severity, reason } of conflicts)
    print(`${bold(CONFLICT_NAMES[severity])}  ${oneLine(reason)}  ${dim(`/overlaps/${overlapId}`)}`);
  if (parts.length + calculations.length + conflicts.length > 0 || table) print();
};

/** Prints everything. */
export const printSearch = (result: SearchResponse): void => {
  for (const { message } of result.degraded) print(dim(`注意：${message}`));
  const filters = result.plan.filters.map(
    ({ field, op, value, surface, role }) => `${field} ${op} ${String(value)}${role ? ` ${role}` : ''}（${surface}）`,
  );
  if (filters.length > 0) print(dim(`从问题读出：${filters.join('；')}`));
  const meant = result.plan.expansions.map(({ value, surface }) => `${[value].flat().join('、')}（${surface}）`);
  if (meant.length > 0) print(dim(`同时查找：${meant.join('；')}`));
  const { status, text, worded } = result.answer;
  print(
    `${bold(`【${STATUS[status]}】`)}${oneLine(text)}${worded === 'model' ? dim('（由语言模型改写，已与原文核对）') : ''}`,
  );
  print();
  printParts(result);
  printCitations(result);
  print(bold(`命中 ${result.total} 条${result.total > result.hits.length ? `，这里是 ${result.hits.length} 条` : ''}`));
  for (const [i, hit] of result.hits.entries()) {
    print(`${String(i + 1).padStart(3)}. ${bold(oneLine(hit.clause.heading ?? place(hit)))}  ${dim(hit.clause.id)}`);
    print(`     ${dim(place(hit))}`);
    print(`     ${marked(hit)}`);
    print(`     ${dim(`为何：${why(hit)}`)}`);
  }
};
