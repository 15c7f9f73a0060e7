/** Marks the latest version of a document, and lists a document's versions. */
import { compareVersions } from '../document-order.ts';
import type { Connection } from './connection.ts';
import { forgetPairs } from './overlaps/write-pairs.ts';

interface VersionRow {
  key: number;
  version: string;
  issued: string | null;
  current: number;
}

const rowsOf = (connection: Connection, id: string): VersionRow[] =>
  connection
    .all<VersionRow>('SELECT key, version, issued, current FROM documents WHERE id = ?', [id])
    .sort(compareVersions);

/** Versions of a document, oldest first. */
export const versionsOf = (connection: Connection, id: string): string[] =>
  rowsOf(connection, id).map(({ version }) => version);

/** Sets the `current` flag of the latest version of `id`; pairs of what was the latest go. Inside a transaction, after versions came or went. */
export const markCurrent = (connection: Connection, id: string): void => {
  const rows = rowsOf(connection, id);
  const latest = rows.at(-1);
  if (latest === undefined || latest.current === 1) return;
  for (const { key } of rows.filter(({ current }) => current === 1)) {
    forgetPairs(connection, key);
    connection.run('UPDATE documents SET current = 0 WHERE key = ?', [key]);
  }
  connection.run('UPDATE documents SET current = 1 WHERE key = ?', [latest.key]);
};
