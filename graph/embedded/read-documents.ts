/** Rows → documents. */
import type { DocumentHead, PolicyDocument, Section, Validity } from '../../ingest/model.ts';
import type { VersionedId } from '../document-order.ts';
import type { Connection } from './connection.ts';
import { versionsOf } from './current-version.ts';
import { readClauses, readTerms } from './read-clauses.ts';

/** Document order in SQL, of `documents AS d`; the same as compareDocuments. */
export const DOCUMENT_ORDER =
  'd.issued IS NULL, d.issued, coalesce(d.carrier, d.id), d.carrier IS NOT NULL, d.id, d.version';

interface HeadRow {
  key: number;
  id: string;
  title: string;
  kind: string | null;
  issuer: string | null;
  number: string | null;
  issued: string | null;
  version: string;
  carrier: string | null;
  file: string;
  sha256: string;
  characters: number;
}

const HEAD = `SELECT d.key, d.id, d.title, d.kind, d.issuer, d.number, d.issued, d.version, d.carrier, d.file, d.sha256,
  d.characters FROM documents AS d`;

const headOf = (row: HeadRow, validity: Validity[]): DocumentHead => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  issuer: row.issuer,
  number: row.number,
  issued: row.issued,
  validity,
  version: row.version,
  carrier: row.carrier,
  source: { file: row.file, sha256: row.sha256, characters: row.characters },
});

/** Row keys of the latest versions, in document order. */
export const currentKeys = (connection: Connection): number[] =>
  connection
    .all<{ key: number }>(`SELECT d.key FROM documents AS d WHERE d.current = 1 ORDER BY ${DOCUMENT_ORDER}`)
    .map(({ key }) => key);

/** Latest version of each document, in document order. */
export const readHeads = (connection: Connection): (DocumentHead & { versions: string[]; clauses: number })[] => {
  const rows = connection.all<HeadRow>(`${HEAD} WHERE d.current = 1 ORDER BY ${DOCUMENT_ORDER}`);
  const terms = readTerms(
    connection,
    'document',
    rows.map(({ key }) => key),
  );
  return rows.map((row) => ({
    ...headOf(row, terms.get(row.key) ?? []),
    versions: versionsOf(connection, row.id),
    clauses:
      connection.get<{ count: number }>('SELECT count(*) AS count FROM clauses WHERE document_key = ?', [row.key])
        ?.count ?? 0,
  }));
};

/** Row keys of a version's clauses, as they stand. */
export const clauseKeys = (connection: Connection, documentKey: number): number[] =>
  connection
    .all<{ key: number }>('SELECT key FROM clauses WHERE document_key = ? ORDER BY position', [documentKey])
    .map(({ key }) => key);

const readSections = (connection: Connection, documentKey: number): Section[] =>
  connection
    .all<{ id: string; number: string; heading: string; depth: number; source_start: number; source_end: number }>(
      `SELECT id, number, heading, depth, source_start, source_end FROM sections WHERE document_key = ? ORDER BY position`,
      [documentKey],
    )
    .map(({ id, number, heading, depth, source_start, source_end }) => ({
      id,
      number,
      heading,
      depth,
      source: { start: source_start, end: source_end },
    }));

/** One version of a document with its clauses; the latest where `version` is null. Null if there is none. */
export const readDocument = (connection: Connection, { id, version }: VersionedId): PolicyDocument | null => {
  const row = connection.get<HeadRow>(
    `${HEAD} WHERE d.id = ? AND CASE WHEN ? IS NULL THEN d.current = 1 ELSE d.version = ? END`,
    [id, version, version],
  );
  if (row === undefined) return null;
  const validity = readTerms(connection, 'document', [row.key]).get(row.key) ?? [];
  const keys = clauseKeys(connection, row.key);
  const clauses = readClauses(connection, keys);
  return {
    ...headOf(row, validity),
    versions: versionsOf(connection, id),
    sections: readSections(connection, row.key),
    clauses: keys.flatMap((key) => clauses.get(key) ?? []),
  };
};
