/**
 * Reasons why the clauses found may not answer what was asked. A doubt turns an answer into a partial one that names
 * what is missing; a grave one into none.
 */
import type { Clause } from '../../../../ingest/model.ts';
import type { Reading } from '../../plan/reading.ts';
import { type AskedKind, holds, KIND_NAMES } from '../asked.ts';
import type { Evidence } from '../evidence.ts';
import { COMPANION, MOST_QUOTED, within } from '../shapes/within.ts';

export interface Doubt {
  code: 'value' | 'kind' | 'year' | 'place' | 'level' | 'sum' | 'document' | 'term' | 'object';
  /** Chinese, one clause of a sentence. */
  text: string;
  /** The matter itself is not in the corpus. */
  grave: boolean;
}

/** A passage with the value must speak of the matter at least this much as the passage that does so best. */
const NEAR_ENOUGH = 0.5;

/** (A sum set aside stands before all that it is for.) And its clause must have this share of the question's words that the clause has which has most of them. */
const OF_THE_MATTER = 0.6;

/** A further clause names the body of what is asked if it has this share of the words that the best one has. */
const AS_MUCH = 0.9;

/** Kinds that a policy clause hardly ever gives. */
export const RARE: readonly AskedKind[] = [
  'reason',
  'appeal',
  'channel',
  'criteria',
  'steps',
  'quota',
  'fine',
  'result',
  'contact',
  'address',
  'person',
  'hours',
  'materials',
  'allocation',
  'payer',
  'contributor',
  'penalty',
  'definition',
  'procedure',
];

/**
 * The kind of value asked for stands nowhere in the passage that matched, nor beside it in the clause. Of a sum that is not
 * computed, what the clause gives for each of what is counted is told: `unitsOf`.
 */
export const valueDoubt = (
  asked: AskedKind,
  evidence: readonly Evidence[],
  unitsOf: (clause: Clause) => readonly string[] = () => [],
): Doubt | null => {
  if (asked === 'none') return null;
  const near = evidence.filter(({ score }, i) => i < 3 && score >= (evidence[0]?.score ?? 0) * 0.8);
  if (asked === 'agency') {
    // Another measure's body is not the one of this measure.
    const most = Math.max(0, ...near.map(({ coverage }) => coverage));
    const spoken = near.filter(({ coverage }, i) => i === 0 || coverage >= most * AS_MUCH);
    return spoken.some(({ clause }) => clause.agencies.length > 0) ? null : doubt('value', asked, false);
  }
  const most = Math.max(0, ...near.map(({ coverage }) => coverage));
  if (RARE.includes(asked)) {
    const found = near.some(
      ({ clause, units, coverage }) =>
        coverage >= most * OF_THE_MATTER && units.slice(0, 2).some((unit) => holds(asked, clause, unit)),
    );
    return found ? null : doubt('kind', asked, false);
  }
  const best = Math.max(0, ...near.flatMap(({ units }) => units.map((unit) => unit.cover)));
  const found = near.some(
    ({ clause, units, coverage }) =>
      coverage >= most * OF_THE_MATTER &&
      units.some((unit) =>
        asked === 'fund' ? holds(asked, clause, unit) : unit.holds && unit.cover >= best * NEAR_ENOUGH,
      ),
  );
  if (found) return null;
  const units = asked === 'amount' && near[0] ? unitsOf(near[0].clause) : [];
  if (units.length === 0) return doubt('value', asked, false);
  return { code: 'value', text: `条文没有写明总额，写明的标准为${units.join('、')}`, grave: false };
};

const doubt = (code: Doubt['code'], asked: AskedKind, grave: boolean): Doubt => ({
  code,
  text: `条文没有写明${KIND_NAMES[asked]}`,
  grave,
});

/** Clauses that score nearly as well as the best: what an answer is quoted from. */
export const nearest = (evidence: readonly Evidence[]): Evidence[] => within(evidence, COMPANION, MOST_QUOTED);

/** The question is about a year that the clauses do not speak of. */
export const yearDoubt = (readings: readonly Reading[], evidence: readonly Evidence[]): Doubt | null => {
  for (const { filter, force } of readings) {
    if (force !== 'check' || filter.field !== 'period' || !Array.isArray(filter.value)) continue;
    const [from, until] = filter.value.map(String);
    const year = (from || until || '').slice(0, 4);
    if (year === '') continue;
    const spoken = nearest(evidence).some(({ clause }) => speaksOf(clause, year));
    if (!spoken) return { code: 'year', text: `条文没有${year}年的相应规定`, grave: false };
  }
  return null;
};

/** A measure that only says until when it runs is not taken to have begun longer ago. */
const LONGEST_TERM_YEARS = 4;

const speaksOf = (clause: Clause, year: string): boolean =>
  clause.text.includes(year) ||
  clause.document.title.includes(year) ||
  clause.periods
    .filter(({ meaning }) => meaning !== 'document')
    .some(({ from, until }) => {
      const first = from?.slice(0, 4) ?? String(Number(until?.slice(0, 4) ?? year) - LONGEST_TERM_YEARS);
      return first <= year && (until ?? '9999').slice(0, 4) >= year;
    }) ||
  (clause.periods.length === 0 && clause.document.version.startsWith(year));

/** The question is about a place that the clauses do not name. */
export const placeDoubt = (readings: readonly Reading[], evidence: readonly Evidence[]): Doubt | null => {
  for (const { filter, force } of readings) {
    if (force === 'set' || filter.field !== 'place' || Array.isArray(filter.value)) continue;
    const name = String(filter.value);
    const named = nearest(evidence).some(
      ({ clause }) => clause.places.some((p) => p.name === name) || clause.text.includes(filter.surface),
    );
    if (!named) return { code: 'place', text: `条文没有关于${name}的规定`, grave: false };
  }
  return null;
};
