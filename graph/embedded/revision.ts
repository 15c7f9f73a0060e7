/** The store's revision, kept beside the content in the same transaction. */
import { type DigestedVersion, revisionOf } from '../content-digest.ts';
import type { Connection } from './connection.ts';

/** Computes the revision of what is stored now and keeps it. Inside the transaction of the change. */
export const updateRevision = (connection: Connection): void => {
  const revision = revisionOf(
    connection.all<DigestedVersion>('SELECT id, version, digest FROM documents'),
    connection.all<{ model: string; count: number }>('SELECT model, count(*) AS count FROM vectors GROUP BY model'),
  );
  connection.run("INSERT OR REPLACE INTO meta VALUES ('revision', ?)", [revision]);
};

/** The kept revision; of an empty store, that of nothing. */
export const storedRevision = (connection: Connection): string =>
  connection.get<{ value: string }>("SELECT value FROM meta WHERE name = 'revision'")?.value ?? revisionOf([], []);
