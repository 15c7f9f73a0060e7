/** Rows → clauses. However many are asked for, each table is read by one statement. */

import { noMentions } from '../../ingest/context.ts';
import { type Clause, MENTION_FIELDS, type MentionField, type Mentions, type Validity } from '../../ingest/model.ts';
import type { Connection } from './connection.ts';
import { type MentionRow, mentionOf, VALUE_COLUMNS } from './mention-row.ts';

interface ClauseRow {
  key: number;
  id: string;
  number: string;
  heading: string | null;
  path: string;
  text: string;
  source_start: number;
  source_end: number;
  document_id: string;
  title: string;
  version: string;
}

interface TermRow {
  owner: number;
  valid_from: string | null;
  valid_until: string | null;
  span_start: number | null;
  span_end: number | null;
}

interface InheritedRow {
  clause_key: number;
  name: string;
  role: Clause['inheritedAgencies'][number]['role'];
  from_clause: string;
}

const KEYS = '(SELECT value FROM json_each(?))';
const MENTIONS = `SELECT m.clause_key, m.field, m.surface, m.span_start, m.span_end, m.recogniser, m.confidence,
    ${VALUE_COLUMNS.map((column) => `m.${column}`).join(', ')}, e.name, e.code, e.level
  FROM mentions AS m LEFT JOIN entities AS e ON e.key = m.entity_key
  WHERE m.clause_key IN ${KEYS} ORDER BY m.clause_key, m.field, m.position`;

const validityOf = ({ valid_from, valid_until, span_start, span_end }: TermRow): Validity => ({
  from: valid_from,
  until: valid_until,
  span: span_start === null || span_end === null ? null : { start: span_start, end: span_end },
});

/** What documents or clauses (by their row keys) state of their own term, in their order. */
export const readTerms = (
  connection: Connection,
  owner: 'document' | 'clause',
  keys: readonly number[],
): Map<number, Validity[]> => {
  const rows = connection.all<TermRow>(
    `SELECT ${owner}_key AS owner, valid_from, valid_until, span_start, span_end FROM ${owner}_terms
      WHERE ${owner}_key IN ${KEYS} ORDER BY ${owner}_key, position`,
    [JSON.stringify(keys)],
  );
  const terms = new Map<number, Validity[]>(keys.map((key) => [key, []]));
  for (const row of rows) terms.get(row.owner)?.push(validityOf(row));
  return terms;
};

const push = <Field extends MentionField>(mentions: Mentions, field: Field, row: MentionRow): void => {
  (mentions[field] as Mentions[Field][number][]).push(mentionOf[field](row));
};

/** Clauses by their row keys. */
export const readClauses = (connection: Connection, keys: readonly number[]): Map<number, Clause> => {
  const list = JSON.stringify(keys);
  const rows = connection.all<ClauseRow>(
    `SELECT c.key, c.id, c.number, c.heading, c.path, c.text, c.source_start, c.source_end,
            d.id AS document_id, d.title, d.version
       FROM clauses AS c JOIN documents AS d ON d.key = c.document_key WHERE c.key IN ${KEYS}`,
    [list],
  );
  const terms = readTerms(connection, 'clause', keys);
  const clauses = new Map<number, Clause>();
  for (const row of rows)
    clauses.set(row.key, {
      id: row.id,
      number: row.number,
      heading: row.heading,
      path: JSON.parse(row.path) as string[],
      text: row.text,
      document: { id: row.document_id, title: row.title, version: row.version },
      source: { start: row.source_start, end: row.source_end },
      validity: terms.get(row.key) ?? [],
      ...noMentions(),
      inheritedAgencies: [],
    });
  for (const row of connection.all<MentionRow>(MENTIONS, [list])) {
    const clause = clauses.get(row.clause_key);
    if (clause !== undefined && MENTION_FIELDS.includes(row.field)) push(clause, row.field, row);
  }
  const inherited = connection.all<InheritedRow>(
    `SELECT i.clause_key, e.name, i.role, i.from_clause FROM inherited_agencies AS i
       JOIN entities AS e ON e.key = i.entity_key WHERE i.clause_key IN ${KEYS} ORDER BY i.clause_key, i.position`,
    [list],
  );
  for (const { clause_key, name, role, from_clause } of inherited)
    clauses.get(clause_key)?.inheritedAgencies.push({ name, role, from: from_clause });
  return clauses;
};
