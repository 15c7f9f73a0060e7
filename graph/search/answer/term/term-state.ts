/** Whether stated terms let a measure hold in a stretch of time. */
import type { Validity } from '../../../../ingest/model.ts';
import type { Stated } from './stated-terms.ts';

/** The days, ISO, on one of which a measure has to hold: a day, or the year that a question names. */
export interface Stretch {
  from: string;
  until: string;
}

export type TermState =
  | { is: 'expired'; until: string; term: Validity }
  | { is: 'future'; from: string; term: Validity }
  /** In force, with the last day that is stated. */
  | { is: 'running'; until: string; term: Validity }
  /** In force, and no end is stated. */
  | { is: 'endless' }
  /** Nothing is stated. */
  | { is: 'silent' };

const latest = (terms: readonly Validity[]): Validity | undefined =>
  [...terms].sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))[0];

/** What is quoted is in force if one of its measures is. The last day that one ran, or the first that one will. */
export const termState = (
  { terms, endless }: Pick<Stated, 'terms' | 'endless'>,
  { from, until }: Stretch,
): TermState => {
  if (endless) return { is: 'endless' };
  const stated = terms.filter((term) => term.from !== null || term.until !== null);
  if (stated.length === 0) return { is: 'silent' };
  const running = stated.filter((term) => (term.from ?? from) <= until && from <= (term.until ?? until));
  if (running.some((term) => term.until === null)) return { is: 'endless' };
  const last = latest(running);
  if (last !== undefined) return { is: 'running', until: last.until ?? until, term: last };
  const [next] = stated
    .filter((term) => (term.from ?? '') > until)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  if (next !== undefined) return { is: 'future', from: next.from ?? until, term: next };
  const over = latest(stated) as Validity;
  return { is: 'expired', until: over.until ?? from, term: over };
};
