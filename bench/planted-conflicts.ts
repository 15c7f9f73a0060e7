/**
 * Faults planted in copies of real clauses: a cap, a sum, a rate, a deadline or a term changed, and as many harmless
 * rewordings. Every copy comes in as a document of its own, through the whole door. Misses and false alarms are told.
 */
import type { Library } from '../server/library.ts';
import type { Bench } from './bench.ts';
import { rounded } from './data.ts';
import { publicPolicies, sourcesOf, temporaryLibrary } from './planting/bring-policies.ts';
import { type JudgedPlant, judgePlant } from './planting/judge-conflicts.ts';
import { plantedFile } from './planting/planted-document.ts';
import { type PlantSource, plantContradictions, plantRewordings } from './planting/plants.ts';
import { REWORDING_NAMES } from './planting/rewordings.ts';

const SEEDS = [1, 2, 3];
/** Changed caps, sums, rates, deadlines, terms: 100 in all, and 20 conditions that are counted apart. */
const FAULTS_PER_SORT = 20;
const HARMLESS = 100;
const HARMLESS_PER_SORT = Math.ceil(HARMLESS / REWORDING_NAMES.length);
const MOST_PAIRS = 1000;

const pairsOf = async ({ store }: Library, document: string) =>
  (await store.overlaps.find({ documents: [[document]] }, { limit: MOST_PAIRS, offset: 0 })).items;

/** Clauses with which each clause has a conflict already. */
const conflictsOf = async ({ store }: Library): Promise<Map<string, Set<string>>> => {
  const found = new Map<string, Set<string>>();
  for await (const { a, b } of store.overlaps.each({ conflicts: ['contradiction', 'inconsistency'] })) {
    found.set(a, (found.get(a) ?? new Set()).add(b));
    found.set(b, (found.get(b) ?? new Set()).add(a));
  }
  return found;
};

const judgeSeed = async (library: Library, sources: readonly PlantSource[], seed: number): Promise<JudgedPlant[]> => {
  const inherited = await conflictsOf(library);
  const plants = [
    ...plantContradictions(sources, FAULTS_PER_SORT, seed),
    ...plantRewordings(sources, HARMLESS_PER_SORT, seed),
  ];
  const files = plants.map(plantedFile);
  await library.ingest(files);
  const judged: JudgedPlant[] = [];
  for (const [i, plant] of plants.entries()) {
    const pairs = await pairsOf(library, files[i]!.hints.id!);
    const own = pairs.filter(({ a, b }) => !(a.startsWith('planted-') && b.startsWith('planted-')));
    judged.push(judgePlant(plant, own, inherited.get(plant.source.clause.id) ?? new Set()));
  }
  for (const { hints } of files) await library.remove(hints.id!);
  return judged;
};

const share = (judged: readonly JudgedPlant[], passes: (one: JudgedPlant) => boolean): number =>
  rounded(judged.filter(passes).length / judged.length);

const bySort = (judged: readonly JudgedPlant[]): Record<string, string> =>
  Object.fromEntries(
    [...new Set(judged.map(({ plant }) => plant.sort))].map((sort) => {
      const own = judged.filter(({ plant }) => plant.sort === sort);
      return [sort, `${own.filter(({ right }) => right).length} of ${own.length}`];
    }),
  );

/** Without the texts, which are others' and stay where they are. */
const told = ({ plant, answer, said }: JudgedPlant) => ({
  sort: plant.sort,
  original: plant.source.clause.id,
  changed: `${plant.from} → ${plant.to}`,
  answer,
  said,
});

export const plantedConflictsBench: Bench = async (say) => {
  const policies = publicPolicies();
  if (!policies) return null;
  const { library, discard } = await temporaryLibrary({ model: false });
  try {
    say(`ingesting ${policies.length} policies`);
    await library.ingest(policies);
    const sources = await sourcesOf(library);
    const all: Record<'faults' | 'conditions' | 'harmless', JudgedPlant[]> = {
      faults: [],
      conditions: [],
      harmless: [],
    };
    const seeds = [];
    for (const seed of SEEDS) {
      say(`planting with seed ${seed}`);
      const judged = await judgeSeed(library, sources, seed);
      for (const { right, plant, said } of judged) if (!right) say(`${plant.sort}: ${plant.text}\n  ${said}`);
      const faults = judged.filter(({ plant }) => plant.fault && plant.sort !== 'condition');
      const conditions = judged.filter(({ plant }) => plant.sort === 'condition');
      const harmless = judged.filter(({ plant }) => !plant.fault);
      all.faults.push(...faults);
      all.conditions.push(...conditions);
      all.harmless.push(...harmless);
      seeds.push({
        seed,
        planted: faults.length,
        found: share(faults, ({ right }) => right),
        conditions: conditions.length,
        conditionsFound: share(conditions, ({ right }) => right),
        harmless: harmless.length,
        wronglyReported: share(harmless, ({ right }) => !right),
      });
    }
    return {
      clauses: sources.length,
      seeds,
      found: bySort([...all.faults, ...all.conditions]),
      leftInPeace: bySort(all.harmless),
      missed: [...all.faults, ...all.conditions].filter(({ right }) => !right).map(told),
      falseAlarms: all.harmless.filter(({ right }) => !right).map(told),
    };
  } finally {
    await discard();
  }
};
