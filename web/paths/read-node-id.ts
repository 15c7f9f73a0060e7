/** Ids that people paste: as they are, with a version, or inside the address of a page. */

const CLAUSE_ID = /^[\w.~-]+(?:\/[\w.~-]+)+(?:@[\w.~-]+)?$/u;

/** The id of a clause in what was typed; null if there is none. */
export const clauseIdIn = (typed: string): string | null => {
  const text = typed.trim();
  const path = URL.canParse(text) ? decodeURIComponent(new URL(text).pathname) : text;
  const id = path.replace(/^\/?clauses\//u, '');
  return CLAUSE_ID.test(id) ? id : null;
};
