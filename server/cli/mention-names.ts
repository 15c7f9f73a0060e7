/** What mention fields are called for people. */
import type { MentionField } from '../contract.ts';

export const MENTION_NAMES: Readonly<Record<MentionField, string>> = {
  agencies: '责任单位',
  agencyMentions: '提到的单位',
  amounts: '金额',
  rates: '比例',
  quantities: '数量',
  periods: '时间',
  places: '地区',
  industries: '行业',
  beneficiaries: '受益对象',
  instruments: '政策工具',
  references: '引用文件',
};
