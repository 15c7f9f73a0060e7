/** What is said of overlaps, in the words that people read. */
import type {
  BriefClause,
  ConflictSeverity,
  DifferenceType,
  OverlapKind,
  Review,
  Verdict,
} from '../../ingest/model.ts';
import type { ReviewState } from '../overlap-store.ts';

export const KIND_NAMES: Readonly<Record<OverlapKind, string>> = {
  identical: '相同',
  revised: '修订',
  contained: '包含',
  related: '相关',
};

export const CONFLICT_NAMES: Readonly<Record<ConflictSeverity, string>> = {
  contradiction: '矛盾',
  inconsistency: '口径不一',
};

export const DIFFERENCE_NAMES: Readonly<Record<DifferenceType, string>> = {
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

/** They fit repeats and conflicts alike. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  confirmed: '确认属实',
  'not-overlap': '并非重复或冲突',
  accepted: '差异可接受',
};

/** The same where values of a column are told. @example confirmed 确认属实 · … */
export const VERDICT_LEGEND = Object.entries(VERDICT_NAMES)
  .map(([verdict, name]) => `${verdict} ${name}`)
  .join(' · ');

/** What a pair may have been said to be, also nothing yet. */
export const REVIEW_NAMES: Readonly<Record<ReviewState, string>> = {
  none: '未下结论',
  ...VERDICT_NAMES,
  outdated: '结论后文字有改动',
};

/** The verdict, and that it was given for other words where it was; empty for none. */
export const reviewName = (review: Pick<Review, 'verdict' | 'outdated'> | null): string =>
  review === null ? '' : `${VERDICT_NAMES[review.verdict]}${review.outdated ? '（其后文字有改动）' : ''}`;

/** How one would cite it. @example 甲省餐饮业政策 （三） 加大奖励力度 */
export const clauseName = ({
  document,
  number,
  heading,
}: Pick<BriefClause, 'document' | 'number' | 'heading'>): string =>
  [document.title, number, heading ?? ''].filter((part) => part !== '').join(' ');
