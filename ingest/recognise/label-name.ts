/** Finds labels in a question, under their own and their everyday names (饭店 → 餐饮业, 减税 → 税收减免). */
import type { Span } from '../model.ts';
import { listed, readVocabulary } from '../vocabulary.ts';
import { maskBodies } from './label-mask.ts';

export type LabelNameField = 'industry' | 'instrument' | 'beneficiary';

export interface NamedLabel extends Span {
  field: LabelNameField;
  name: string;
}

type Names = Map<string, string[]>;
/** Of surfaces that begin with a character the greatest length: most characters begin none. */
type Lengths = Map<string, number>;

/** One character says too little (书, 车). */
const SHORTEST_SURFACE = 2;

const add = (names: Names, surface: string, name: string): void => {
  if (surface.length < SHORTEST_SURFACE) return;
  const known = names.get(surface) ?? [];
  if (!known.includes(name)) names.set(surface, [...known, name]);
};

const readNames = (): Map<LabelNameField, Names> => {
  const fields = new Map<LabelNameField, Names>([
    ['industry', new Map()],
    ['instrument', new Map()],
    ['beneficiary', new Map()],
  ]);
  for (const { name } of readVocabulary<'name'>('industries')) add(fields.get('industry')!, name, name);
  for (const { name } of readVocabulary<'name'>('instruments')) add(fields.get('instrument')!, name, name);
  for (const row of readVocabulary<'field' | 'name' | 'surfaces' | 'source'>('label-names')) {
    const names = fields.get(row.field as LabelNameField);
    if (names === undefined) throw new Error(`vocabulary label-names: unknown field "${row.field}"`);
    for (const surface of [row.name, ...listed(row.surfaces)]) add(names, surface, row.name);
  }
  for (const row of readVocabulary<'field' | 'surfaces'>('label-false-friends'))
    for (const surface of listed(row.surfaces)) fields.get(row.field as LabelNameField)?.set(surface, []);
  return fields;
};

const fields = readNames();

const lengthsOf = (names: Names): Lengths => {
  const lengths: Lengths = new Map();
  for (const surface of names.keys()) {
    const first = surface.charAt(0);
    lengths.set(first, Math.max(surface.length, lengths.get(first) ?? 0));
  }
  return lengths;
};
const lengths = new Map([...fields].map(([field, names]) => [field, lengthsOf(names)]));

/** Surfaces of one field from left to right, the longest at each place; a surface of two labels gives both. */
const matchField = (folded: string, field: LabelNameField, names: Names): NamedLabel[] => {
  const found: NamedLabel[] = [];
  const longest = lengths.get(field);
  for (let start = 0; start < folded.length; ) {
    let length = Math.min(longest?.get(folded.charAt(start)) ?? 0, folded.length - start);
    while (length >= SHORTEST_SURFACE && !names.has(folded.slice(start, start + length))) length -= 1;
    if (length < SHORTEST_SURFACE) {
      start += 1;
      continue;
    }
    const end = start + length;
    for (const name of names.get(folded.slice(start, end)) ?? []) found.push({ field, name, start, end });
    start = end;
  }
  return found;
};

/**
 * Labels that a folded text (see fold.ts) names; offsets are into it. Words inside names of agencies (体育局) and cited
 * titles give none. Within a field matches do not overlap; a label that is named twice comes once, at its first place.
 */
export const matchLabels = (folded: string): NamedLabel[] => {
  const masked = maskBodies(folded);
  const seen = new Set<string>();
  return [...fields]
    .flatMap(([field, names]) => matchField(masked, field, names))
    .filter(({ field, name }) => !seen.has(`${field} ${name}`) && seen.add(`${field} ${name}`))
    .sort((a, b) => a.start - b.start || b.end - a.end);
};

/** The surfaces under which a field's label is known, its own name among them. */
export const surfacesOf = (field: LabelNameField, name: string): string[] =>
  [...(fields.get(field) ?? [])].flatMap(([surface, labels]) => (labels.includes(name) ? [surface] : []));

/** Every surface by which a question can name a label. */
export const matchableNames = (): string[] => [...new Set([...fields.values()].flatMap((names) => [...names.keys()]))];
