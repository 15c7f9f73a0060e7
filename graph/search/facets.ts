/** How the hits spread over documents, agencies, industries, instruments, places and beneficiaries. */
import type { Clause } from '../../ingest/model.ts';
import type { Facet } from './result.ts';

/** Values shown per facet. */
const MOST_VALUES = 12;

const MENTIONS: readonly [string, (clause: Clause) => readonly { name: string }[]][] = [
  ['agency', ({ agencies }) => agencies],
  ['industry', ({ industries }) => industries],
  ['instrument', ({ instruments }) => instruments],
  ['beneficiary', ({ beneficiaries }) => beneficiaries],
  ['place', ({ places }) => places],
];

const known = new WeakMap<Clause, readonly (readonly string[])[]>();

/** What a clause names, each once, field by field; kept as long as the clause is. */
const namesOf = (clause: Clause): readonly (readonly string[])[] => {
  const names =
    known.get(clause) ?? MENTIONS.map(([, mentionsOf]) => [...new Set(mentionsOf(clause).map(({ name }) => name))]);
  known.set(clause, names);
  return names;
};

/** Counts clauses per value, most frequent first. */
export const facetsOf = (clauses: readonly Clause[]): Facet[] => {
  const documents = new Map<string, { label: string; count: number }>();
  for (const { document } of clauses) {
    const known = documents.get(document.id) ?? { label: document.title, count: 0 };
    known.count += 1;
    documents.set(document.id, known);
  }
  const byDocument = [...documents].map(([value, { label, count }]) => ({ value, label, count }));
  const others = MENTIONS.map(([field], i) => {
    const counts = new Map<string, number>();
    for (const clause of clauses)
      for (const name of namesOf(clause)[i] ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
    return { field, values: [...counts].map(([value, count]) => ({ value, label: value, count })) };
  });
  return [{ field: 'document', values: byDocument }, ...others]
    .map(({ field, values }) => ({
      field,
      values: values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES),
    }))
    .filter(({ values }) => values.length > 0);
};
