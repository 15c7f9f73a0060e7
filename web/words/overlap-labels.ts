/** Chinese words for what is said of overlaps. */
import {
  CONFLICT_NAMES,
  type Conflict,
  type Difference,
  type OverlapKind,
  type Verdict,
} from '../../server/contract.ts';

export type DifferenceType = Difference['type'];
export type Severity = Conflict['severity'];
export type OverlapConflict = Severity | 'none';
export type ReviewState = Verdict | 'none' | 'outdated';

/** The words that reports and the command line have too. */
export {
  DIFFERENCE_NAMES as DIFFERENCE_LABELS,
  KIND_NAMES as KIND_LABELS,
  REVIEW_NAMES as REVIEW_LABELS,
  VERDICT_NAMES as VERDICT_LABELS,
} from '../../server/contract.ts';

/** What a kind means, as the head of a pair. */
export const KIND_SENTENCES: Record<OverlapKind, string> = {
  identical: '同一规定，文字相同',
  revised: '同一规定，表述或数值有改动',
  contained: '一条包含了另一条的规定',
  related: '同一主题，规定不同',
};

export const CONFLICT_LABELS: Readonly<Record<OverlapConflict, string>> = { ...CONFLICT_NAMES, none: '无冲突' };

export const CHOICE_LABELS = {
  kind: '类型',
  conflict: '冲突',
  difference: '差异',
  review: '结论',
} as const;

/** The two sides of a pair. */
export const SIDE_LABELS = { a: '甲', b: '乙' } as const;
