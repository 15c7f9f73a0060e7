/** Compiles a filter to SQL: each condition becomes a test of one clause, `c`, of one document, `d`. */
import type { MentionField } from '../../ingest/model.ts';
import { roundingOf } from '../figure-interval.ts';
import type { ClauseFilter, Condition, NamedField } from '../filter.ts';
import type { Connection, Parameter } from './connection.ts';
import { DOCUMENT_ORDER } from './read-documents.ts';

const FIELD_OF: Record<NamedField, MentionField> = {
  agency: 'agencies',
  industry: 'industries',
  place: 'places',
  instrument: 'instruments',
  beneficiary: 'beneficiaries',
  reference: 'references',
};
/** The entity kind of a named field is called as the field. */
const VERSIONED = `d.id || '@' || d.version`;

interface Sql {
  text: string;
  parameters: Parameter[];
}

const among = (column: string, values: readonly string[]): Sql => ({
  text: `${column} IN (SELECT value FROM json_each(?))`,
  parameters: [JSON.stringify(values)],
});

const every = (tests: readonly Sql[]): Sql => ({
  text: tests.map(({ text }) => `(${text})`).join(' AND ') || '1',
  parameters: tests.flatMap(({ parameters }) => parameters),
});

const mentioned = (field: MentionField, tests: readonly Sql[]): Sql => {
  const { text, parameters } = every([{ text: 'm.field = ?', parameters: [field] }, ...tests]);
  return { text: `c.key IN (SELECT m.clause_key FROM mentions AS m WHERE ${text})`, parameters };
};

const named = ({ field, anyOf, role }: Extract<Condition, { field: NamedField }>): Sql => {
  const names = among('e.name', anyOf);
  const entity: Sql = {
    text: `m.entity_key IN (SELECT e.key FROM entities AS e WHERE e.kind = ? AND ${names.text})`,
    parameters: [field, ...names.parameters],
  };
  return mentioned(FIELD_OF[field], field === 'agency' && role ? [entity, among('m.role', role)] : [entity]);
};

const figure = (condition: Extract<Condition, { field: 'amount' | 'rate' }>): Sql => {
  const { min, max, exact } = condition;
  const tests: Sql[] = [];
  if (max !== null) tests.push({ text: 'm.low <= ?', parameters: [max] });
  if (min !== null) tests.push({ text: 'm.high >= ?', parameters: [min] });
  if (exact) {
    const given = [min, max].flatMap((value) => (value === null ? [] : [roundingOf(value)]));
    tests.push({
      text: given.map(() => 'm.min_value BETWEEN ? AND ? OR m.max_value BETWEEN ? AND ?').join(' OR ') || '0',
      parameters: given.flatMap(({ low, high }) => [low, high, low, high]),
    });
  }
  if (condition.field === 'amount' && condition.kinds) tests.push(among('m.kind', condition.kinds));
  if (condition.field === 'amount' && condition.per) tests.push(among('m.per', condition.per));
  return mentioned(condition.field === 'amount' ? 'amounts' : 'rates', tests);
};

const period = ({ from, until }: Extract<Condition, { field: 'period' }>): Sql => {
  const tests: Sql[] = [];
  if (from !== undefined) tests.push({ text: 'm.valid_from = ?', parameters: [from] });
  if (until !== undefined) tests.push({ text: 'm.valid_until = ?', parameters: [until] });
  return mentioned('periods', tests);
};

/** What the clause states decides; where it states nothing, what the document states; else it is let through. */
const inForce = (date: string): Sql => {
  const stated = (owner: 'clause' | 'document', key: string) =>
    `SELECT max(coalesce(t.valid_from <= ?, 1) AND coalesce(t.valid_until >= ?, 1))
       FROM ${owner}_terms AS t WHERE t.${owner}_key = ${key}`;
  return {
    text: `coalesce((${stated('clause', 'c.key')}), (${stated('document', 'd.key')}), 1)`,
    parameters: [date, date, date, date],
  };
};

const compile = (condition: Condition): Sql => {
  switch (condition.field) {
    case 'document': {
      const latest = among('d.id', condition.anyOf);
      const versioned = among(VERSIONED, condition.anyOf);
      return {
        text: `(d.current = 1 AND ${latest.text}) OR ${versioned.text}`,
        parameters: [...latest.parameters, ...versioned.parameters],
      };
    }
    case 'role':
      return mentioned('agencies', [among('m.role', condition.anyOf)]);
    case 'amount':
    case 'rate':
      return figure(condition);
    case 'period':
      return period(condition);
    case 'asOf':
      return inForce(condition.date);
    default:
      return named(condition);
  }
};

/** The latest versions, and those that the filter names as `id@version`. */
const versionsAskedFor = (filter: ClauseFilter): Sql => {
  const versioned = filter.all.flatMap((condition) =>
    condition.field === 'document' ? condition.anyOf.filter((reference) => reference.includes('@')) : [],
  );
  const other = among(VERSIONED, versioned);
  return versioned.length === 0
    ? { text: 'd.current = 1', parameters: [] }
    : { text: `d.current = 1 OR ${other.text}`, parameters: other.parameters };
};

/** Ids of the clauses that a filter lets through, in document order; see Store.select. */
export const selectClauses = (connection: Connection, filter: ClauseFilter): string[] => {
  const none = (filter.none ?? []).map(compile).map(({ text, parameters }) => ({ text: `NOT (${text})`, parameters }));
  const { text, parameters } = every([versionsAskedFor(filter), ...filter.all.map(compile), ...none]);
  return connection
    .all<{ id: string }>(
      `SELECT iif(d.current = 1, c.id, c.id || '@' || c.version) AS id
         FROM documents AS d JOIN clauses AS c ON c.document_key = d.key
        WHERE ${text} ORDER BY ${DOCUMENT_ORDER}, c.position`,
      parameters,
    )
    .map(({ id }) => id);
};
