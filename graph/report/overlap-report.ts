/** What a meeting has before it: which clauses overlap, how, and what has been said of that. */
import { CONFLICT_SEVERITIES, OVERLAP_KINDS, type Overlap } from '../../ingest/model.ts';
import { CONFLICT_NAMES, KIND_NAMES } from '../overlap/overlap-names.ts';
import type { PairPage } from '../overlap-store.ts';
import { type Block, paragraph, type Report, said } from './blocks.ts';
import { overlapBlocks } from './overlap-blocks.ts';

export interface OverlapReportContent extends Pick<PairPage, 'total' | 'counts' | 'conflicts'> {
  /** The first of `total`, those that matter most. */
  overlaps: readonly Overlap[];
  /** What was asked for, in words for people; empty for everything. */
  asked: readonly string[];
  /** YYYY-MM-DD, the day that the report is of. */
  date: string;
  /** Of corpus, pairs and verdicts. */
  revision: string;
  /** Documents that are not compared yet. */
  pending: number;
}

const summary = ({ total, counts, conflicts }: OverlapReportContent): Block => ({
  type: 'table',
  header: [
    ...OVERLAP_KINDS.map((kind) => KIND_NAMES[kind]),
    '合计',
    ...CONFLICT_SEVERITIES.map((one) => CONFLICT_NAMES[one]),
  ],
  rows: [
    [
      ...OVERLAP_KINDS.map((kind) => said(String(counts[kind]))),
      said(String(total), 'strong'),
      ...CONFLICT_SEVERITIES.map((one) => said(String(conflicts[one]))),
    ],
  ],
});

const legend = paragraph(
  '图例：',
  { text: '两边一致', marks: ['agrees'] },
  '　',
  { text: '表述不同', marks: ['differs'] },
  '　',
  { text: '数值或主体不同', marks: ['value-differs'] },
  '　没有标记的文字只在一边有。',
);

const caution = ({ pending, overlaps, total }: OverlapReportContent): Block[] => [
  ...(pending > 0 ? [paragraph({ text: '不全', marks: ['warning'] }, ` 还有 ${pending} 份文件没有比对完。`)] : []),
  ...(overlaps.length < total
    ? [
        paragraph(
          { text: '节选', marks: ['warning'] },
          ` 共 ${total} 对，这里是最要紧的 ${overlaps.length} 对；缩小筛选范围可以看到其余的。`,
        ),
      ]
    : []),
];

/** The blocks, in the order in which one reads them. */
export const overlapReport = (content: OverlapReportContent): Report => {
  const { overlaps, asked, date, revision } = content;
  return {
    title: '政策条款重复与冲突比对报告',
    blocks: [
      paragraph(`日期：${date}\n范围：${asked.length > 0 ? asked.join('；') : '全部'}`),
      paragraph({ text: `数据版本：${revision}`, marks: ['muted'] }),
      ...caution(content),
      { type: 'heading', level: 1, text: '汇总' },
      summary(content),
      { type: 'heading', level: 1, text: '逐对比较' },
      ...(overlaps.length > 0 ? [legend] : [paragraph('没有符合条件的配对。')]),
      ...overlaps.flatMap((overlap, i) => overlapBlocks(overlap, i + 1)),
    ],
  };
};
