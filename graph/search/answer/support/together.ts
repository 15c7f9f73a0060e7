/** Whether what the corpus knows of a question stands together in one clause, or each word in another one. */
import { idf } from '../../../scoring/bm25.ts';
import { foldedText } from '../../folded-clause.ts';
import type { Evidence } from '../evidence.ts';

/** Clauses among which the one is looked for that has most of what is asked. */
const LOOKED_AT = 3;

/** What each term of a question tells apart in the corpus: its idf times how often it is asked. */
export const informationOf = (
  terms: ReadonlyMap<string, number>,
  { clauses, containing }: { clauses: number; containing: ReadonlyMap<string, number> },
): Map<string, number> =>
  new Map([...terms].map(([term, weight]) => [term, weight * idf(clauses, containing.get(term) ?? 0)]));

/** Share of the question's information that the best of the first clauses holds by itself, 0 to 1. */
export const heldTogether = (information: ReadonlyMap<string, number>, evidence: readonly Evidence[]): number => {
  let all = 0;
  for (const [, weight] of information) all += weight;
  if (all === 0) return 0;
  const shares = evidence.slice(0, LOOKED_AT).map(({ clause }) => {
    const text = `${clause.path.join(' ')} ${foldedText(clause)}`;
    let held = 0;
    for (const [term, weight] of information) if (text.includes(term)) held += weight;
    return held / all;
  });
  return Math.max(0, ...shares);
};
