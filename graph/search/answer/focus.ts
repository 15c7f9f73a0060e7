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

/** Fewest of the question's words that make a passage, rather than the clause's head, stand for it. */
const TELLING_WORDS = 2;

/**
 * What a listed clause is shown by: the value that the set asks for, else the passage with most of the question's words,
 * else null: its head.
 */
export const focusOf = (
  clause: Clause,
  conditions: readonly Condition[],
  terms: ReadonlyMap<string, number>,
): Span | null => {
  for (const condition of conditions) {
    const span = ofCondition(clause, condition);
    if (span) return span;
  }
  const words = (text: string) => [...terms.keys()].filter((term) => term.length >= 2 && text.includes(term)).length;
  const best = unitsOf(clause)
    .map((unit) => ({ unit, found: words(unit.text) }))
    .reduce<{ unit: Span; found: number } | null>(
      (top, one) => (one.found > (top?.found ?? TELLING_WORDS - 1) ? one : top),
      null,
    );
  return best ? valueIn(clause, best.unit) : null;
};

/** The first sum or share inside a passage, which says more than its beginning; else the passage. */
export const valueIn = (clause: Clause, passage: Span): Span => {
  const inside = [...clause.amounts, ...clause.rates]
    .filter(({ start, end }) => start >= passage.start && end <= passage.end)
    .sort((a, b) => a.start - b.start);
  const first = inside[0];
  return first ? { start: first.start, end: first.end } : { start: passage.start, end: passage.end };
};
