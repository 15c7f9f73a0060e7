/** Mentions as relationships with properties, and back. A field's properties stand in one place for both ways. */
import type { Amount, Clause, MentionField, Mentions, Period, Place, Provenance } from '../../ingest/model.ts';
import { ENTITY_OF, type EntityField, entityId } from '../clause-graph.ts';
import { intervalOf } from '../figure-interval.ts';
import { numberKey, titleKey } from '../reference-match.ts';
import type { ValueField } from './labels.ts';

type Properties = Record<string, unknown>;

/** A relationship from a clause to an entity. */
export interface EntityRow {
  clause: string;
  entity: string;
  name: string;
  properties: Properties;
}

/** A relationship from a clause to a value, which is a node of its own. */
export interface ValueRow {
  clause: string;
  properties: Properties;
  value: Properties;
}

const provenance = ({ surface, start, end, recogniser, confidence }: Provenance, position: number): Properties => ({
  position,
  surface,
  start,
  end,
  recogniser,
  confidence,
});

/** What a mention says beside the name and its place. */
const SAID: { [Field in EntityField]: (mention: Mentions[Field][number]) => Properties } = {
  agencies: ({ role, first }) => ({ role, first, inherited: false }),
  agencyMentions: () => ({}),
  industries: ({ code }) => ({ code }),
  places: ({ code, level }) => ({ code, level }),
  instruments: () => ({}),
  beneficiaries: () => ({}),
  references: ({ title, number, documentId: _documentId }) => ({
    number,
    titleKey: titleKey(title),
    numberKey: numberKey(number),
  }),
};

const figure = (mention: { min: number | null; max: number | null; approximate: boolean }): Properties => {
  const { min, max, approximate } = mention;
  const interval = intervalOf(mention);
  return { min, max, approximate, low: interval?.low, high: interval?.high };
};

const VALUE: { [Field in ValueField]: (mention: Mentions[Field][number]) => Properties } = {
  amounts: (mention) => ({ ...figure(mention), unit: mention.unit, per: mention.per, kind: mention.kind }),
  rates: (mention) => ({ ...figure(mention), of: mention.of }),
  quantities: (mention) => ({ ...figure(mention), unit: mention.unit, of: mention.of }),
  periods: ({ from, until, meaning, inferred }) => ({ from, until, meaning, inferred }),
};

const said = <Field extends EntityField>(field: Field, mention: Clause[EntityField][number]): Properties =>
  SAID[field](mention as Mentions[Field][number]);

/** Rows of one entity field; inherited agencies come with the agencies. */
export const entityRows = (
  field: EntityField,
  clauses: readonly Clause[],
  keyOf: (clause: Clause) => string,
): EntityRow[] =>
  clauses.flatMap((clause) => {
    const row = (name: string, properties: Properties): EntityRow => ({
      clause: keyOf(clause),
      entity: entityId(ENTITY_OF[field], name),
      name,
      properties,
    });
    const stated = clause[field].map((mention, position) =>
      row('title' in mention ? mention.title : mention.name, {
        ...provenance(mention, position),
        ...said(field, mention),
      }),
    );
    const inherited = (field === 'agencies' ? clause.inheritedAgencies : []).map(({ name, role, from }, position) =>
      row(name, { position, role, inherited: true, statedIn: from }),
    );
    return [...stated, ...inherited];
  });

/** Rows of one value field. */
export const valueRows = <Field extends ValueField>(
  field: Field,
  clauses: readonly Clause[],
  keyOf: (clause: Clause) => string,
): ValueRow[] =>
  clauses.flatMap((clause) =>
    (clause[field] as readonly Mentions[Field][number][]).map((mention, position) => ({
      clause: keyOf(clause),
      properties: provenance(mention, position),
      value: VALUE[field](mention),
    })),
  );

/** A relationship as it is read: its properties, the entity's name, the value's properties. */
export interface MentionRow {
  properties: Properties;
  name: string | null;
  value: Properties | null;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const place = ({ properties: p }: MentionRow): Provenance => ({
  surface: text(p.surface),
  start: Number(p.start),
  end: Number(p.end),
  recogniser: text(p.recogniser),
  confidence: Number(p.confidence),
});
const named = (row: MentionRow) => ({ ...place(row), name: row.name ?? '' });
const bounds = ({ value }: MentionRow) => ({
  min: numberOrNull(value?.min),
  max: numberOrNull(value?.max),
  approximate: value?.approximate === true,
});
/** An optional truth value: absent, not false, where nothing was said. */
const optional = <Name extends string>(name: Name, value: unknown): { [key in Name]?: boolean } =>
  typeof value === 'boolean' ? ({ [name]: value } as { [key in Name]?: boolean }) : {};

/** Relationship → mention, by field. */
export const mentionOf: { [Field in MentionField]: (row: MentionRow) => Mentions[Field][number] } = {
  agencies: (row) => ({
    ...named(row),
    role: row.properties.role as Mentions['agencies'][number]['role'],
    ...optional('first', row.properties.first),
  }),
  agencyMentions: named,
  amounts: (row) => ({
    ...place(row),
    ...bounds(row),
    unit: '元',
    per: textOrNull(row.value?.per),
    kind: row.value?.kind as Amount['kind'],
  }),
  rates: (row) => ({ ...place(row), ...bounds(row), of: textOrNull(row.value?.of) }),
  quantities: (row) => ({
    ...place(row),
    ...bounds(row),
    unit: text(row.value?.unit),
    of: textOrNull(row.value?.of),
  }),
  periods: (row) => ({
    ...place(row),
    from: textOrNull(row.value?.from),
    until: textOrNull(row.value?.until),
    meaning: row.value?.meaning as Period['meaning'],
    ...optional('inferred', row.value?.inferred),
  }),
  places: (row) => ({
    ...named(row),
    code: textOrNull(row.properties.code),
    level: row.properties.level as Place['level'],
  }),
  industries: (row) => ({ ...named(row), code: textOrNull(row.properties.code) }),
  beneficiaries: named,
  instruments: named,
  references: (row) => ({
    ...place(row),
    title: row.name ?? '',
    number: textOrNull(row.properties.number),
    documentId: textOrNull(row.properties.documentId),
  }),
};
