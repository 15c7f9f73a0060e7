/** What a mention says, in words; and how certain that is. */
import { formatInterval, formatPeriod, formatRate, formatYuan } from '../text/format-value.ts';
import { AMOUNT_KIND_LABELS, LEVEL_LABELS, PERIOD_LABELS, ROLE_LABELS } from '../words/labels.ts';
import type { FieldMention } from './list-mentions.ts';

/** Below this a mention is called uncertain. */
const SURE = 0.8;

const joined = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ');

/** The value: 自治区财政厅 · 牵头, 不超过100万元 · 奖励 · 每企业, 至2022年12月31日 · 截止. */
export const describeMention = (mention: FieldMention): string => {
  switch (mention.field) {
    case 'agencies':
      return joined(mention.name, ROLE_LABELS[mention.role], mention.first && '列首位');
    case 'amounts':
      return joined(
        formatInterval(mention, formatYuan),
        AMOUNT_KIND_LABELS[mention.kind],
        mention.per && `每${mention.per}`,
      );
    case 'rates':
      return joined(formatInterval(mention, formatRate), mention.of);
    case 'quantities':
      return joined(
        formatInterval(mention, (value) => `${value}${mention.unit}`),
        mention.of,
      );
    case 'periods':
      return joined(formatPeriod(mention.from, mention.until), PERIOD_LABELS[mention.meaning]);
    case 'places':
      return joined(mention.name, LEVEL_LABELS[mention.level], mention.code);
    case 'industries':
      return joined(mention.name, mention.code && `GB/T 4754 ${mention.code}`);
    case 'references':
      return joined(`《${mention.title}》`, mention.number, mention.documentId ? '已收录' : '未收录');
    default:
      return mention.name;
  }
};

/** 原文写明, 按用语归类, 年份由上下文推定, 约数, 把握较小: stated and inferred are told apart. */
export const certaintyOf = (mention: FieldMention): string => {
  if (mention.field === 'periods' && mention.inferred) return '年份由上下文推定';
  if ((mention.field === 'industries' || mention.field === 'instruments') && mention.surface !== mention.name)
    return mention.confidence < SURE ? '按用语归类，把握较小' : '按用语归类';
  if ('approximate' in mention && mention.approximate) return '约数';
  return mention.confidence < SURE ? '把握较小，请核对原文' : '原文写明';
};
