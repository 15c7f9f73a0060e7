/** Writes the pairs of one version of a document, and takes them out. To be called inside a transaction. */
import { pairLine, type Tally } from '../../content-digest.ts';
import type { ClausePair } from '../../overlap/clause-pair.ts';
import type { Connection } from '../connection.ts';
import { type ClausePlace, insertPair, readPairs } from './pair-rows.ts';
import { updateOverlapRevision } from './revision.ts';

/** Pairs read and deleted at a time. */
const PAIRS = 500;

const deletePairs = (connection: Connection, rows: readonly { key: number }[], tally: Tally): void => {
  for (let at = 0; at < rows.length; at += PAIRS) {
    const keys = rows.slice(at, at + PAIRS).map(({ key }) => key);
    for (const pair of readPairs(connection, keys)) tally.remove(pairLine(pair));
    connection.run('DELETE FROM overlaps WHERE key IN (SELECT value FROM json_each(?))', [JSON.stringify(keys)]);
  }
};

/** Takes out what a version that goes, or is the latest no more, has of pairs, and its mark. */
export const forgetPairs = (connection: Connection, documentKey: number): void =>
  updateOverlapRevision(connection, (tally) => {
    const all = connection.all<{ key: number }>(
      'SELECT key FROM overlaps WHERE a_document = :documentKey OR b_document = :documentKey',
      { documentKey },
    );
    deletePairs(connection, all, tally);
    connection.run('DELETE FROM overlap_marks WHERE document_key = ?', [documentKey]);
  });

/** Pairs of a version that do not stay beside those found: see OverlapStore.put. */
const replacedBy = (
  connection: Connection,
  documentKey: number,
  generation: string,
  found: readonly string[],
): { key: number }[] =>
  connection.all(
    `SELECT o.key FROM overlaps AS o
       LEFT JOIN overlap_marks AS m
         ON m.document_key = iif(o.a_document = :documentKey, o.b_document, o.a_document)
      WHERE (o.a_document = :documentKey OR o.b_document = :documentKey)
        AND (o.a_document = o.b_document OR m.generation IS NOT :generation
             OR o.id IN (SELECT value FROM json_each(:found)))`,
    { documentKey, generation, found: JSON.stringify(found) },
  );

/** A clause's place, and the id and digest of the latest version that it stands in. */
interface StoredClause extends ClausePlace {
  documentId: string;
  digest: string;
}

/** Where these clauses of latest versions stand, by id. */
const placesOf = (connection: Connection, ids: readonly string[]): Map<string, StoredClause> => {
  const rows = connection.all<StoredClause & { id: string }>(
    `SELECT c.id, c.key, c.document_key AS document, d.id AS documentId, d.digest
       FROM json_each(?) AS asked JOIN clauses AS c ON c.id = asked.value
       JOIN documents AS d ON d.key = c.document_key AND d.current = 1`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, ...place }) => [id, place]));
};

/** Puts pairs of a version, which is the latest of its document, as OverlapStore.put says, and marks it. */
export const replacePairs = (
  connection: Connection,
  documentKey: number,
  generation: string,
  pairs: readonly ClausePair[],
  seen: ReadonlyMap<string, string>,
): void =>
  updateOverlapRevision(connection, (tally) => {
    const places = placesOf(connection, [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]);
    const asSeen = ({ document, documentId, digest }: StoredClause): boolean =>
      document === documentKey || seen.get(documentId) === digest;
    const found = [...new Map(pairs.map((one) => [one.id, one])).values()].flatMap((pair) => {
      const [a, b] = [places.get(pair.a), places.get(pair.b)];
      if (a === undefined || b === undefined) return [];
      if (a.document !== documentKey && b.document !== documentKey)
        throw new RangeError(`pair ${pair.id} of ${pair.a} and ${pair.b}, which are of other documents`);
      return asSeen(a) && asSeen(b) ? [{ pair, a, b }] : [];
    });
    const ids = found.map(({ pair }) => pair.id);
    deletePairs(connection, replacedBy(connection, documentKey, generation, ids), tally);
    for (const { pair, a, b } of found) {
      insertPair(connection, pair, a, b);
      tally.add(pairLine(pair));
    }
    connection.run('INSERT OR REPLACE INTO overlap_marks VALUES (?, ?)', [documentKey, generation]);
  });
