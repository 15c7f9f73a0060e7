/** A unit amount applied to what a question counts: 60个×5000元＝30万元, 2个×10万元＋3个×4万元＝32万元. */
import type { Amount, Clause } from '../../../../ingest/model.ts';
import { foldedText } from '../../folded-clause.ts';
import type { ReadPlan } from '../../plan/read-plan.ts';
import { type Award, awardsOf, chosen } from './calculation-award.ts';
import { ceilingOf, limitsOf } from './calculation-bound.ts';
import type { Computed, Factor, Term } from './calculation-computed.ts';
import { openConditions } from './calculation-condition.ts';
import { product, written } from './calculation-money.ts';
import { excludes } from './calculation-opposite.ts';
import { around, type Said } from './calculation-said.ts';
import {
  countedBy,
  daysIn,
  endsBefore,
  payments,
  type Rhythm,
  rhythmOf,
  type Stretch,
  stretchesIn,
} from './calculation-stretch.ts';
import { type Count, countsIn, fits, flows, names } from './calculation-unit.ts';

/** 床位·月 → what is paid for and how often; 年 alone is only how often. */
const parted = (per: string | null): { what: string | null; rhythm: Rhythm | null } => {
  const [head = '', tail] = (per ?? '').split('·');
  if (tail === undefined && rhythmOf(head)) return { what: null, rhythm: rhythmOf(head) };
  return { what: head === '' ? null : head, rhythm: tail === undefined ? null : rhythmOf(tail) };
};

/** Units of time and age: they say how long and for whom, not of how many. */
const TIME = /年|月|日|天|周|小时|分钟|季度|学期|岁/u;

const PAID: ReadonlySet<string> = new Set(['subsidy', 'reward']);

/** Awards of the clause that are paid for each of what is counted. */
const awardsFor = (awards: readonly Award[], count: Count): Award[] =>
  awards.filter(({ mention, context, behind, member }) => {
    const { what } = parted(mention.per);
    const object = member ?? context;
    if (what !== null && fits(what, count, `${context}${behind}`)) return true;
    // No unit is named: the sum goes to each of those that it names (对…客运站给予…).
    return (what === null || what === '个') && count.noun !== '' && names(count.noun, object);
  });

/** The one sum that is paid for each, or null where none is or where the text leaves open which. */
const unitAward = (clause: Clause, awards: readonly Award[], count: Count, { words, whole }: Said): Award | null => {
  const text = foldedText(clause);
  const fitting = awardsFor(awards, count).filter(
    (award) =>
      limitsOf(clause, award, count).every(({ min }) => min === null || count.value >= min) &&
      words.every((said) => !excludes(said, `${award.member ?? award.context}${award.behind}`, text)),
  );
  // Where it is not plain which words go with which count, they have to lead to the same sum.
  const left = words.flatMap((said) => chosen(fitting, said, whole));
  const first = left[0];
  if (!first) return null;
  const same = left.every(
    ({ mention }) =>
      mention.min === first.mention.min && mention.max === first.mention.max && mention.per === first.mention.per,
  );
  return same && !first.mention.approximate ? first : null;
};

/** The end of a sum that is computed with: a figure as it stands, a ceiling, a floor, or either end of a range. */
const stated = (
  { min, max }: Amount,
  end: 'least' | 'most',
): { value: number; bound: Computed['bound']; isRange: boolean } | null => {
  if (min !== null && max !== null)
    return min === max
      ? { value: min, bound: null, isRange: false }
      : { value: end === 'least' ? min : max, bound: end, isRange: true };
  const value = max ?? min;
  return value === null ? null : { value, bound: min === null ? 'most' : 'least', isRange: false };
};

/** What the clause gives for what the question counts, both ends of a range; empty where a count has no sum of its own. */
export const applyToCounts = (clause: Clause, read: ReadPlan): Computed[] => {
  const most = applied(clause, read, 'most');
  const least = most?.isRange ? applied(clause, read, 'least') : null;
  return [least, most].flatMap((one) => one?.computed ?? []);
};

