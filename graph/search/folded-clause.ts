/** The folded text of a clause in lower case, as terms are, kept as long as the clause itself is. */
import { foldText } from '../../ingest/fold.ts';
import type { Clause } from '../../ingest/model.ts';

const cache = new WeakMap<Clause, string>();

export const foldedText = (clause: Clause): string => {
  const known = cache.get(clause);
  if (known !== undefined) return known;
  const text = foldText(clause.text);
  const lower = text.toLowerCase();
  // Offsets must stay true; a few foreign capitals (İ) grow when they are lowered.
  const folded = lower.length === text.length ? lower : text;
  cache.set(clause, folded);
  return folded;
};
