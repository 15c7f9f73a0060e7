/** The folded text of a clause, kept as long as the clause itself is. */
import { foldText } from '../../ingest/fold.ts';
import type { Clause } from '../../ingest/model.ts';

const cache = new WeakMap<Clause, string>();

export const foldedText = (clause: Clause): string => {
  const known = cache.get(clause);
  if (known !== undefined) return known;
  const folded = foldText(clause.text);
  cache.set(clause, folded);
  return folded;
};
