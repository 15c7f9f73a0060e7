/** A rate applied to a sum of the question: 400万元×1%＝4万元, the tier that fits the sum, cut to the ceiling beside it. */
import type { Amount, Clause, Rate } from '../../../../ingest/model.ts';
import { foldedText } from '../../folded-clause.ts';
import type { ReadPlan } from '../../plan/read-plan.ts';
import { type Award, awardsOf, chosen, sentenceStart } from './calculation-award.ts';
import { basesIn, basesOfSum } from './calculation-bases.ts';
import { ceilingOf } from './calculation-bound.ts';
import type { Computed } from './calculation-computed.ts';
import { openConditions } from './calculation-condition.ts';
import { product, written } from './calculation-money.ts';
import { excludes } from './calculation-opposite.ts';
import { amongPayers, payersOf } from './calculation-payer.ts';

/** Percentage points and interest are no share of a sum that one is paid. */
const NO_SHARE = /百分点|基点|BP|点/u;
const YEARLY = /利率|年化|贴息|增长|同比|增速|达到|覆盖率|占比/u;
/** Money that one gets or is spared, and money that one pays. */
const GOT = /补|奖|返还|退|减|免|扣|贴|给予|资助|优惠|发放|支持/u;
const PAID = /收取|缴纳|征收|缴存|收费|费率|交纳|支付|担保费/u;
const ASKS_GOT = /补|奖|返|退|减|免|扣|贴|拿|领|得|享受|报销|省/u;
const ASKS_PAID = /收|交|缴|付|出|掏|(?:费|费用|保费|费率)[^，。？补贴奖减免退返]{0,6}(?:多少|几)/u;

/** What the rate is a share of: the base right before 的, or, where the word at the figure is what is paid, one before it. */
const basesOf = ({ context, mention }: Award<Rate>): string[] => {
  const words = basesIn(context, 'clause');
  const lead = /(?:的|之)$/u.exec(context);
  const tight = context.length - (lead?.[0].length ?? 0);
  const upTo = (end: number) => words.filter((word) => word.end === end).map(({ base }) => base);
  if (lead) return upTo(tight);
  const byShare = /按照?[^，。；]*$/u.test(context);
  const bounded = mention.min === null || mention.max === null;
  if (upTo(tight).length > 0 && byShare) return upTo(tight);
  if (!bounded && upTo(tight).length === 0) {
    const last = words.at(-1);
    return last ? words.filter(({ end }) => end === last.end).map(({ base }) => base) : [];
  }
  if (!bounded) return [];
  const before = words.filter(({ end }) => end < tight);
  const last = before.at(-1);
  return last ? before.filter(({ end }) => end === last.end).map(({ base }) => base) : [];
};

/** Sums that say for whom a rate is, between which the question's sum must lie. */
const tiersOf = (clause: Clause, { from, mention }: Award<Rate>): Amount[] =>
  clause.amounts.filter(
    ({ start, end, min, max, kind }) =>
      start >= from &&
      end <= mention.start &&
      (min === null) !== (max === null) &&
      (kind === 'threshold' || kind === 'guarantee'),
  );

/** 500万元及以下 holds 500万元, so that 500万元以上 beside it does not. */
const within = (value: number, { min, max, surface }: Amount, others: readonly Amount[]): boolean => {
  const closed = (amount: Amount) => /及以|含/u.test(amount.surface);
  const edge = value === min || value === max;
  if (
    edge &&
    !/及以|含/u.test(surface) &&
    others.some((other) => closed(other) && (other.min === value || other.max === value))
  )
    return false;
  return value >= (min ?? 0) && value <= (max ?? Number.POSITIVE_INFINITY);
};

/** What the next part says is done by the rate: 按成交额的2%，给予奖励. */
const GRANTED = /^，(?:给予|予以)[^，。；\d%]*/u;

/** What wages are the base of: contributions, which one pays whatever the clause calls it. */
const CONTRIBUTION = 'wage';

