/** Clauses by `id` or `id@version`, through the cache. */
import type { Clause } from '../../ingest/model.ts';
import type { ClauseCache } from '../clause-cache.ts';
import { parseVersionedId } from '../document-order.ts';
import type { Connection } from './connection.ts';
import { readClauses } from './read-clauses.ts';

/** Row keys of clauses by reference; unknown ones are left out. */
export const clauseKeysOf = (connection: Connection, references: readonly string[]): Map<string, number> => {
  const asked = references.map((reference, place) => ({ place, ...parseVersionedId(reference) }));
  const rows = connection.all<{ place: number; key: number }>(
    `SELECT a.value ->> 'place' AS place, c.key
       FROM json_each(?) AS a JOIN clauses AS c ON c.id = a.value ->> 'id'
       JOIN documents AS d ON d.key = c.document_key
      WHERE iif(a.value ->> 'version' IS NULL, d.current = 1, c.version = a.value ->> 'version')`,
    [JSON.stringify(asked)],
  );
  return new Map(rows.flatMap(({ place, key }) => (references[place] === undefined ? [] : [[references[place], key]])));
};

/** In the order asked, where the cache holds every one of them; else null. */
export const cachedClauses = (cache: ClauseCache, references: readonly string[]): Clause[] | null => {
  const found: Clause[] = [];
  for (const reference of references) {
    const clause = cache.get(reference);
    if (clause === undefined) return null;
    found.push(clause);
  }
  return found;
};

/** In the order asked; unknown references are left out. Without a cache nothing is kept. */
export const findClauses = (
  connection: Connection,
  cache: ClauseCache | null,
  references: readonly string[],
): Clause[] => {
  const missing = new Set(references.filter((reference) => cache?.get(reference) === undefined));
  // What was read now is kept here too: a request may be longer than the cache.
  const read = new Map<string, Clause>();
  if (missing.size > 0) {
    const keys = clauseKeysOf(connection, [...missing]);
    const clauses = readClauses(connection, [...new Set(keys.values())]);
    for (const [reference, key] of keys) {
      const clause = clauses.get(key);
      if (clause !== undefined) read.set(reference, cache?.set(reference, clause) ?? clause);
    }
  }
  return references.flatMap((reference) => read.get(reference) ?? cache?.get(reference) ?? []);
};
