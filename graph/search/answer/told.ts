/** Which citations of an answer its words tell, and which only stand beside them. */
import type { Clause } from '../../../ingest/model.ts';
import type { Citation } from '../result.ts';

/** True if the text says the cited passage. A full stop inside it stands as a semicolon in an answer. */
export const isTold = (
  text: string,
  clauses: ReadonlyMap<string, Clause>,
  { clauseId, start, end }: Citation,
): boolean => {
  const words = clauses
    .get(clauseId)
    ?.text.slice(start, end)
    .replace(/\s*[。\n]\s*/gu, '；');
  return words !== undefined && text.includes(words);
};
