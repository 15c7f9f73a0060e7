/** Sums and shares in a question, with the comparison that is asked: 不低于100万元, 50万以上, 补助比例20%, 上亿元. */
import type { Amount, Rate } from '../../../ingest/model.ts';
import type { Question, Reading } from './reading.ts';

/** What the question asks of a sum: that a clause gives it, that it reaches it, or that it is applied to a case. */
const LISTING =
  /(的(奖励|补贴|补助|奖补|政策|措施|条款|资金|支持|减免|优惠|项目)|有哪些|哪些|哪几|都有|都是多少|全部|所有|档|写着|写明|比例|(有|是|给|能拿|达到|超过|不低于|以上|以下).{0,8}的|上亿|上千万|过亿|资金安排)/u;
/** A case to work out (400万的贷款要交多少) is no request for clauses with that sum. */
export const CASE =
  /(收多少|交多少|缴多少|总共|一共|共多少|合计|加起来|能拿多少|能领多少|各收|各给|算下来|要交|该交|减多少|省多少)/u;
/** 不到1万元 is less than it. */
const BELOW = /(不到|不足|低于|少于|小于|未满)/u;
const CENT = 0.01;
/** Which kinds of sum a word asks for; several words ask for all of theirs. A ceiling stands beside a subsidy's share. */
const KINDS: readonly [RegExp, string[]][] = [
  [/(资金总额|安排.{0,6}资金|资金安排|资金规模|专项资金|总盘子|资金池)/u, ['fund']],
  [/(奖励|奖金|激励)/u, ['reward']],
  [/(补贴|补助|资助)/u, ['subsidy', 'cap']],
  [/(奖补|扶持|资金支持|以奖代补)/u, ['subsidy', 'reward', 'cap']],
];
const UNITS: readonly [RegExp, string][] = [
  [/((每张|每个?|按)?(床位|床铺|铺位)|(每张|每|按)床)/u, '床位'],
  [/((每个?|按)?托位|按托)/u, '托位'],
  [/(每单|按单|每件|按件)/u, '单'],
  [/(每户|按户)/u, '户'],
  [/(每人|人均|按人头|按人)/u, '人'],
  [/(每辆|按辆|每台|按台|每车)/u, '辆'],
  [/(每亩|按亩|亩均)/u, '亩'],
];

const kindsOf = (folded: string): string[] => [
  ...new Set(KINDS.filter(([cue]) => cue.test(folded)).flatMap(([, kinds]) => kinds)),
];

/** Readings of the sums that a question gives. */
export const readAmounts = (
  { original, folded }: Question,
  amounts: readonly Amount[],
  rates: readonly Rate[],
): Reading[] => {
  const isCase = CASE.test(folded) && !/哪些|哪几|都有/u.test(folded);
  const force = !isCase && LISTING.test(folded) ? 'set' : 'check';
  const kinds = kindsOf(folded);
  const ofAmounts = amounts.map(({ min, max, surface, start, end }): Reading => {
    const exact = min !== null && min === max;
    return {
      filter: { field: 'amount', op: operator(min, max), value: figureOf(min, max), surface, start, end },
      condition: {
        field: 'amount',
        min,
        max: max !== null && BELOW.test(folded.slice(Math.max(0, start - 2), end)) ? max - CENT : max,
        ...(kinds.length > 0 ? { kinds } : {}),
        ...(exact ? { exact } : {}),
      },
      force,
    };
  });
  const ofRates = rates.map(({ min, max, surface, start, end }): Reading => {
    const exact = min !== null && min === max;
    return {
      filter: { field: 'rate', op: operator(min, max), value: figureOf(min, max), surface, start, end },
      condition: { field: 'rate', min, max, ...(exact ? { exact } : {}) },
      force,
    };
  });
  return [...ofAmounts, ...ofRates, ...(amounts.length === 0 ? readKinds({ original, folded }) : [])];
};

/** Sets of sums without a figure: what is given per bed, or every sum that is set aside. */
const readKinds = ({ original, folded }: Question): Reading[] => {
  const per = UNITS.filter(([cue]) => cue.test(folded)).map(([, unit]) => unit);
  const asksForSum = /(补贴|补助|奖励|奖补|发钱|给钱|钱|资金|费|支持|金额)/u.test(folded);
  if (per.length > 0 && asksForSum && /按|哪些|都有|政策|措施/u.test(folded)) {
    const cue = UNITS.find(([pattern]) => pattern.test(folded))?.[0].exec(folded);
    const start = cue?.index ?? 0;
    const end = start + (cue?.[0].length ?? 0);
    return [
      {
        filter: { field: 'amount_per', op: '=', value: per, surface: original.slice(start, end), start, end },
        condition: { field: 'amount', min: null, max: null, per },
        force: 'set',
      },
    ];
  }
  const fund = /(具体)?(资金总额|资金规模|专项资金|安排.{0,8}资金|资金安排)/u.exec(folded);
  if (fund && /(哪些|哪几|几[笔项]|多少|各是|写明|具体|所有|全部)/u.test(folded))
    return [
      {
        filter: {
          field: 'amount_kind',
          op: '=',
          value: 'fund',
          surface: original.slice(fund.index, fund.index + fund[0].length),
          start: fund.index,
          end: fund.index + fund[0].length,
        },
        condition: { field: 'amount', min: null, max: null, kinds: ['fund'] },
        force: 'set',
      },
    ];
  return [];
};

const operator = (min: number | null, max: number | null): string =>
  min === null ? '<=' : max === null ? '>=' : min === max ? '=' : 'between';
const figureOf = (min: number | null, max: number | null) =>
  min === null ? (max ?? 0) : max === null || min === max ? min : [min, max];
