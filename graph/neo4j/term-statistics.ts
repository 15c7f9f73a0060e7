/** How many clauses of the latest versions have a term, and how long they are: kept up by what a write adds and takes away. */
import type { Run } from './driver.ts';
import { EntityChange, writeEntityCounts } from './entity-counts.ts';

/** A clause's terms as one string: each as often as it occurs, for the full-text index and to be counted again. */
export const writeTokens = (terms: ReadonlyMap<string, number>): string =>
  [...terms].map(([term, times]) => Array<string>(times).fill(term).join(' ')).join(' ');

/** Back from `writeTokens`. */
export const readTokens = (tokens: string): Map<string, number> => {
  const terms = new Map<string, number>();
  if (tokens === '') return terms;
  for (const term of tokens.split(' ')) terms.set(term, (terms.get(term) ?? 0) + 1);
  return terms;
};

export const lengthOf = (terms: ReadonlyMap<string, number>): number => {
  let length = 0;
  for (const times of terms.values()) length += times;
  return length;
};

/** What changes, in all, with the clauses that come and go in one write. */
export class StatisticsChange {
  clauses = 0;
  length = 0;
  mentions = 0;
  readonly entities = new EntityChange();
  readonly #terms = new Map<string, number>();

  /** `sign` is 1 for a clause that comes, -1 for one that goes. */
  count(terms: ReadonlyMap<string, number>, sign: 1 | -1): void {
    this.clauses += sign;
    this.length += sign * lengthOf(terms);
    for (const term of terms.keys()) this.#terms.set(term, (this.#terms.get(term) ?? 0) + sign);
  }

  /** Terms whose number of clauses changes, with the difference. */
  terms(): { text: string; by: number }[] {
    return [...this.#terms].flatMap(([text, by]) => (by === 0 ? [] : [{ text, by }]));
  }
}

/** Terms in one statement. */
const BATCH = 5000;

/** Writes the change. Inside the transaction that holds the corpus' lock. */
export const writeStatistics = async (run: Run, change: StatisticsChange): Promise<void> => {
  await writeEntityCounts(run, change.entities);
  const terms = change.terms();
  for (let at = 0; at < terms.length; at += BATCH)
    await run(
      `UNWIND $terms AS term MERGE (t:Term {text: term.text})
         ON CREATE SET t.clauses = term.by ON MATCH SET t.clauses = t.clauses + term.by`,
      { terms: terms.slice(at, at + BATCH) },
    );
  const fallen = terms.filter(({ by }) => by < 0).map(({ text }) => text);
  if (fallen.length > 0)
    await run('UNWIND $fallen AS text MATCH (t:Term {text: text}) WHERE t.clauses <= 0 DELETE t', { fallen });
};
