/** The folded text of a clause in lower case, as terms are, kept as long as the clause itself is. */
import { foldText, lowerInPlace } from '../../ingest/fold.ts';
import type { Clause } from '../../ingest/model.ts';

const cache = new WeakMap<Clause, string>();

export const foldedText = (clause: Clause): string => {
  const known = cache.get(clause);
  if (known !== undefined) return known;
  const folded = lowerInPlace(foldText(clause.text));
  cache.set(clause, folded);
  return folded;
};
