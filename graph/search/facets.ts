/** How the hits spread over documents, agencies, industries, instruments, places and beneficiaries. */
import type { Clause } from '../../ingest/model.ts';
import type { Facet } from './result.ts';

/** Values shown per facet. */
const MOST_VALUES = 12;

const NAMES: readonly [string, (clause: Clause) => string[]][] = [
  ['agency', (c) => c.agencies.map((m) => m.name)],
  ['industry', (c) => c.industries.map((m) => m.name)],
  ['instrument', (c) => c.instruments.map((m) => m.name)],
  ['beneficiary', (c) => c.beneficiaries.map((m) => m.name)],
  ['place', (c) => c.places.map((m) => m.name)],
];

/** Counts clauses per value, most frequent first. */
export const facetsOf = (clauses: readonly Clause[]): Facet[] => {
  const documents = new Map<string, { label: string; count: number }>();
  for (const { document } of clauses) {
    const known = documents.get(document.id) ?? { label: document.title, count: 0 };
    known.count += 1;
    documents.set(document.id, known);
  }
  const byDocument = [...documents].map(([value, { label, count }]) => ({ value, label, count }));
  const others = NAMES.map(([field, namesOf]) => {
    const counts = new Map<string, number>();
    for (const clause of clauses)
      for (const name of new Set(namesOf(clause))) counts.set(name, (counts.get(name) ?? 0) + 1);
    return { field, values: [...counts].map(([value, count]) => ({ value, label: value, count })) };
  });
  return [{ field: 'document', values: byDocument }, ...others]
    .map(({ field, values }) => ({
      field,
      values: values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES),
    }))
    .filter(({ values }) => values.length > 0);
};
