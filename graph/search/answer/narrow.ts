/** A set narrowed by the labels that the question names: 财政厅负责的补贴 are those of its clauses that give a 补贴. */
import type { Clause } from '../../../ingest/model.ts';
import type { ReadPlan } from '../plan/read-plan.ts';
import type { Reading } from '../plan/reading.ts';
import type { Evidence } from './evidence.ts';
import { meetingSpans } from './focus.ts';
import { givenSo, sayingQuoted } from './literal.ts';

const LABELS = ['industry', 'instrument', 'beneficiary'] as const;
type Label = (typeof LABELS)[number];

const namesOf = (clause: Clause, field: Label): string[] => {
  const mentions =
    field === 'industry' ? clause.industries : field === 'instrument' ? clause.instruments : clause.beneficiaries;
  return mentions.map(({ name }) => name);
};

/**
 * Members that have one of the named labels in each field that the question names. All of them where it names none, or
 * where none has them. Beside a sum labels narrow nothing: its kind says whether it is a 补贴 or a 奖励, its
 * unit for what; beside a mere kind of sum (安排了几笔资金) the industry does. What the question quotes, or says of how a
 * sum is given, must stand in the clause. `words` are the question's words for the labels that narrowed.
 */
export const narrow = (
  all: readonly Evidence[],
  { question, readings }: Pick<ReadPlan, 'question' | 'readings'>,
): { members: readonly Evidence[]; words: string[] } => {
  const sums = readings.flatMap(({ force, condition }) =>
    force === 'set' && (condition.field === 'amount' || condition.field === 'rate') ? [condition] : [],
  );
  const met = (clause: Clause) => meetingSpans(clause, sums);
  const saying = sayingQuoted(all, { question, readings }) ?? all;
  const members = givenSo(statedToTheDay(saying, readings), question.folded, sums, met);
  const isFigure = sums.some((sum) => sum.min !== null || sum.max !== null || ('per' in sum && sum.per));
  if (isFigure && !namesField(question.folded, readings)) return { members, words: [] };
  const wanted = LABELS.filter((field) => sums.length === 0 || field === 'industry').map((field) => ({
    field,
    readings: readings.filter(({ force, filter }) => force === 'prefer' && filter.field === field),
  }));
  const asked = wanted.filter((label) => label.readings.length > 0);
  if (asked.length === 0) return { members, words: [] };
  const fitting = members.filter(({ clause }) =>
    asked.every(({ field, readings: of }) => {
      const names = namesOf(clause, field);
      return of.some(({ filter }) => names.includes(String(filter.value)));
    }),
  );
  if (fitting.length === 0) return { members, words: [] };
  return {
    members: fitting,
    words: [...new Set(asked.flatMap((label) => label.readings.map(({ filter }) => filter.surface)))],
  };
};

/** The trade is named as that of the clauses: 交通运输方面的, 餐饮领域的. */
const namesField = (folded: string, readings: readonly Reading[]): boolean =>
  readings.some(
    ({ filter: { field, end } }) =>
      field === 'industry' && /^(业|行业)?(方面|领域|行业|系统|口)/u.test(folded.slice(end)),
  );

const DAY = /\d月\d+日/u;

/**
 * Where the question names a day (从2022年1月1日起), the members that state it. Those that say 2022年 run to its end, but
 * many of them began before (2022年继续实施), and are what else there is. All of them where none states it.
 */
const statedToTheDay = (members: readonly Evidence[], readings: readonly Reading[]): readonly Evidence[] => {
  const days = readings.filter(({ force, filter }) => force === 'set' && DAY.test(filter.surface));
  const conditions = days.flatMap(({ condition }) =>
    condition.field === 'period' && condition.from && !condition.until ? [condition] : [],
  );
  if (conditions.length === 0) return members;
  const stating = members.filter(({ clause }) =>
    meetingSpans(clause, conditions).some(({ start, end }) => DAY.test(clause.text.slice(start, end))),
  );
  return stating.length > 0 ? stating : members;
};
