/** What a store has to answer, computed the slow and plain way over the documents themselves. */

import { compareDocuments, compareVersions } from '../../graph/document-order.ts';
import type { ClauseFilter, Condition } from '../../graph/filter.ts';
import { resolveReference } from '../../graph/reference-match.ts';
import type { Amount, Clause, PolicyDocument, Rate, Validity } from '../../ingest/model.ts';

/** Versions of one document, oldest first. */
const versionsOf = (documents: readonly PolicyDocument[], id: string): PolicyDocument[] =>
  documents.filter((document) => document.id === id).sort(compareVersions);

const isLatest = (documents: readonly PolicyDocument[], document: PolicyDocument): boolean =>
  versionsOf(documents, document.id).at(-1) === document;

/** Latest versions in document order. */
export const latestOf = (documents: readonly PolicyDocument[]): PolicyDocument[] =>
  documents.filter((document) => isLatest(documents, document)).sort(compareDocuments);

/** The document as a store that holds all of `documents` gives it back: versions and citations filled in. */
export const asStored = (documents: readonly PolicyDocument[], document: PolicyDocument): PolicyDocument => ({
  ...document,
  versions: versionsOf(documents, document.id).map(({ version }) => version),
  clauses: document.clauses.map((clause) => ({
    ...clause,
    references: clause.references.map((reference) => ({
      ...reference,
      documentId: resolveReference(reference, document, latestOf(documents)),
    })),
  })),
});

const contains = ({ from, until }: Validity, date: string): boolean =>
  (from === null || from <= date) && (until === null || date <= until);

const figureMeets = (figure: Amount | Rate, condition: { min: number | null; max: number | null; exact?: boolean }) => {
  const { min, max, exact } = condition;
  if (exact && ![min, max].some((sum) => sum !== null && (figure.min === sum || figure.max === sum))) return false;
  if (min === null && max === null) return true;
  if (figure.min === null && figure.max === null) return false;
  const low = (figure.min ?? 0) * (figure.approximate ? 0.9 : 1);
  const high = (figure.max ?? Number.POSITIVE_INFINITY) * (figure.approximate ? 1.1 : 1);
  return (max === null || low <= max + 1e-6) && (min === null || high >= min - 1e-6);
};

const holds = (condition: Condition, clause: Clause, document: PolicyDocument, latest: boolean): boolean => {
  switch (condition.field) {
    case 'document':
      return condition.anyOf.some(
        (reference) => (latest && reference === document.id) || reference === `${document.id}@${document.version}`,
      );
    case 'role':
      return clause.agencies.some(({ role }) => condition.anyOf.includes(role));
    case 'amount':
      return clause.amounts.some(
        (amount) =>
          figureMeets(amount, condition) &&
          (condition.kinds?.includes(amount.kind) ?? true) &&
          (condition.per === undefined || (amount.per !== null && condition.per.includes(amount.per))),
      );
    case 'rate':
      return clause.rates.some((rate) => figureMeets(rate, condition));
    case 'period':
      return clause.periods.some(
        ({ from, until }) =>
          (condition.from === undefined || condition.from === from) &&
          (condition.until === undefined || condition.until === until),
      );
    case 'asOf': {
      const stated = clause.validity.length > 0 ? clause.validity : document.validity;
      return stated.length === 0 || stated.some((term) => contains(term, condition.date));
    }
    case 'agency':
      return clause.agencies.some(
        ({ name, role }) => condition.anyOf.includes(name) && (condition.role?.includes(role) ?? true),
      );
    case 'reference':
      return clause.references.some(({ title }) => condition.anyOf.includes(title));
    case 'industry':
      return clause.industries.some(({ name }) => condition.anyOf.includes(name));
    case 'place':
      return clause.places.some(({ name }) => condition.anyOf.includes(name));
    case 'instrument':
      return clause.instruments.some(({ name }) => condition.anyOf.includes(name));
    case 'beneficiary':
      return clause.beneficiaries.some(({ name }) => condition.anyOf.includes(name));
  }
};

/** Ids that a filter lets through, in document order. */
export const naiveSelect = (documents: readonly PolicyDocument[], filter: ClauseFilter): string[] => {
  const named = new Set(filter.all.flatMap((condition) => (condition.field === 'document' ? condition.anyOf : [])));
  const byVersion = (a: PolicyDocument, b: PolicyDocument) => (a.version < b.version ? -1 : 1);
  return [...documents]
    .sort((a, b) => compareDocuments(a, b) || byVersion(a, b))
    .flatMap((document) => {
      const latest = isLatest(documents, document);
      const address = `${document.id}@${document.version}`;
      if (!latest && !named.has(address)) return [];
      return document.clauses
        .filter((clause) => filter.all.every((condition) => holds(condition, clause, document, latest)))
        .filter((clause) => !(filter.none ?? []).some((condition) => holds(condition, clause, document, latest)))
        .map(({ id }) => (latest ? id : `${id}@${document.version}`));
    });
};
