/** A value as a reader wants to see it: with the verb before it and what is given after it (给予不超过100万元奖励). */
import type { DifferenceType, Span } from '../../../ingest/model.ts';

const VERB = /(?:再|分别|可|将)?(?:给予|予以|安排|下达|拨付|发放|享受|奖励|补贴|补助)[^，。；：、！？（）]{0,8}$/u;
const GIVEN =
  /^(?:以内|以下|以上)?的?[^，。；：、！？（）]{0,5}?(?:奖励|补贴|补助|奖补|资金支持|资金|支持|补偿|贴息|优惠|折扣)/u;
const TERM = /(?:最多|最长|最高|最低|至少|连续|累计|期限|不超过|不少于|延长|截至|执行)[^，。；：、！？（）]{0,8}$/u;

/** By what a sum is counted, right before it: 每年, 每人每月. */
const COUNTED_BY = /(?:每(?:学年|学期|季度|半年|[一-龥]))+$/u;

/** Widens the span of an amount, a rate or a term within its part of the sentence; others stay as they are. */
export const valueSurface = (folded: string, { start, end }: Span, type: DifferenceType): Span => {
  const before = folded.slice(0, start);
  if (type === 'period') {
    const verb = TERM.exec(before);
    return { start: verb === null ? start : verb.index, end };
  }
  if (type !== 'amount' && type !== 'rate') return { start, end };
  const verb = VERB.exec(before);
  const given = GIVEN.exec(folded.slice(end));
  const from = verb === null ? start : verb.index;
  return {
    start: from - (COUNTED_BY.exec(folded.slice(0, from))?.[0].length ?? 0),
    end: end + (given?.[0].length ?? 0),
  };
};
