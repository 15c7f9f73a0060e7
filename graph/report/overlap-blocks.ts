/** One overlap as blocks of a report: what clashes first, then both texts with their marks, what differs, the verdict. */
import type { Difference, DifferenceType, Overlap, Span } from '../../ingest/model.ts';
import { CONFLICT_NAMES, clauseName, DIFFERENCE_NAMES, KIND_NAMES, reviewName } from '../overlap/overlap-names.ts';
import { type Block, paragraph, type Run, said } from './blocks.ts';
import { type MarkedSpan, markedRuns } from './marked-runs.ts';

/** Differences of which each is a value that one can point at; the others are stretches of text. */
const VALUES: ReadonlySet<DifferenceType> = new Set(['amount', 'rate', 'period', 'agency', 'place', 'beneficiary']);

const differing =
  (side: 'aSpan' | 'bSpan') =>
  (difference: Difference): MarkedSpan[] => {
    const span: Span | null = difference[side];
    return span ? [{ ...span, mark: VALUES.has(difference.type) ? 'value-differs' : 'differs' }] : [];
  };

/** The clause's text with what agrees and what differs marked in place. */
const markedText = ({ a, b, spans, differences }: Overlap, side: 'a' | 'b'): Run[] =>
  markedRuns(side === 'a' ? a.text : b.text, [
    ...spans.map((span): MarkedSpan => ({ ...span[side], mark: 'agrees' })),
    ...differences.flatMap(differing(side === 'a' ? 'aSpan' : 'bSpan')),
  ]);

const named = (clause: Overlap['a']): Run[] => [
  { text: clauseName(clause), marks: ['strong'] },
  ...(clause.path.length > 0 ? [{ text: `\n${clause.path.join(' › ')}`, marks: ['muted'] as const }] : []),
];

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const clash = ({ conflict, change }: Overlap): Block[] => [
  ...(conflict
    ? [
        paragraph(
          { text: `${CONFLICT_NAMES[conflict.severity]}（${DIFFERENCE_NAMES[conflict.type]}）`, marks: ['warning'] },
          ` ${conflict.reason}`,
        ),
      ]
    : []),
  ...(change
    ? [
        paragraph(
          {
            text: `先后变化（${DIFFERENCE_NAMES[change.type]}，${change.newer === 'a' ? '甲' : '乙'}较新）`,
            marks: ['strong'],
          },
          ` ${change.reason}`,
        ),
      ]
    : []),
];

const differenceTable = (differences: readonly Difference[]): Block[] =>
  differences.length === 0
    ? []
    : [
        {
          type: 'table',
          header: ['差异', '甲', '乙'],
          widths: [1, 3, 3],
          rows: differences.map(({ type, a, b }) => [
            said(DIFFERENCE_NAMES[type]),
            a === '' ? said('（无）', 'muted') : said(a),
            b === '' ? said('（无）', 'muted') : said(b),
          ]),
        },
      ];

/** `at` is UTC; people read the day in Beijing. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

const verdict = ({ review }: Overlap): Block => {
  if (review === null) return paragraph({ text: '结论：', marks: ['strong'] }, '未下结论');
  const by = [review.by ?? '', DAY.format(new Date(review.at))].filter((part) => part !== '').join('，');
  return paragraph(
    { text: '结论：', marks: ['strong'] },
    `${reviewName(review)}（${by}）${review.note === null ? '' : `。${review.note}`}`,
  );
};

/** @param number which of the report it is, from one */
export const overlapBlocks = (overlap: Overlap, number: number): Block[] => {
  const { a, b, kind, cover, conflict, id } = overlap;
  return [
    {
      type: 'heading',
      level: 2,
      text: `${number}. ${conflict ? `${CONFLICT_NAMES[conflict.severity]} · ` : ''}${KIND_NAMES[kind]}：${[a, b].map(({ document }) => document.title).join(' 与 ')}`,
    },
    ...clash(overlap),
    {
      type: 'table',
      header: ['甲', '乙'],
      rows: [
        [named(a), named(b)],
        [markedText(overlap, 'a'), markedText(overlap, 'b')],
      ],
    },
    paragraph({
      text: `甲的 ${percent(cover.a)}、乙的 ${percent(cover.b)} 是对方也说的；配对 ${id}`,
      marks: ['muted'],
    }),
    ...differenceTable(overlap.differences),
    verdict(overlap),
  ];
};