/** The base of a rate, or, of one that only says who pays it (个人0.5%), that of its sentence. */
const ownBases = (award: Award<Rate>, text: string): string[] => {
  const own = basesOf(award);
  if (own.length > 0 || payersOf(award, text).length === 0) return own;
  const sentence = text.slice(sentenceStart(text, award.mention.start), award.mention.start);
  return basesIn(sentence, 'clause').some(({ base }) => base === CONTRIBUTION) ? [CONTRIBUTION] : [];
};

/** The rates of the clause by which one gets, or pays, what the question asks for. */
const askedFor = (clause: Clause, folded: string, text: string): (Award<Rate> & { bases: string[] })[] =>
  awardsOf(clause, clause.rates).flatMap((award) => {
    const { mention, context, behind } = award;
    if (mention.approximate || NO_SHARE.test(mention.surface)) return [];
    const part = `${context.split('，').at(-1)}${behind}${GRANTED.exec(text.slice(award.listEnd + behind.length))?.[0] ?? ''}`;
    if (YEARLY.test(part)) return [];
    const bases = ownBases(award, text);
    const got = GOT.test(part);
    const paid = PAID.test(part) || bases.includes(CONTRIBUTION);
    const asked =
      (ASKS_GOT.test(folded) && got && !(paid && !ASKS_GOT.test(folded))) ||
      ((ASKS_PAID.test(folded) || bases.includes(CONTRIBUTION)) && paid && !got);
    return asked ? [{ ...award, bases }] : [];
  });

/** What the clause's rate makes of each sum that the question gives; empty where no rate fits each of them. */
export const applyToSums = (clause: Clause, { question, values }: ReadPlan): Computed[] => {
  const { folded } = question;
  const sums = values.amounts.filter(({ min, max, approximate }) => min !== null && min === max && !approximate);
  if (sums.length === 0 || sums.length < values.amounts.length) return [];
  const text = foldedText(clause);
  const awards = askedFor(clause, folded, text);
  const amounts = awards.flatMap((award) => tiersOf(clause, award));
  const computed = sums.map((sum): Computed[] | null => {
    const named = basesOfSum(folded, sum);
    const value = sum.min ?? 0;
    const fitting = awards.filter(
      (award) =>
        award.bases.some((base) => named.includes(base)) &&
        !excludes(folded, `${award.member ?? award.context}${award.behind}`, text) &&
        tiersOf(clause, award).every((tier) => within(value, tier, amounts)),
    );
    const shared = named.includes(CONTRIBUTION)
      ? amongPayers(folded, fitting, text)
      : [{ awards: fitting, payer: null }];
    const each = shared.map(({ awards: of, payer }) => applied(clause, chosen(of, folded), value, folded, payer));
    return each.length > 0 && each.every((one) => one !== null) ? (each as Computed[]) : null;
  });
  return computed.every((one) => one !== null) ? (computed as Computed[][]).flat() : [];
};

/** One rate, which those that are left agree in, applied to a sum; null where they do not agree or say no single rate. */
const applied = (
  clause: Clause,
  left: readonly Award<Rate>[],
  value: number,
  folded: string,
  payer: string | null,
): Computed | null => {
  const award = left[0];
  if (!award || !left.every(({ mention }) => mention.min === award.mention.min && mention.max === award.mention.max))
    return null;
  const { min, max, start, end } = award.mention;
  const rate = max ?? min;
  if (rate === null || (min !== null && max !== null && min !== max)) return null;
  const tiers = tiersOf(clause, award);
  return {
    terms: [
      {
        factors: [
          { value, unit: '元', surface: written(value), source: null },
          { value: rate, unit: '%', surface: `${product(rate, 100)}%`, source: { start, end } },
        ],
      },
    ],
    total: product(value, rate),
    bound: min === null ? 'most' : max === null ? 'least' : null,
    ceiling: ceilingOf(clause, award),
    each: null,
    case: payer ?? (tiers.length > 0 ? tiers.map(({ surface }) => surface).join('、') : award.member),
    conditions: openConditions(foldedText(clause), { start: award.from, end: start }, folded),
  };
};
