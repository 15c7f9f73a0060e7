/** The draft check as a report for print: what has to be decided first, then clause by clause. */
import { clauseName } from '../overlap/overlap-names.ts';
import { type Block, paragraph, type Report, type Run, said } from '../report/blocks.ts';
import { excerptRuns } from '../report/excerpt-runs.ts';
import { type MarkedSpan, markedRuns } from '../report/marked-runs.ts';
import type { DraftCheck } from './check-draft.ts';
import { FINDING_SEVERITIES, FINDING_SORTS, type Finding } from './finding.ts';
import { draftedName, SEVERITY_NAMES, SORT_NAMES } from './finding-names.ts';

export type ReportedDraft = DraftCheck & { revision: string; degraded: readonly { message: string }[] };

/** Of notes of one sort, so many are written out; a thousand would bury what matters. */
const MOST_NOTES = 60;
/** As in the report on overlaps: a Word file of more holds everybody else up for seconds. */
const MOST_FINDINGS = 200;
/** UTF-16 units. A clause is 300 as a rule; of one of ten thousand only what is around the words meant helps. */
const EXCERPT = { most: 600, around: 100 };

const summary = ({ counts }: ReportedDraft): Block => {
  const sorts = FINDING_SORTS.filter((sort) => counts.sorts[sort] > 0);
  return {
    type: 'table',
    header: ['类别', '条数'],
    widths: [3, 1],
    rows: sorts.map((sort) => [said(SORT_NAMES[sort]), said(String(counts.sorts[sort]))]),
  };
};

const otherPlace = ({ counterpart }: Finding): string => {
  if (counterpart === null) return '';
  if (counterpart.clause === null) return `《${counterpart.document.title}》`;
  return counterpart.in === 'draft' ? `本稿 ${draftedName(counterpart.clause)}` : clauseName(counterpart.clause);
};

const marked = (text: string, spans: readonly MarkedSpan[]): Run[] => excerptRuns(markedRuns(text, spans), EXCERPT);

/** Both texts, or what of them stands around the words meant, which are marked. */
const places = (finding: Finding, draft: ReportedDraft): Block[] => {
  const mine = draft.clauses.find(({ clause }) => clause.id === finding.clauseId)?.clause;
  const { counterpart, severity } = finding;
  if (!mine) return [];
  const mark = severity === 'error' ? 'value-differs' : finding.sort === 'copied' ? 'agrees' : 'differs';
  const text = marked(
    mine.text,
    finding.spans.map((span) => ({ ...span, mark })),
  );
  if (!counterpart?.clause) return [{ type: 'table', header: ['本稿'], rows: [[text]] }];
  const other = marked(
    counterpart.clause.text,
    counterpart.spans.map((span) => ({ ...span, mark })),
  );
  return [{ type: 'table', header: ['本稿', otherPlace(finding)], rows: [[text, other]] }];
};

const written = (finding: Finding, number: number, draft: ReportedDraft): Block[] => {
  const mine = draft.clauses.find(({ clause }) => clause.id === finding.clauseId)?.clause;
  return [
    {
      type: 'heading',
      level: 2,
      text: `${number}. ${SORT_NAMES[finding.sort]}（${SEVERITY_NAMES[finding.severity]}）：${mine ? draftedName(mine) : ''}`,
    },
    paragraph({ text: finding.message, marks: finding.severity === 'error' ? ['warning'] : ['strong'] }),
    paragraph(`建议：${finding.advice}`),
    ...places(finding, draft),
  ];
};

const listed = (findings: readonly Finding[], draft: ReportedDraft): Block[] => [
  {
    type: 'table',
    header: ['本稿', '情况', '对应'],
    widths: [2, 4, 3],
    rows: findings.slice(0, MOST_NOTES).map((finding) => {
      const mine = draft.clauses.find(({ clause }) => clause.id === finding.clauseId)?.clause;
      return [said(mine ? draftedName(mine) : ''), said(finding.message), said(otherPlace(finding), 'muted')];
    }),
  },
  ...(findings.length > MOST_NOTES ? [paragraph(`共 ${findings.length} 条，这里是前 ${MOST_NOTES} 条。`)] : []),
];

/** As many as are written, in their order: no error gives way to a warning before it. */
const gravest = (main: readonly Finding[]): Finding[] => {
  const bySeverity = FINDING_SEVERITIES.flatMap((one) => main.filter(({ severity }) => severity === one));
  const kept = new Set(bySeverity.slice(0, MOST_FINDINGS));
  return main.filter((finding) => kept.has(finding));
};

/** @param date YYYY-MM-DD, the day that the report is of */
export const draftReportBlocks = (draft: ReportedDraft, date: string): Report => {
  const { findings, counts, clauses, notes, degraded } = draft;
  const main = findings.filter(({ severity }) => severity !== 'note');
  const quiet = findings.filter(({ severity }) => severity === 'note');
  const told = FINDING_SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity]} ${counts.severities[severity]}`);
  return {
    title: '文稿检查报告',
    blocks: [
      paragraph({ text: draft.draft.title, marks: ['strong'] }),
      paragraph(
        `日期：${date}\n以 ${draft.asOf} 为准；共 ${clauses.length} 条，${draft.draft.characters} 字\n发现 ${findings.length} 处：${told.join('，')}`,
      ),
      paragraph({ text: `语料版本：${draft.revision}`, marks: ['muted'] }),
      ...[...notes, ...degraded.map(({ message }) => message)].map((note) =>
        paragraph({ text: '注意', marks: ['warning'] }, ` ${note}`),
      ),
      { type: 'heading', level: 1, text: '汇总' },
      ...(findings.length > 0 ? [summary(draft)] : [paragraph('没有发现问题。')]),
      ...(main.length > 0 ? ([{ type: 'heading', level: 1, text: '需要处理' }] as Block[]) : []),
      ...gravest(main).flatMap((finding, i) => written(finding, i + 1, draft)),
      ...(main.length > MOST_FINDINGS
        ? [
            paragraph(
              { text: '节选', marks: ['warning'] },
              ` 需要处理的共 ${main.length} 处，这里是最要紧的 ${MOST_FINDINGS} 处，另有 ${main.length - MOST_FINDINGS} 处没有写出。`,
            ),
          ]
        : []),
      ...(quiet.length > 0 ? ([{ type: 'heading', level: 1, text: '供参考' }] as Block[]) : []),
      ...(quiet.length > 0 ? listed(quiet, draft) : []),
    ],
  };
};
