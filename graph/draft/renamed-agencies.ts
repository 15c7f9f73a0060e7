/** Bodies of former days and what has their task now. */
import { listed, readVocabulary } from '../../ingest/vocabulary.ts';

export interface Renamed {
  /** Stem (文化), or the whole name of a national body. */
  old: string;
  /** Stems, likeliest first, or the whole name of a national body. */
  now: string[];
  level: 'national' | 'province' | 'any';
  /** ISO day after which a text should know. */
  since: string;
  /** Chinese: the decision. */
  source: string;
}

const LEVELS = ['national', 'province', 'any'] as const;
const folder = new URL('./vocabulary/', import.meta.url);

const nationals = new Map<string, Renamed>();
const stems = new Map<string, Renamed>();
const forms = new Map<string, Renamed>();

for (const row of readVocabulary<'old' | 'forms' | 'now' | 'level' | 'since' | 'source'>('renamed-agencies', folder)) {
  const level = LEVELS.find((known) => known === row.level);
  if (level === undefined) throw new Error(`vocabulary renamed-agencies: unknown level "${row.level}" of ${row.old}`);
  const renamed: Renamed = { ...row, now: listed(row.now), level };
  if (level === 'national') for (const name of [row.old, ...listed(row.forms)]) nationals.set(name, renamed);
  else {
    stems.set(row.old, renamed);
    for (const form of listed(row.forms)) forms.set(form, renamed);
  }
}

/** By canonical name of a national body. */
export const renamedNational = (name: string): Renamed | undefined => nationals.get(name);
/** By stem of a job (文化). */
export const renamedStem = (stem: string): Renamed | undefined => stems.get(stem);
/** By a name without prefix that agencies.tsv does not have (国土资源厅). */
export const renamedForm = (words: string): Renamed | undefined => forms.get(words);
/** All names without prefix that only this file has, longest first. */
export const renamedForms: readonly string[] = [...forms.keys()].sort((a, b) => b.length - a.length);
