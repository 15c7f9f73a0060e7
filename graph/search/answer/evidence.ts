/** How well a clause, and each piece of it, speaks to a question. */
import type { Clause, Span } from '../../../ingest/model.ts';
import { foldedText } from '../folded-clause.ts';
import { type AskedKind, holds } from './asked.ts';
import { type Unit, unitsOf } from './units.ts';

/** What a unit gains from holding the kind of value that is asked for. */
const HOLDS_BONUS = 0.45;
/** What it gains from being the passage whose meaning is nearest. */
const MEANING_BONUS = 0.3;

export interface Evidence {
  clause: Clause;
  /** Fused score of the clause. */
  score: number;
  /** Share of the question's information that stands in the clause (with its headings), 0 to 1. */
  coverage: number;
  /** Units, best first. */
  units: (Unit & { value: number; cover: number; holds: boolean })[];
  /** The passage whose meaning is nearest to the question. */
  nearest: Span | null;
}

/** Share of the weight of `terms` that occurs in the folded text. */
export const coverageOf = (terms: ReadonlyMap<string, number>, folded: string): number => {
  let all = 0;
  let found = 0;
  for (const [term, weight] of terms) {
    all += weight;
    if (folded.includes(term)) found += weight;
  }
  return all === 0 ? 0 : found / all;
};

/** Gathers what a clause has to say to the question. `nearest` is the passage that the semantic leg found. */
export const evidenceOf = (
  clause: Clause,
  score: number,
  terms: ReadonlyMap<string, number>,
  asked: AskedKind,
  nearest: Span | null,
): Evidence => {
  const folded = foldedText(clause);
  const around = clause.path.join(' ');
  const units = unitsOf(clause)
    .map((unit) => {
      const fits = asked !== 'none' && asked !== 'agency' && holds(asked, clause, unit);
      const near = nearest !== null && unit.start < nearest.end && unit.end > nearest.start;
      const share = near ? Math.min(unit.end, nearest.end) - Math.max(unit.start, nearest.start) : 0;
      // A whole clause as the nearest passage says nothing of its parts.
      const meaning =
        near && nearest.end - nearest.start < clause.text.length * 0.8
          ? Math.min(1, share / (unit.end - unit.start))
          : 0;
      const cover = coverageOf(terms, folded.slice(unit.start, unit.end)) + MEANING_BONUS * meaning;
      return { ...unit, holds: fits, cover, value: cover + (fits ? HOLDS_BONUS : 0) };
    })
    .sort((a, b) => b.value - a.value || a.start - b.start);
  return { clause, score, coverage: coverageOf(terms, `${around} ${folded}`), units, nearest };
};
