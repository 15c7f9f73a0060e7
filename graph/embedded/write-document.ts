/** Writes one version of a document, and takes one out. To be called inside a transaction. */

import type { PolicyDocument } from '../../ingest/model.ts';
import {
  type Clause,
  type DocumentHead,
  MENTION_FIELDS,
  type MentionField,
  type Validity,
} from '../../ingest/model.ts';
import { contentLine, type DigestedVersion, type Tally, vectorLine } from '../content-digest.ts';
import { numberKey, titleKey } from '../reference-match.ts';
import type { Passage } from '../store.ts';
import type { Connection } from './connection.ts';
import { columnsOf, type EntityName, entityOf, type MentionValues } from './mention-row.ts';
import { forgetPairs } from './overlaps/write-pairs.ts';

const entityKey = (connection: Connection, { kind, name, code, level }: EntityName): number =>
  connection.get<{ key: number }>(
    `SELECT key FROM entities
      WHERE kind = ? AND name = ? AND coalesce(code, '') = coalesce(?, '') AND coalesce(level, '') = coalesce(?, '')`,
    [kind, name, code, level],
  )?.key ?? connection.insert('entities', { kind, name, code, level });

const insertTerms = (
  connection: Connection,
  owner: 'document' | 'clause',
  key: number,
  terms: readonly Validity[],
): void => {
  for (const [position, { from, until, span }] of terms.entries())
    connection.insert(`${owner}_terms`, {
      [`${owner}_key`]: key,
      position,
      valid_from: from,
      valid_until: until,
      span_start: span?.start ?? null,
      span_end: span?.end ?? null,
    });
};

const insertField = <Field extends MentionField>(
  connection: Connection,
  clauseKey: number,
  clause: Clause,
  field: Field,
): void => {
  // One field's list; the compiler cannot see that list and functions belong to the same field.
  const list = clause[field] as Clause[Field] & readonly Clause[Field][number][];
  for (const [position, mention] of list.entries()) {
    const entity = entityOf[field](mention);
    const columns: Partial<MentionValues> = columnsOf[field](mention);
    connection.insert('mentions', {
      clause_key: clauseKey,
      field,
      position,
      entity_key: entity === null ? null : entityKey(connection, entity),
      surface: mention.surface,
      span_start: mention.start,
      span_end: mention.end,
      recogniser: mention.recogniser,
      confidence: mention.confidence,
      ...columns,
    });
  }
};

const insertClause = (connection: Connection, documentKey: number, position: number, clause: Clause): number => {
  const key = connection.insert('clauses', {
    document_key: documentKey,
    position,
    id: clause.id,
    version: clause.document.version,
    number: clause.number,
    heading: clause.heading,
    path: JSON.stringify(clause.path),
    text: clause.text,
    source_start: clause.source.start,
    source_end: clause.source.end,
  });
  insertTerms(connection, 'clause', key, clause.validity);
  for (const field of MENTION_FIELDS) insertField(connection, key, clause, field);
  for (const [place, { name, role, from }] of clause.inheritedAgencies.entries()) {
    const agency = entityKey(connection, { kind: 'agency', name, code: null, level: null });
    connection.insert('inherited_agencies', {
      clause_key: key,
      position: place,
      entity_key: agency,
      role,
      from_clause: from,
    });
  }
  return key;
};

const insertHead = (connection: Connection, head: DocumentHead, digest: string): number =>
  connection.insert('documents', {
    id: head.id,
    version: head.version,
    current: 0,
    title: head.title,
    kind: head.kind,
    issuer: head.issuer,
    number: head.number,
    issued: head.issued,
    carrier: head.carrier,
    file: head.source.file,
    sha256: head.source.sha256,
    characters: head.source.characters,
    title_key: titleKey(head.title),
    number_key: numberKey(head.number),
    digest,
  });

