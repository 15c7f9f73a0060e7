/** Chinese words for what is said of overlaps. */
import type { Conflict, Difference, OverlapKind, Verdict } from '../../server/contract.ts';

export type DifferenceType = Difference['type'];
export type Severity = Conflict['severity'];
export type OverlapConflict = Severity | 'none';
export type ReviewState = Verdict | 'none' | 'outdated';

export const KIND_LABELS: Record<OverlapKind, string> = {
  identical: '相同',
  revised: '修订',
  contained: '包含',
  related: '相关',
};

/** What a kind means, as the head of a pair. */
export const KIND_SENTENCES: Record<OverlapKind, string> = {
  identical: '同一规定，文字相同',
  revised: '同一规定，表述或数值有改动',
  contained: '一条包含了另一条的规定',
  related: '同一主题，规定不同',
};

export const CONFLICT_LABELS: Record<OverlapConflict, string> = {
  contradiction: '矛盾',
  inconsistency: '口径不一',
  none: '无冲突',
};

export const DIFFERENCE_LABELS: Record<DifferenceType, string> = {
  amount: '金额',
  rate: '比例',
  period: '期限',
  agency: '责任单位',
  place: '地区',
  industry: '行业',
  beneficiary: '受益对象',
  instrument: '政策工具',
  scope: '范围',
  condition: '条件',
  wording: '表述',
};

export const VERDICT_LABELS: Record<Verdict, string> = {
  confirmed: '确认重复',
  'not-overlap': '并非重复',
  accepted: '差异可接受',
};

export const REVIEW_LABELS: Record<ReviewState, string> = {
  none: '未下结论',
  ...VERDICT_LABELS,
  outdated: '结论后文字有改动',
};

export const CHOICE_LABELS = {
  kind: '类型',
  conflict: '冲突',
  difference: '差异',
  review: '结论',
} as const;

/** The two sides of a pair. */
export const SIDE_LABELS = { a: '甲', b: '乙' } as const;
