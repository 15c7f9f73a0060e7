/** How the model is called in the database: labels of entities and values, and the properties of a term of validity. */
import type { MentionField, Validity } from '../../ingest/model.ts';
import { EDGE_TYPE, ENTITY_FIELDS, ENTITY_OF, type EntityField, VALUE_FIELDS } from '../clause-graph.ts';
import type { EntityKind } from '../store.ts';

export const ENTITY_LABEL: Record<Exclude<EntityKind, 'document'>, string> = {
  agency: 'Agency',
  industry: 'Industry',
  place: 'Place',
  instrument: 'Instrument',
  beneficiary: 'Beneficiary',
  reference: 'Reference',
};

export type ValueField = (typeof VALUE_FIELDS)[number];
export const VALUE_LABEL: Record<ValueField, string> = {
  amounts: 'Amount',
  rates: 'Rate',
  quantities: 'Quantity',
  periods: 'Period',
};

/** Field of the model by the type of relationship. */
export const FIELD_OF: ReadonlyMap<string, MentionField> = new Map(
  [...ENTITY_FIELDS, ...VALUE_FIELDS].map((field) => [EDGE_TYPE[field], field]),
);

export const entityLabel = (field: EntityField): string => ENTITY_LABEL[ENTITY_OF[field]];

/** Relationships from a clause to the nodes of values, as a pattern's types. */
export const VALUE_TYPES = VALUE_FIELDS.map((field) => EDGE_TYPE[field]).join('|');

/** An open end, as a list of strings cannot hold null. */
const OPEN = '';
const NO_SPAN = -1;

/** Terms of validity as lists of equal length: what the database can hold, and a filter can walk. */
export interface Terms {
  validFrom: string[];
  validUntil: string[];
  validStart: number[];
  validEnd: number[];
}

export const termsOf = (validity: readonly Validity[]): Terms => ({
  validFrom: validity.map(({ from }) => from ?? OPEN),
  validUntil: validity.map(({ until }) => until ?? OPEN),
  validStart: validity.map(({ span }) => span?.start ?? NO_SPAN),
  validEnd: validity.map(({ span }) => span?.end ?? NO_SPAN),
});

export const validityOf = ({ validFrom, validUntil, validStart, validEnd }: Terms): Validity[] =>
  validFrom.map((from, i) => {
    const until = validUntil[i] ?? OPEN;
    const start = validStart[i] ?? NO_SPAN;
    return {
      from: from === OPEN ? null : from,
      until: until === OPEN ? null : until,
      span: start === NO_SPAN ? null : { start, end: validEnd[i] ?? NO_SPAN },
    };
  });
