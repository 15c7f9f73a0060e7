/** A sum that the question takes for granted, and no clause gives. */
import type { Span } from '../../../../ingest/model.ts';
import type { Question, Reading } from '../../plan/reading.ts';
import type { Evidence } from '../evidence.ts';
import { ownSumsIn } from '../shapes/calculation-bases.ts';
import { type Doubt, nearest } from './doubts.ts';

/** Words beside a sum by which a question says that a measure gives, sets aside or limits it. */
const OF_MEASURES =
  /(补|奖|给|发|领|拿|减|免|封顶|上限|最高|至多|不超|基金|资金|专项|安排|额度|标准|起征|贴息|担保|扣|每|收费|收取|支持)/u;
const BESIDE = 10;

const around = (text: string, { start, end }: Span): string => text.slice(Math.max(0, start - BESIDE), end + BESIDE);

/** Words in the same part of a question by which it says that a measure gives or bounds the sum. */
const OF_A_RULE = /补|奖|封顶|上限|最高|最多|至多|超过|基金|专项|安排|额度|标准|起征|贴息|每/u;
/** Characters between the name of a sum and its figure: 贷款了大概600万元. */
const NAMED_WITHIN = 4;

/** 450万的工程采购: what the sum is for tells a case. */
const IS_OF_A_DEAL =
  /^(?:元|块钱?)?的(?:工程|货物|服务|采购|项目|合同|订单|单子|标|投资|贷款|设备|机器)(?!.{0,3}(?:奖|补))[^，。；]{2,}/u;
/** 国家补10万，自治区补多少: what somebody else gives is a figure to reckon with. */
const FROM_ABOVE = /(?:国家|中央|上级|上面|省里?)(?:已经?|都|能)?(?:补|给|拨|奖)(?:了|助|贴)?$/u;
const ASKS_FURTHER = /^[^，。；]{0,4}[，。；].*(?:多少|几)/u;

/** The asker's own sum, told as what they borrow, sell, spend or pay (贷款300万元); what a rule gives is never told so. */
const isOwn = (folded: string, { start, end }: Span): boolean => {
  const before =
    folded
      .slice(0, start)
      .split(/[，。；？]/u)
      .at(-1) ?? '';
  const behind = folded.slice(end).split(/[，。；？]/u)[0] ?? '';
  if (IS_OF_A_DEAL.test(folded.slice(end))) return true;
  if (FROM_ABOVE.test(before) && ASKS_FURTHER.test(folded.slice(end))) return true;
  if (OF_A_RULE.test(`${before}${behind}`)) return false;
  return ownSumsIn(before).some((named) => before.length - named.end <= NAMED_WITHIN);
};

/** The question takes for granted a sum that no clause gives; `force` says which of its sums are looked at. */
export const sumDoubt = (
  { folded }: Question,
  readings: readonly Reading[],
  evidence: readonly Evidence[],
  isCase: boolean,
  force: Reading['force'] = 'check',
): Doubt | null => {
  if (isCase) return null;
  const quoted = nearest(evidence);
  for (const { filter, force: own, condition } of readings) {
    if (own !== force || condition.field !== 'amount') continue;
    // 充了两千块的卡 is what happened to somebody, 奖两千块 is what a clause would have to say.
    if (force === 'check' && !OF_MEASURES.test(around(folded, filter))) continue;
    if (force === 'check' && isOwn(folded, filter)) continue;
    const figures = [condition.min, condition.max].filter((v): v is number => v !== null);
    if (figures.length === 0) continue;
    const { min: least, max: most } = condition;
    const isBound = (least === null) !== (most === null);
    const within = (v: number | null) => v !== null && v >= (least ?? 0) && v <= (most ?? Number.POSITIVE_INFINITY);
    const given = evidence
      .filter((one) => force === 'set' || quoted.includes(one))
      .some(({ clause }) =>
        clause.amounts.some(({ min, max }) =>
          isBound ? within(min) || within(max) : figures.some((v) => v === min || v === max),
        ),
      );
    if (!given) return { code: 'sum', text: `条文没有“${filter.surface}”这一数额`, grave: false };
  }
  return null;
};
