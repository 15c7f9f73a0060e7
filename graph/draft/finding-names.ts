/** What findings are called, in the words that people read. */
import type { BriefClause } from '../../ingest/model.ts';
import type { FindingSeverity, FindingSort } from './finding.ts';

export const SORT_NAMES: Readonly<Record<FindingSort, string>> = {
  contradiction: '矛盾',
  internal: '前后不一或不可能',
  name: '名称有误',
  inconsistency: '口径不一',
  expired: '依据失效',
  difference: '有差异',
  copied: '照录',
  revised: '改写',
  contained: '包含',
  'unknown-reference': '库外文件',
  related: '相关',
};

export const SEVERITY_NAMES: Readonly<Record<FindingSeverity, string>> = {
  error: '须改',
  warning: '须核',
  note: '供参考',
};

/** How one would point at a clause of the draft. @example （三） 加大奖励力度 */
export const draftedName = ({ number, heading, text }: Pick<BriefClause, 'number' | 'heading' | 'text'>): string =>
  [number, heading ?? `${text.slice(0, 16)}${text.length > 16 ? '…' : ''}`].filter((part) => part !== '').join(' ');
