/**
 * A sum by steps: 对投资1000万元以上、3000万元以上的项目分别给予50万元、120万元奖励 gives a project of 2000万元 50万元, and nothing is
 * multiplied.
 */
import type { Amount, Clause, Quantity } from '../../../../ingest/model.ts';
import { foldedText } from '../../folded-clause.ts';
import type { ReadPlan } from '../../plan/read-plan.ts';
import { type Award, awardsOf, runs } from './calculation-award.ts';
import { basesIn, basesOfSum } from './calculation-bases.ts';
import type { Computed } from './calculation-computed.ts';
import { openConditions } from './calculation-condition.ts';
import { written } from './calculation-money.ts';
import { excludes } from './calculation-opposite.ts';

type Figure = Amount | Quantity;

interface Step {
  threshold: Figure;
  award: Award;
}

const PAID: ReadonlySet<string> = new Set(['subsidy', 'reward']);
const PARTS = /分别|依次/u;

/** Awards that stand in one list, with the words before it. */
const listsOf = (clause: Clause): Award[][] => {
  const lists = new Map<number, Award[]>();
  for (const award of awardsOf(
    clause,
    clause.amounts.filter(({ kind }) => PAID.has(kind)),
  ))
    lists.set(award.listEnd, [...(lists.get(award.listEnd) ?? []), award]);
  return [...lists.values()].filter((list) => list.length > 1 && PARTS.test(list[0]?.context ?? ''));
};

/** The steps that 分别 hands a list of sums to: as many thresholds of one unit, in a list of their own before it. */
const stepsOf = (clause: Clause, list: readonly Award[]): Step[] => {
  const [first] = list;
  if (!first) return [];
  const before = ({ start, end }: Figure) => start >= first.from && end <= first.mention.start;
  const figures = [clause.amounts.filter(({ kind }) => kind === 'threshold'), clause.quantities].map((all) =>
    (all as readonly Figure[]).filter(before).sort((a, b) => a.start - b.start),
  );
  const thresholds = figures
    .flatMap((all) => runs(foldedText(clause), all))
    .find((run) => run.length === list.length && run.every(({ unit }) => unit === run[0]?.unit));
  return (thresholds ?? []).flatMap((threshold, i) => {
    const award = list[i];
    return award ? [{ threshold, award }] : [];
  });
};

/** Where a step begins, and where it ends; a bare figure of a list is where one begins (达到5000万元、1亿元). */
const limits = ({ min, max }: Figure): { from: number; until: number } => ({
  from: min ?? 0,
  until: max === null || max === min ? Number.POSITIVE_INFINITY : max,
});

/** The highest step that the value reaches, of steps that only end the lowest one that holds it; null where none does. */
const stepFor = (steps: readonly Step[], value: number): Step | null => {
  const holding = steps.filter(({ threshold }) => {
    const { from, until } = limits(threshold);
    return from <= value && value <= until;
  });
  const size = ({ threshold }: Step) => threshold.min ?? -(threshold.max ?? 0);
  return holding.sort((a, b) => size(b) - size(a))[0] ?? null;
};

/** The question's figures that the steps are of: sums of the same base, or things of the same unit. */
const given = (clause: Clause, [first]: readonly Step[], { question: { folded }, values }: ReadPlan): Figure[] => {
  if (!first) return [];
  const { threshold, award } = first;
  const exact = (figures: readonly Figure[]) =>
    figures.filter(({ min, max, approximate }) => min !== null && min === max && !approximate);
  if (threshold.unit !== '元') return exact(values.quantities).filter(({ unit }) => unit === threshold.unit);
  const before = foldedText(clause).slice(award.from, threshold.start);
  const last = basesIn(before, 'clause').at(-1);
  const bases = basesIn(before, 'clause').filter(({ end }) => end === last?.end);
  return exact(values.amounts).filter((sum) => {
    const named = basesOfSum(folded, sum);
    return bases.some(({ base }) => named.includes(base));
  });
};

/** What the clause gives for each figure of the question by its steps; empty where it has none, or a figure reaches none. */
export const applySteps = (clause: Clause, read: ReadPlan): Computed[] => {
  const { folded } = read.question;
  const text = foldedText(clause);
  for (const list of listsOf(clause)) {
    const steps = stepsOf(clause, list);
    const figures = given(clause, steps, read);
    const [first] = steps;
    if (figures.length === 0 || !first || excludes(folded, `${first.award.context}${first.award.behind}`, text))
      continue;
    const told = figures.map((figure) => {
      const step = stepFor(steps, figure.min ?? 0);
      return step ? computedOf(step, figure, text, folded) : null;
    });
    if (told.every((one) => one !== null)) return told as Computed[];
  }
  return [];
};

const computedOf = ({ threshold, award }: Step, figure: Figure, text: string, folded: string): Computed | null => {
  const { min, max, start, end } = award.mention;
  const value = max ?? min;
  if (value === null || (min !== null && max !== null && min !== max)) return null;
  return {
    terms: [{ factors: [{ value, unit: '元', surface: written(value), source: { start, end } }] }],
    total: value,
    bound: min === null ? 'most' : max === null ? 'least' : null,
    ceiling: null,
    each: null,
    case: null,
    conditions: openConditions(text, { start: award.from, end: start }, folded),
    step: {
      given: { value: figure.min ?? 0, unit: figure.unit, surface: figure.surface },
      threshold: { value: threshold.min ?? threshold.max ?? 0, unit: threshold.unit, surface: threshold.surface },
      span: { start: threshold.start, end: threshold.end },
    },
  };
};
