/** Copies of clauses with one value changed, and copies that say the same in other words, evenly by sort. */
import type { Clause, DocumentHead } from '../../ingest/model.ts';
import { changeValue } from './change-value.ts';
import { type Random, seeded } from './random.ts';
import { REWORDING_NAMES, REWORDINGS, type RewordingName } from './rewordings.ts';
import { SITE_SORTS, type SiteSort, valueSites } from './value-sites.ts';

/** A clause that copies are made of, with the head of its document. */
export interface PlantSource {
  clause: Clause;
  head: Pick<DocumentHead, 'id' | 'title' | 'issuer' | 'issued'>;
}

/** A copy of a clause. `fault`: it cannot hold beside its original; otherwise it says the same. */
export interface Plant {
  source: PlantSource;
  fault: boolean;
  sort: SiteSort | RewordingName;
  text: string;
  /** Chinese words that were changed and what stands there now; empty for harmless copies. */
  from: string;
  to: string;
}

/** Shorter clauses are no measures, longer ones are whole documents that were not cut. */
const SHORTEST = 25;
const LONGEST = 1500;

/** One of each document in turn, so that a long booklet does not make all of them. */
const byTurns = <Item extends { source: PlantSource }>(items: readonly Item[], random: Random): Item[] => {
  const groups = new Map<string, Item[]>();
  for (const item of random.shuffled(items)) {
    const { id } = item.source.head;
    groups.set(id, [...(groups.get(id) ?? []), item]);
  }
  const lists = random.shuffled([...groups.values()]);
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
};

const usable = (sources: readonly PlantSource[]): PlantSource[] =>
  sources.filter(({ clause: { text } }) => text.length >= SHORTEST && text.length <= LONGEST);

/** `perSort` copies with a changed value of each sort, fewer where the texts have no more of them. */
export const plantContradictions = (sources: readonly PlantSource[], perSort: number, seed: number): Plant[] => {
  const random = seeded(seed);
  const sites = usable(sources).flatMap((source) => valueSites(source.clause.text).map((site) => ({ source, site })));
  const used = new Set<string>();
  return SITE_SORTS.flatMap((sort) => {
    const plants: Plant[] = [];
    for (const { source, site } of byTurns(
      sites.filter((one) => one.site.sort === sort),
      random,
    )) {
      if (plants.length === perSort) break;
      const { text } = source.clause;
      const from = text.slice(site.start, site.end);
      const to = changeValue(from, site, random);
      // A clause is copied once for a sort: two values of it would be two copies that contradict each other.
      if (to === null || used.has(`${sort} ${source.clause.id}`)) continue;
      used.add(`${sort} ${source.clause.id}`);
      plants.push({ source, fault: true, sort, text: text.slice(0, site.start) + to + text.slice(site.end), from, to });
    }
    return plants;
  });
};

/** `perSort` harmless copies of each sort, all of clauses that state a value. */
export const plantRewordings = (sources: readonly PlantSource[], perSort: number, seed: number): Plant[] => {
  const random = seeded(seed);
  const stating = usable(sources)
    .filter(({ clause }) => valueSites(clause.text).length > 0)
    .map((source) => ({ source }));
  return REWORDING_NAMES.flatMap((sort) => {
    const plants: Plant[] = [];
    for (const { source } of byTurns(stating, random)) {
      if (plants.length === perSort) break;
      const text = REWORDINGS[sort](source.clause, random);
      if (text !== null && text !== source.clause.text)
        plants.push({ source, fault: false, sort, text, from: '', to: '' });
    }
    return plants;
  });
};
