/** The vocabulary of places as one table from surface to what it may mean, and a scanner for the longest surface at a place. */
import { listed, readVocabulary } from '../vocabulary.ts';

export type PlaceLevel = 'province' | 'city' | 'county' | 'group' | 'foreign';
/** free: wherever it stands; own: only in the issuer's own territory or in context; context: beside another place or behind its parent. */
export type Freedom = 'free' | 'own' | 'context' | 'never';

export interface PlaceEntry {
  name: string;
  code: string | null;
  level: PlaceLevel;
  freedom: Freedom;
  /** Names of the places that a group contains. */
  members: string[];
  /** Renamed or abolished. */
  former: boolean;
}

const bySurface = new Map<string, PlaceEntry[]>();
const lengths = new Map<string, number[]>();
const byCode = new Map<string, PlaceEntry>();
const byName = new Map<string, PlaceEntry[]>();

const add = (surface: string, entry: PlaceEntry): void => {
  const entries = bySurface.get(surface);
  if (entries) {
    entries.push(entry);
    return;
  }
  bySurface.set(surface, [entry]);
  const first = surface[0]!;
  const known = lengths.get(first) ?? [];
  if (!known.includes(surface.length))
    lengths.set(
      first,
      [...known, surface.length].sort((a, b) => b - a),
    );
};

for (const row of readVocabulary<'code' | 'name' | 'aliases' | 'level' | 'full' | 'bare' | 'status'>('places')) {
  const { code, name, aliases, full, bare, status } = row;
  const entry: PlaceEntry = {
    name,
    code,
    level: row.level as PlaceLevel,
    freedom: full as Freedom,
    members: [],
    former: status === 'former',
  };
  add(name, entry);
  if (!entry.former) byCode.set(code, entry);
  byName.set(name, [...(byName.get(name) ?? []), entry]);
  for (const alias of listed(aliases)) add(alias, { ...entry, freedom: bare as Freedom });
}
for (const { name, aliases, members } of readVocabulary<'name' | 'aliases' | 'members'>('place-groups')) {
  const entry: PlaceEntry = {
    name,
    code: null,
    level: 'group',
    freedom: 'free',
    members: listed(members),
    former: false,
  };
  for (const surface of [name, ...listed(aliases)]) add(surface, entry);
}
for (const { name, aliases, match } of readVocabulary<'name' | 'aliases' | 'match' | 'iso'>('places-foreign')) {
  const entry: PlaceEntry = {
    name,
    code: null,
    level: 'foreign',
    freedom: match as Freedom,
    members: [],
    former: false,
  };
  for (const surface of [name, ...listed(aliases)]) add(surface, entry);
}

const seams = new Map(
  readVocabulary<'surface' | 'preceded_by' | 'followed_by'>('place-compounds').map((row) => [
    row.surface,
    { before: listed(row.preceded_by), after: listed(row.followed_by) },
  ]),
);

/** Is the surface at [start, end) only the seam of two other words (确〔保定〕期, 〔大连〕续)? */
export const isSeam = (folded: string, start: number, end: number): boolean => {
  const seam = seams.get(folded.slice(start, end));
  return (
    seam !== undefined &&
    (seam.before.some((word) => folded.slice(0, start).endsWith(word)) ||
      seam.after.some((word) => folded.startsWith(word, end)))
  );
};

/** Surfaces of the vocabulary that start at `index`, longest first, with what each may mean. */
export const placesAt = (folded: string, index: number): { surface: string; entries: PlaceEntry[] }[] =>
  (lengths.get(folded[index] ?? '') ?? []).flatMap((length) => {
    const surface = folded.slice(index, index + length);
    const entries = surface.length === length ? bySurface.get(surface) : undefined;
    return entries ? [{ surface, entries }] : [];
  });

/** Is `code` inside `area` (or the same)? 150124 lies in 150100 and 150000. */
export const within = (code: string, area: string): boolean => {
  if (area.endsWith('0000')) return code.startsWith(area.slice(0, 2));
  return area.endsWith('00') ? code.startsWith(area.slice(0, 4)) : code === area;
};

/** Divisions of this full name; several where the name is not unique. */
export const divisionsNamed = (name: string): readonly PlaceEntry[] => byName.get(name) ?? [];

/** The division with this code. */
export const divisionOf = (code: string): PlaceEntry | undefined => byCode.get(code);

let surfacesByName: Map<string, string[]> | null = null;

/** Every surface that the division of this name is known by. */
export const surfacesOf = (name: string): readonly string[] => {
  if (!surfacesByName) {
    surfacesByName = new Map();
    for (const [surface, entries] of bySurface)
      for (const named of new Set(entries.map((entry) => entry.name)))
        surfacesByName.set(named, [...(surfacesByName.get(named) ?? []), surface]);
  }
  return surfacesByName.get(name) ?? [];
};
