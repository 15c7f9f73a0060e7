/** Overlaps, verdicts and documents against documents as rows: for a terminal, and for a spreadsheet. */
import {
  CONFLICT_NAMES,
  clauseName,
  DIFFERENCE_NAMES,
  KIND_NAMES,
  reviewName,
  VERDICT_NAMES,
} from '../../graph/overlap/overlap-names.ts';
import type { Overlap, OverlapMatrix, ReviewList } from '../contract.ts';

export interface Rows {
  columns: string[];
  rows: (string | number)[][];
}

/** @example 金额：20万元 → 30万元 */
const differencesOf = ({ differences }: Overlap): string =>
  differences.map(({ type, a, b }) => `${DIFFERENCE_NAMES[type]}：${a || '无'} → ${b || '无'}`).join('；');

const conflictOf = ({ conflict }: Overlap): string => (conflict ? CONFLICT_NAMES[conflict.severity] : '');

/** What a terminal has room for. */
export const briefRows = (overlaps: readonly Overlap[]): Rows => ({
  columns: ['配对', '类型', '冲突', '条款甲', '条款乙', '差异', '结论'],
  rows: overlaps.map((overlap) => [
    overlap.id,
    KIND_NAMES[overlap.kind],
    conflictOf(overlap),
    clauseName(overlap.a),
    clauseName(overlap.b),
    differencesOf(overlap),
    reviewName(overlap.review),
  ]),
});

const SIDES = ['文件', '编号', '标题', '正文', '条款'];
export const FULL_COLUMNS = [
  ...['配对', '类型', '分数', '冲突', '冲突的方面', '原因', '先后变化'],
  ...['甲', '乙'].flatMap((side) => SIDES.map((name) => `${side}·${name}`)),
  ...['甲重合的比例', '乙重合的比例', '差异', '结论', '说明', '署名', '时间'],
];

const sideOf = ({ document, number, heading, text, id }: Overlap['a']): string[] => [
  document.title,
  number,
  heading ?? '',
  text,
  id,
];

/** Everything that has a place in one row, in the order of FULL_COLUMNS. */
export const fullRow = (overlap: Overlap): (string | number)[] => [
  overlap.id,
  KIND_NAMES[overlap.kind],
  overlap.score,
  conflictOf(overlap),
  overlap.conflict ? DIFFERENCE_NAMES[overlap.conflict.type] : '',
  overlap.conflict?.reason ?? '',
  overlap.change?.reason ?? '',
  ...sideOf(overlap.a),
  ...sideOf(overlap.b),
  overlap.cover.a,
  overlap.cover.b,
  differencesOf(overlap),
  reviewName(overlap.review),
  overlap.review?.note ?? '',
  overlap.review?.by ?? '',
  overlap.review?.at ?? '',
];

const STATES: Readonly<Record<ReviewList['items'][number]['state'], string>> = {
  current: '有效',
  outdated: '其后文字有改动',
  gone: '已不再成对',
};

export const reviewRows = ({ items }: ReviewList): Rows => ({
  columns: ['配对', '结论', '状态', '说明', '署名', '时间', '条款甲', '条款乙'],
  rows: items.map(({ id, verdict, state, note, by, at, a, b }) => [
    id,
    VERDICT_NAMES[verdict],
    STATES[state],
    note ?? '',
    by ?? '',
    at,
    a,
    b,
  ]),
});

/** @example .456 → 45.6% */
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

export const matrixRows = ({ documents, cells }: OverlapMatrix): Rows => {
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  return {
    columns: ['文件', '也在其中', '重合', ...Object.values(KIND_NAMES), ...Object.values(CONFLICT_NAMES)],
    rows: cells.map(({ a, b, share, counts, conflicts }) => [
      titles.get(a) ?? a,
      a === b ? '（它自己的别处）' : (titles.get(b) ?? b),
      percent(share),
      counts.identical,
      counts.revised,
      counts.contained,
      counts.related,
      conflicts.contradiction,
      conflicts.inconsistency,
    ]),
  };
};
