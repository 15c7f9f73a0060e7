/** Mentions as rows of typed columns, and back. A field's columns stand in one place for both ways. */
import type { Amount, MentionField, Mentions, Period, Place, Provenance } from '../../ingest/model.ts';
import { intervalOf } from '../figure-interval.ts';
import { numberKey, titleKey } from '../reference-match.ts';
import type { EntityKind } from '../store.ts';

export interface EntityName {
  kind: EntityKind;
  name: string;
  code: string | null;
  level: string | null;
}

/** Columns of `mentions` that only some fields have; the rest are null. */
export interface MentionValues {
  role: string | null;
  is_first: number | null;
  min_value: number | null;
  max_value: number | null;
  approximate: number | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  per: string | null;
  kind: string | null;
  of_what: string | null;
  valid_from: string | null;
  valid_until: string | null;
  meaning: string | null;
  inferred: number | null;
  number: string | null;
  title_key: string | null;
  number_key: string | null;
  document_id: string | null;
}
export const VALUE_COLUMNS = [
  'role',
  'is_first',
  'min_value',
  'max_value',
  'approximate',
  'low',
  'high',
  'unit',
  'per',
  'kind',
  'of_what',
  'valid_from',
  'valid_until',
  'meaning',
  'inferred',
  'number',
  'title_key',
  'number_key',
  'document_id',
] as const satisfies readonly (keyof MentionValues)[];

/** A row of `mentions` joined with its entity. */
export interface MentionRow extends MentionValues {
  clause_key: number;
  field: MentionField;
  surface: string;
  span_start: number;
  span_end: number;
  recogniser: string;
  confidence: number;
  name: string | null;
  code: string | null;
  level: string | null;
}

/**
 * Mentions are put together by Object.assign: for each object that begins with a spread V8 (12 and before) makes a hidden
 * class of its own in its old generation, 250 bytes; reading a hundred thousand clauses left a hundred megabytes of them.
 */
const provenance = (row: MentionRow): Provenance => ({
  surface: row.surface,
  start: row.span_start,
  end: row.span_end,
  recogniser: row.recogniser,
  confidence: row.confidence,
});
const named = (row: MentionRow) => Object.assign(provenance(row), { name: row.name ?? '' });
const figure = (row: MentionRow) => ({ min: row.min_value, max: row.max_value, approximate: row.approximate === 1 });
/** An optional truth value: absent, not false, where nothing was said. */
const optional = <Name extends string>(name: Name, value: number | null): { [key in Name]?: boolean } =>
  value === null ? {} : ({ [name]: value === 1 } as { [key in Name]?: boolean });

/** Row → mention, by field. */
export const mentionOf: { [Field in MentionField]: (row: MentionRow) => Mentions[Field][number] } = {
  agencies: (row) =>
    Object.assign(
      named(row),
      { role: row.role as Mentions['agencies'][number]['role'] },
      optional('first', row.is_first),
    ),
  agencyMentions: named,
  amounts: (row) =>
    Object.assign(provenance(row), figure(row), {
      unit: '元' as const,
      per: row.per,
      kind: row.kind as Amount['kind'],
    }),
  rates: (row) => Object.assign(provenance(row), figure(row), { of: row.of_what }),
  quantities: (row) => Object.assign(provenance(row), figure(row), { unit: row.unit ?? '', of: row.of_what }),
  periods: (row) =>
    Object.assign(
      provenance(row),
      { from: row.valid_from, until: row.valid_until, meaning: row.meaning as Period['meaning'] },
      optional('inferred', row.inferred),
    ),
  places: (row) => Object.assign(named(row), { code: row.code, level: row.level as Place['level'] }),
  industries: (row) => Object.assign(named(row), { code: row.code }),
  beneficiaries: named,
  instruments: named,
  references: (row) =>
    Object.assign(provenance(row), { title: row.name ?? '', number: row.number, documentId: row.document_id }),
};

const figureColumns = (mention: { min: number | null; max: number | null; approximate: boolean }) => {
  const interval = intervalOf(mention);
  return {
    min_value: mention.min,
    max_value: mention.max,
    approximate: Number(mention.approximate),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
};
const truth = (value: boolean | undefined): number | null => (value === undefined ? null : Number(value));

/** Mention → its columns, by field. */
export const columnsOf: { [Field in MentionField]: (mention: Mentions[Field][number]) => Partial<MentionValues> } = {
  agencies: ({ role, first }) => ({ role, is_first: truth(first) }),
  agencyMentions: () => ({}),
  amounts: (mention) => ({ ...figureColumns(mention), unit: mention.unit, per: mention.per, kind: mention.kind }),
  rates: (mention) => ({ ...figureColumns(mention), of_what: mention.of }),
  quantities: (mention) => ({ ...figureColumns(mention), unit: mention.unit, of_what: mention.of }),
  periods: ({ from, until, meaning, inferred }) => ({
    valid_from: from,
    valid_until: until,
    meaning,
    inferred: truth(inferred),
  }),
  places: () => ({}),
  industries: () => ({}),
  beneficiaries: () => ({}),
  instruments: () => ({}),
  references: ({ title, number }) => ({ number, title_key: titleKey(title), number_key: numberKey(number) }),
};

const entity = (kind: EntityKind, name: string, code: string | null = null, level: string | null = null) => ({
  kind,
  name,
  code,
  level,
});

/** The entity that a mention points to; null for values (amounts, rates, quantities, periods). */
export const entityOf: { [Field in MentionField]: (mention: Mentions[Field][number]) => EntityName | null } = {
  agencies: ({ name }) => entity('agency', name),
  agencyMentions: ({ name }) => entity('agency', name),
  amounts: () => null,
  rates: () => null,
  quantities: () => null,
  periods: () => null,
  places: ({ name, code, level }) => entity('place', name, code, level),
  industries: ({ name, code }) => entity('industry', name, code),
  beneficiaries: ({ name }) => entity('beneficiary', name),
  instruments: ({ name }) => entity('instrument', name),
  references: ({ title }) => entity('reference', title),
};
