/**
 * Resolves citations to stored documents when documents come and go, so that the order of ingest does not matter: what a
 * document can change are the citations that share its title key or number.
 */
import { type CitedCandidate, numberKey, resolveReference, titleKey } from '../reference-match.ts';
import type { Connection } from './connection.ts';

interface CitationRow {
  clause_key: number;
  position: number;
  title: string;
  number: string | null;
  document_id: string | null;
  citing_title: string;
  citing_issuer: string | null;
}

/** Title keys and number keys whose citations have to be looked at again. */
export interface Affected {
  titles: Set<string>;
  numbers: Set<string>;
}

/** What the stored versions of a document and the citations inside them touch; to be asked before and after a change. */
export const affectedBy = (connection: Connection, id: string): Affected => {
  const rows = connection.all<{ title_key: string | null; number_key: string | null }>(
    `SELECT title_key, number_key FROM documents WHERE id = :id
      UNION SELECT m.title_key, m.number_key FROM documents AS d JOIN clauses AS c ON c.document_key = d.key
              JOIN mentions AS m ON m.clause_key = c.key AND m.field = 'references' WHERE d.id = :id`,
    { id },
  );
  return {
    titles: new Set(rows.flatMap(({ title_key }) => (title_key === null ? [] : [title_key]))),
    numbers: new Set(rows.flatMap(({ number_key }) => (number_key === null ? [] : [number_key]))),
  };
};

const candidatesOf = (connection: Connection, title: string, number: string | null): CitedCandidate[] =>
  connection.all<CitedCandidate>(
    `SELECT id, title, issuer, number, issued, version, carrier FROM documents
      WHERE current = 1 AND (title_key = ? OR number_key = ?)`,
    [titleKey(title), numberKey(number)],
  );

/** Resolves the affected citations anew. Inside the transaction of the change. */
export const resolveCitations = (connection: Connection, ...affected: readonly Affected[]): void => {
  const titles = affected.flatMap((part) => [...part.titles]);
  const numbers = affected.flatMap((part) => [...part.numbers]);
  const citations = connection.all<CitationRow>(
    `SELECT m.clause_key, m.position, e.name AS title, m.number, m.document_id,
            d.title AS citing_title, d.issuer AS citing_issuer
       FROM mentions AS m JOIN entities AS e ON e.key = m.entity_key
       JOIN clauses AS c ON c.key = m.clause_key JOIN documents AS d ON d.key = c.document_key
      WHERE m.field = 'references' AND (m.title_key IN (SELECT value FROM json_each(?))
         OR m.number_key IN (SELECT value FROM json_each(?)))`,
    [JSON.stringify(titles), JSON.stringify(numbers)],
  );
  for (const row of citations) {
    const citing = { title: row.citing_title, issuer: row.citing_issuer };
    const found = resolveReference(row, citing, candidatesOf(connection, row.title, row.number));
    if (found === row.document_id) continue;
    connection.run(
      `UPDATE mentions SET document_id = ? WHERE clause_key = ? AND field = 'references' AND position = ?`,
      [found, row.clause_key, row.position],
    );
  }
};
