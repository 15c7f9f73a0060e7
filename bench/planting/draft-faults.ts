/** Faults as drafters make them: another amount or day, a wrong agency, a wrong title, a clause that is there already. */
import { readVocabulary } from '../../ingest/vocabulary.ts';
import { changeValue } from './change-value.ts';
import type { PlantSource } from './plants.ts';
import type { Random } from './random.ts';
import { swapSentences } from './reword-words.ts';
import { type SiteSort, valueSites } from './value-sites.ts';

export const DRAFT_FAULTS = ['amount', 'date', 'agency', 'copied', 'reordered', 'title'] as const;
export type DraftFault = (typeof DRAFT_FAULTS)[number];

/** Text of the drafted clause, with the wrong words (empty where the whole clause is meant). */
export interface FaultyText {
  text: string;
  wrong: string;
}

const folder = new URL('./vocabulary/', import.meta.url);
/** A shorter title is no document that one would look for. */
const SHORTEST_TITLE = 8;
const SHORTEST_COPY = 40;

const changedValue = (text: string, sorts: readonly SiteSort[], random: Random): FaultyText | null => {
  for (const site of random.shuffled(valueSites(text).filter(({ sort }) => sorts.includes(sort)))) {
    const wrong = changeValue(text.slice(site.start, site.end), site, random);
    if (wrong !== null) return { text: text.slice(0, site.start) + wrong + text.slice(site.end), wrong };
  }
  return null;
};

/** 省财政厅 → 省财政委, 自治区发展改革委 → 自治区发展改革厅: of provinces, where one of the two is certainly wrong. */
const otherOrgan = (surface: string, name: string): string | null =>
  /^(?:自治区|省)[^、，]+[厅委]$/u.test(name) && /[厅委]$/u.test(surface)
    ? surface.slice(0, -1) + (surface.endsWith('厅') ? '委' : '厅')
    : null;

const replacedBy = (surface: string, rows: readonly { from: string; to: string }[]): string[] =>
  rows.flatMap(({ from, to }) => (surface.includes(from) ? [surface.replace(from, to)] : []));

const wrongAgency = ({ clause }: PlantSource, random: Random): FaultyText | null => {
  const slips = readVocabulary<'right' | 'wrong'>('agency-slips', folder);
  const old = readVocabulary<'now' | 'before'>('agency-old-names', folder);
  const ways: ((surface: string, name: string) => string[])[] = [
    (surface) =>
      replacedBy(
        surface,
        slips.map(({ right, wrong }) => ({ from: right, to: wrong })),
      ),
    (surface, name) =>
      /^(?:自治区|省)/u.test(name)
        ? replacedBy(
            surface,
            old.map(({ now, before }) => ({ from: now, to: before })),
          )
        : [],
    (surface, name) => [otherOrgan(surface, name)].filter((one) => one !== null),
  ];
  for (const way of random.shuffled(ways))
    for (const { start, end, surface, name } of random.shuffled(clause.agencies)) {
      const wrongs = way(surface, name);
      if (wrongs.length === 0) continue;
      const wrong = random.pick(wrongs);
      return { text: clause.text.slice(0, start) + wrong + clause.text.slice(end), wrong };
    }
  return null;
};

const wrongTitle = ({ clause }: PlantSource, random: Random): FaultyText | null => {
  const words = readVocabulary<'right' | 'wrong'>('title-words', folder);
  for (const { start, end, surface } of random.shuffled(clause.references)) {
    if (!surface.startsWith('《') || surface.length < SHORTEST_TITLE) continue;
    const present = words.filter(({ right }) => surface.includes(right));
    if (present.length === 0) continue;
    const { right, wrong } = random.pick(present);
    const changed = surface.replace(right, wrong);
    return { text: clause.text.slice(0, start) + changed + clause.text.slice(end), wrong: changed };
  }
  return null;
};

/** The clause with a fault of this sort, or null where it has nothing for it. */
export const plantFault = (source: PlantSource, fault: DraftFault, random: Random): FaultyText | null => {
  const { text } = source.clause;
  switch (fault) {
    case 'amount':
      return changedValue(text, ['cap', 'sum'], random);
    case 'date':
      return changedValue(text, ['deadline'], random);
    case 'agency':
      return wrongAgency(source, random);
    case 'title':
      return wrongTitle(source, random);
    case 'copied':
      return text.length >= SHORTEST_COPY ? { text, wrong: '' } : null;
    case 'reordered': {
      const swapped = swapSentences(text, random);
      return swapped === null ? null : { text: swapped, wrong: '' };
    }
  }
};
