/** The place in a clause of the value that a question asks for. */
import type { Clause, Provenance, Span } from '../../../ingest/model.ts';
import type { Condition } from '../../filter.ts';
import { unitsOf } from './units.ts';

type Figures = Provenance & { min: number | null; max: number | null };

/** The first mention that gives one of the condition's figures, else the first that lies within them. */
const figure = (mentions: readonly Figures[], min: number | null, max: number | null): Span | null => {
  const given = mentions.find((m) => [m.min, m.max].some((v) => v !== null && (v === min || v === max)));
  if (given || (min !== null && min === max)) return given ?? null;
  return (
    mentions.find(
      (m) => (m.max ?? Number.POSITIVE_INFINITY) >= (min ?? 0) && (m.min ?? 0) <= (max ?? Number.POSITIVE_INFINITY),
    ) ?? null
  );
};

const ofCondition = (clause: Clause, condition: Condition): Span | null => {
  switch (condition.field) {
    case 'amount': {
      const { kinds, per } = condition;
      const fitting = clause.amounts.filter(
        (m) => (!kinds || kinds.includes(m.kind)) && (!per || per.some((unit) => m.per?.includes(unit))),
      );
      return figure(fitting, condition.min, condition.max);
    }
    case 'rate':
      return figure(clause.rates, condition.min, condition.max);
    case 'period':
      return (
        clause.periods.find(
          (p) => (!condition.from || p.from === condition.from) && (!condition.until || p.until === condition.until),
        ) ?? null
      );
    case 'place':
      return clause.places.find((p) => condition.anyOf.includes(p.name)) ?? null;
    case 'asOf':
      return clause.validity.find(({ span }) => span !== null)?.span ?? null;
    default:
      return null;
  }
};

/** What a listed clause is shown by: the value that the set asks for, else the passage with most of the question's words. */
export const focusOf = (
  clause: Clause,
  conditions: readonly Condition[],
  terms: ReadonlyMap<string, number>,
): Span | null => {
  for (const condition of conditions) {
    const span = ofCondition(clause, condition);
    if (span) return span;
  }
  const units = unitsOf(clause);
  const words = (text: string) => [...terms.keys()].filter((term) => text.includes(term)).length;
  const best = units.reduce<{ span: Span; words: number } | null>((top, unit) => {
    const found = words(unit.text);
    return found > (top?.words ?? 0) ? { span: unit, words: found } : top;
  }, null);
  return best?.span ?? null;
};