/** Inserts a version that is not there; its clauses' passages with it. Not yet marked as the current one. */
export const insertDocument = (
  connection: Connection,
  document: PolicyDocument,
  passages: readonly Passage[],
  digest: string,
  tally: Tally,
): void => {
  tally.add(contentLine({ id: document.id, version: document.version, digest }));
  const documentKey = insertHead(connection, document, digest);
  insertTerms(connection, 'document', documentKey, document.validity);
  for (const [position, { id, number, heading, depth, source }] of document.sections.entries())
    connection.insert('sections', {
      document_key: documentKey,
      position,
      id,
      number,
      heading,
      depth,
      source_start: source.start,
      source_end: source.end,
    });
  const keys = new Map<string, number>();
  for (const [position, clause] of document.clauses.entries())
    keys.set(clause.id, insertClause(connection, documentKey, position, clause));
  for (const [position, { clauseId, kind, start, end, hash }] of passages.entries()) {
    const key = keys.get(clauseId);
    if (key === undefined) throw new RangeError(`passage of clause ${clauseId}, which ${document.id} has not`);
    connection.insert('passages', { clause_key: key, position, kind, span_start: start, span_end: end, hash });
  }
};

/** Removes one version with everything below it, if it is there. Call `sweep` once what replaces it is in. */
export const deleteDocument = (connection: Connection, id: string, version: string, tally: Tally): void => {
  const stored = connection.get<{ key: number }>('SELECT key FROM documents WHERE id = ? AND version = ?', [
    id,
    version,
  ]);
  if (stored !== undefined) forgetPairs(connection, stored.key);
  const gone = connection.get<DigestedVersion>(
    'DELETE FROM documents WHERE id = ? AND version = ? RETURNING id, version, digest',
    [id, version],
  );
  if (gone !== undefined) tally.remove(contentLine(gone));
};

/** Entities and vectors that a version used; those that nothing uses any more can go afterwards. */
export interface Used {
  entities: string;
  hashes: string;
  /** SHA-256 of the published bytes. */
  sources: string;
}

/** What the stored versions of a document use (only `version`, if it is given), as JSON lists. */
export const usedBy = (connection: Connection, id: string, version: string | null): Used => {
  const list = (column: string, tables: string): string => {
    const rows = connection.all<{ used: string | number }>(
      `SELECT DISTINCT t.${column} AS used FROM documents AS d JOIN clauses AS c ON c.document_key = d.key
         JOIN ${tables} AS t ON t.clause_key = c.key
        WHERE d.id = ? AND d.version = coalesce(?, d.version) AND t.${column} IS NOT NULL`,
      [id, version],
    );
    return JSON.stringify(rows.map(({ used }) => used));
  };
  const mentioned = JSON.parse(list('entity_key', 'mentions')) as number[];
  const inherited = JSON.parse(list('entity_key', 'inherited_agencies')) as number[];
  const sources = connection.all<{ sha256: string }>(
    'SELECT DISTINCT sha256 FROM documents WHERE id = ? AND version = coalesce(?, version)',
    [id, version],
  );
  return {
    entities: JSON.stringify([...new Set([...mentioned, ...inherited])]),
    hashes: list('hash', 'passages'),
    sources: JSON.stringify(sources.map(({ sha256 }) => sha256)),
  };
};

/** Deletes of `used` what no clause needs any more, and the bytes of what no version was read from. */
export const sweep = (connection: Connection, used: Used, tally: Tally): void => {
  connection.run(
    `DELETE FROM entities WHERE key IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM mentions WHERE entity_key = entities.key)
        AND NOT EXISTS (SELECT 1 FROM inherited_agencies WHERE entity_key = entities.key)`,
    [used.entities],
  );
  const vectors = connection.all<{ model: string; hash: string }>(
    `DELETE FROM vectors WHERE hash IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM passages WHERE hash = vectors.hash) RETURNING model, hash`,
    [used.hashes],
  );
  for (const vector of vectors) tally.remove(vectorLine(vector));
  connection.run(
    `DELETE FROM originals WHERE sha256 IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM documents WHERE documents.sha256 = originals.sha256)`,
    [used.sources],
  );
};
