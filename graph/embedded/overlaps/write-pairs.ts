/** Writes the pairs of one version of a document, and takes them out. To be called inside a transaction. */
import { pairLine, type Tally } from '../../content-digest.ts';
import type { ClausePair } from '../../overlap/clause-pair.ts';
import type { Connection } from '../connection.ts';
import { type ClausePlace, insertPair, readPairs } from './pair-rows.ts';
import { updateOverlapRevision } from './revision.ts';

/** Pairs read and deleted at a time. */
const PAIRS = 500;

const deletePairs = (connection: Connection, documentKey: number, tally: Tally): void => {
  for (;;) {
    const keys = connection
      .all<{ key: number }>(`SELECT key FROM overlaps WHERE a_document = ? OR b_document = ? LIMIT ${PAIRS}`, [
        documentKey,
        documentKey,
      ])
      .map(({ key }) => key);
    for (const pair of readPairs(connection, keys)) tally.remove(pairLine(pair));
    connection.run('DELETE FROM overlaps WHERE key IN (SELECT value FROM json_each(?))', [JSON.stringify(keys)]);
    if (keys.length < PAIRS) return;
  }
};

/** Takes out what a version that goes, or is the latest no more, has of pairs, and its mark. */
export const forgetPairs = (connection: Connection, documentKey: number): void =>
  updateOverlapRevision(connection, (tally) => {
    deletePairs(connection, documentKey, tally);
    connection.run('DELETE FROM overlap_marks WHERE document_key = ?', [documentKey]);
  });

/** Where these clauses of latest versions stand, by id. */
const placesOf = (connection: Connection, ids: readonly string[]): Map<string, ClausePlace> => {
  const rows = connection.all<ClausePlace & { id: string }>(
    `SELECT c.id, c.key, c.document_key AS document
       FROM json_each(?) AS asked JOIN clauses AS c ON c.id = asked.value
       JOIN documents AS d ON d.key = c.document_key AND d.current = 1`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, ...place }) => [id, place]));
};

/** Puts the pairs of a version, which is the latest of its document, in place of those that it has, and marks it. */
export const replacePairs = (
  connection: Connection,
  documentKey: number,
  generation: string,
  pairs: readonly ClausePair[],
): void =>
  updateOverlapRevision(connection, (tally) => {
    deletePairs(connection, documentKey, tally);
    const places = placesOf(connection, [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]);
    for (const pair of new Map(pairs.map((one) => [one.id, one])).values()) {
      const [a, b] = [places.get(pair.a), places.get(pair.b)];
      if (a === undefined || b === undefined) continue;
      if (a.document !== documentKey && b.document !== documentKey)
        throw new RangeError(`pair ${pair.id} of ${pair.a} and ${pair.b}, which are of other documents`);
      insertPair(connection, pair, a, b);
      tally.add(pairLine(pair));
    }
    connection.run('INSERT OR REPLACE INTO overlap_marks VALUES (?, ?)', [documentKey, generation]);
  });
