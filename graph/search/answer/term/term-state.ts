/** Whether a clause's own words let it hold on a day. */
import type { Clause } from '../../../../ingest/model.ts';

type Terms = Pick<Clause, 'validity'>;

export type TermState =
  | { is: 'expired'; until: string }
  | { is: 'future'; from: string }
  /** In force, or nothing is stated. */
  | { is: 'open' };

/** A clause is in force if one of its measures is; `day` is ISO. The last day that one ran, or the first that one will. */
export const termState = ({ validity }: Terms, day: string): TermState => {
  const stated = validity.filter(({ from, until }) => from !== null || until !== null);
  const running = stated.some(({ from, until }) => (from ?? day) <= day && day <= (until ?? day));
  if (stated.length === 0 || running) return { is: 'open' };
  const from = stated.flatMap((term) => (term.from !== null && term.from > day ? [term.from] : [])).sort()[0];
  if (from !== undefined) return { is: 'future', from };
  const until = stated.flatMap((term) => term.until ?? []).sort();
  return { is: 'expired', until: until.at(-1) ?? day };
};
