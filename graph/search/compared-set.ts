/** Comparisons ask for all clauses of a kind: 旅游方面哪个补贴最高 looks at every clause on tourism, not at the best dozen. */
import { comparisonOf } from './answer/shapes/extremes-asked.ts';
import type { ReadPlan } from './plan/read-plan.ts';

/** The plan with the labels of a comparison made its set, where it names none; null for any other plan. */
export const withComparedSet = <P extends ReadPlan>(read: P): P | null => {
  if (comparisonOf(read.question.folded) === null) return null;
  if (read.readings.some(({ force, filter }) => force === 'set' && filter.op !== 'not')) return null;
  const labels = read.readings.filter(({ force, filter }) => force === 'prefer' && filter.op !== 'not');
  const matters = labels.filter(({ filter }) => filter.field === 'industry' || filter.field === 'beneficiary');
  const promoted = matters.length > 0 ? matters : labels.filter(({ filter }) => filter.field === 'instrument');
  // Several labels of one field may each be meant; one is, for sure.
  const [first] = promoted;
  if (!first) return null;
  const set = promoted.filter(({ filter }) => filter.field === first.filter.field);
  const anyOf = set.map(({ filter }) => String(filter.value));
  const readings = read.readings.map((reading) =>
    reading === first
      ? { ...reading, condition: { ...reading.condition, anyOf }, force: 'set' as const, promoted: true }
      : reading,
  );
  return { ...read, readings: readings as P['readings'] };
};
