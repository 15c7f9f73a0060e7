/** What the vocabulary files say of agencies, indexed by the words as they stand in a text. */
import { foldText } from '../fold.ts';
import { listed, readVocabulary } from '../vocabulary.ts';

export const BODY_KINDS = ['gov', 'party', 'mass', 'vertical', 'branch'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** What a body does: 人社厅 and 人力资源和社会保障厅 are both the job 人力资源社会保障厅 with the stem 人力资源社会保障. */
export interface Job {
  /** Stem and organ in the one form that names keep. */
  key: string;
  stem: string;
  kind: BodyKind;
  /** A 分局, or a 局 whose provincial counterpart is a 厅: without a prefix it is not the province's, but lower. */
  local: boolean;
}

export interface Level {
  prefix: string;
  party: string;
  league: string;
}

/** Every stem of a row, as it stands and as others write it. */
interface StemRow extends Job {
  stems: string[];
}

const organForms = new Map(
  readVocabulary<'organ' | 'forms'>('agency-units').map(({ organ, forms }) => [organ, listed(forms)]),
);

const jobs = new Map<string, Job>();
const stems: StemRow[] = [];

const add = (words: string, job: Job): void => {
  if (!jobs.has(words)) jobs.set(words, job);
};

for (const row of readVocabulary<'stem' | 'organs' | 'kind' | 'aliases' | 'names'>('agencies')) {
  const kind = BODY_KINDS.find((known) => known === row.kind);
  if (kind === undefined) throw new Error(`vocabulary agencies: unknown kind "${row.kind}" of ${row.stem}`);
  const organs = row.organs === '' ? [''] : listed(row.organs);
  const names = [row.stem, ...listed(row.aliases)];
  for (const organ of organs) {
    const job: Job = {
      key: row.stem + organ,
      stem: row.stem,
      kind,
      local: organ === '分局' || (organs[0] === '厅' && organ === '局'),
    };
    for (const name of names) for (const form of organForms.get(organ) ?? [organ]) add(name + form, job);
  }
  const first: Job = { key: row.stem + (organs[0] ?? ''), stem: row.stem, kind, local: false };
  for (const name of listed(row.names)) add(name, first);
  stems.push({ ...first, stems: [...names, ...(row.kind === 'mass' ? listed(row.names) : [])] });
}
// 共青团 and its committees are named around the level's word (团省委), so only the bare form is a job.
add('团委', { key: '团委', stem: '团委', kind: 'mass', local: false });

/** Job of a name without prefix (人社厅), or undefined. */
export const jobOf = (words: string): Job | undefined => jobs.get(words);
/** All names without prefix, longest first. */
export const jobNames: readonly string[] = [...jobs.keys()].sort((a, b) => b.length - a.length);

/** Stem by each of its forms (人社 → 人力资源社会保障), for `…部门`; stems of one character are too little to go by. */
export const stemOf: ReadonlyMap<string, string> = new Map(
  stems.flatMap(({ stem, stems: forms }) =>
    forms.filter((form) => form.length > 1).map((form) => [form, stem] as const),
  ),
);

export const levels: readonly Level[] = readVocabulary<'prefix' | 'party' | 'league' | 'alike'>(
  'agency-levels',
).flatMap(({ prefix, party, league, alike }) => [
  { prefix, party, league },
  ...listed(alike).map((other) => ({ prefix: other, party, league })),
]);

/** Canonical national names by every form that means them in any text. */
export const nationalNames = new Map<string, string>();
/** The same for forms that mean them only in a text of the centre. */
export const centralNames = new Map<string, string>();
for (const { name, aliases, contextual } of readVocabulary<'name' | 'aliases' | 'contextual'>('agency-national')) {
  for (const words of [name, ...listed(aliases)]) nationalNames.set(words, name);
  for (const words of listed(contextual)) centralNames.set(words, name);
}

interface Territory {
  name: string;
  level: string;
}
/** Places that can stand at the head of an agency's name: every full name, and short names of provinces and cities. */
export const territories = new Map<string, Territory>();
const bare = new Map<string, string>();
for (const row of readVocabulary<'name' | 'aliases' | 'level' | 'full'>('places')) {
  if (!territories.has(row.name)) territories.set(row.name, { name: row.name, level: row.level });
  const short = listed(row.aliases);
  if (short[0] !== undefined && !bare.has(row.name)) bare.set(row.name, short[0]);
  if (row.level !== 'province' && row.level !== 'city') continue;
  for (const form of short) if (!territories.has(form)) territories.set(form, { name: row.name, level: row.level });
}
/** Short name of a territory (内蒙古自治区 → 内蒙古); the name itself if there is none. */
export const shortTerritory = (name: string): string => bare.get(name) ?? name;
export const LONGEST_TERRITORY = Math.max(...[...territories.keys()].map((name) => name.length));

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
/** `a|b|c`, longest first, for a pattern. */
export const alternatives = (words: Iterable<string>): string =>
  [...new Set([...words].map(foldText))]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');
