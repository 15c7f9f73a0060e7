/** The store's revision, kept beside the content in the same transaction. */
import { contentLine, type DigestedVersion, Tally, vectorLine } from '../content-digest.ts';
import type { Connection } from './connection.ts';

const keep = (connection: Connection, tally: Tally): void => {
  connection.run("INSERT OR REPLACE INTO meta VALUES ('revision', ?)", [tally.revision()]);
};

/** Adds up everything that is stored. */
const counted = (connection: Connection): Tally => {
  const tally = new Tally();
  for (const version of connection.all<DigestedVersion>('SELECT id, version, digest FROM documents'))
    tally.add(contentLine(version));
  for (const vector of connection.all<{ model: string; hash: string }>('SELECT model, hash FROM vectors'))
    tally.add(vectorLine(vector));
  return tally;
};

const stored = (connection: Connection): string | null =>
  connection.get<{ value: string }>("SELECT value FROM meta WHERE name = 'revision'")?.value ?? null;

/** The kept revision. */
export const storedRevision = (connection: Connection): string => stored(connection) ?? new Tally().revision();

/** Counts once what a migration left uncounted, so that nobody who asks for the revision has to. */
export const ensureRevision = (connection: Connection): void => {
  if (stored(connection) === null)
    connection.write(() => {
      if (stored(connection) === null) keep(connection, counted(connection));
    });
};

/** Runs a change that tells a tally what came and what went, and keeps what results. Inside the transaction of the change. */
export const updateRevision = <Result>(connection: Connection, change: (tally: Tally) => Result): Result => {
  const tally = new Tally(storedRevision(connection));
  const result = change(tally);
  keep(connection, tally);
  return result;
};
