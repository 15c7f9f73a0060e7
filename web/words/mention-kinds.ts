/** The kinds of mentions in the order of the legend, with their names; colours stand in styles/mentions.css by `data-kind`. */
import type { MentionField } from '../../server/contract.ts';

export const MENTION_KINDS = [
  { field: 'agencies', label: '责任单位' },
  { field: 'agencyMentions', label: '提及单位' },
  { field: 'amounts', label: '金额' },
  { field: 'rates', label: '比例' },
  { field: 'quantities', label: '数量' },
  { field: 'periods', label: '期限' },
  { field: 'places', label: '地区' },
  { field: 'industries', label: '行业' },
  { field: 'beneficiaries', label: '受益对象' },
  { field: 'instruments', label: '政策工具' },
  { field: 'references', label: '引用文件' },
] as const satisfies readonly { field: MentionField; label: string }[];

export const mentionLabel = (field: MentionField): string =>
  MENTION_KINDS.find((kind) => kind.field === field)?.label ?? field;