const applied = (
  clause: Clause,
  { question: { folded }, values }: ReadPlan,
  end: 'least' | 'most',
): { computed: Computed; isRange: boolean } | null => {
  const counts = countsIn(
    folded,
    values.quantities.filter(({ unit }) => !TIME.test(unit)),
  );
  const awards = awardsOf(
    clause,
    clause.amounts.filter(({ kind }) => PAID.has(kind)),
  );
  const terms = counts.map((count, i) =>
    count ? termOf(clause, awards, count, { ...around(folded, counts, i), folded }, end) : null,
  );
  if (terms.length === 0 || !terms.every((term) => term !== null)) return null;
  const first = terms[0] as Applied;
  const alike = terms.every(
    ({ rhythm, bound, isDaily }) => rhythm === first.rhythm && bound === first.bound && isDaily === first.isDaily,
  );
  const stretches = first.stretches;
  const often = payments(first.rhythm, stretches);
  if (!alike || often === null || endsBefore(clause, first.award, stretches)) return null;
  const repeated: Factor[] =
    often > 1 && first.rhythm !== null
      ? [
          {
            value: often,
            unit: first.rhythm,
            surface: `${often}${first.rhythm === '月' ? '个月' : first.rhythm}`,
            source: null,
          },
        ]
      : [];
  const summed = terms.map(({ factors }) => ({ factors: [...factors, ...repeated] }));
  const total = summed.reduce((sum, { factors }) => sum + product(...factors.map(({ value }) => value)), 0);
  return {
    isRange: terms.some(({ isRange }) => isRange),
    computed: {
      terms: summed,
      total: product(total),
      bound: first.bound,
      ceiling: terms.length === 1 ? ceilingOf(clause, first.award) : null,
      each: stretches.length === 0 ? first.rhythm : null,
      case: terms.length === 1 ? first.award.member : null,
      conditions: openConditions(
        foldedText(clause),
        { start: first.award.from, end: first.award.mention.start },
        folded,
      ),
    },
  };
};

interface Applied extends Term {
  award: Award;
  rhythm: Rhythm | null;
  bound: Computed['bound'];
  isRange: boolean;
  /** The stretches that the question asks about, without what the count is counted by. */
  stretches: readonly Stretch[];
  isDaily: boolean;
}

/** The sum of the clause for what is counted, or null where there is none, or more than one. */
const termOf = (
  clause: Clause,
  awards: readonly Award[],
  count: Count,
  said: Said & { folded: string },
  side: 'least' | 'most',
): Applied | null => {
  const award = unitAward(clause, awards, count, said);
  const figure = award && stated(award.mention, side);
  if (!award || !figure) return null;
  const { folded } = said;
  const by = countedBy(folded, count);
  const stretches = stretchesIn(by ? `${folded.slice(0, by.start)}，${folded.slice(by.end)}` : folded);
  const { what, rhythm } = parted(award.mention.per);
  // 500 a day are 500 more each day where they flow, and the sum of a month or year says nothing of days.
  const days = by && /[天日]/u.test(by.unit) && flows(what ?? '') ? daysIn(stretches) : null;
  if (by && days === null && !(rhythm !== null && rhythmOf(by.unit) === rhythm && stretches.length === 0)) return null;
  if (days !== null && rhythm !== null && rhythm !== '年') return null;
  const most = Math.min(...limitsOf(clause, award, count).flatMap(({ max }) => max ?? []));
  const { measure } = count;
  const counted: Factor =
    count.value <= most
      ? { value: count.value, unit: measure, surface: count.surface, source: null }
      : { value: most, unit: measure, surface: `${most}${measure}`, source: { start: award.from, end: award.until } };
  const { start, end } = award.mention;
  return {
    award,
    rhythm,
    stretches: by && days === null ? [{ value: 1, unit: rhythm as Rhythm }] : stretches,
    isDaily: days !== null,
    bound: figure.bound,
    isRange: figure.isRange,
    factors: [
      counted,
      ...(days !== null && days > 1 ? [{ value: days, unit: '天', surface: `${days}天`, source: null }] : []),
      { value: figure.value, unit: '元', surface: written(figure.value), source: { start, end } },
    ],
  };
};
