/** Faults planted in drafts that are made of real clauses: what the draft check finds, and what it finds without reason. */

import { corpusFiles } from '../graph/corpus-files.ts';
import { checkDraft } from '../graph/draft/check-draft.ts';
import type { Library } from '../server/library.ts';
import type { Bench } from './bench.ts';
import { rounded } from './data.ts';
import { assembleDrafts, type PlantedDraft } from './planting/assemble-draft.ts';
import { publicPolicies, sourcesOf, temporaryLibrary } from './planting/bring-policies.ts';
import { DRAFT_FAULTS } from './planting/draft-faults.ts';
import { conflictKey, type JudgedDraft, judgeDraft, type KnownConflicts } from './planting/judge-drafts.ts';

const SEEDS = [1, 2, 3];
const DRAFTS = 25;
/** Older texts name bodies that there are no more, which is rightly found. */
const SINCE = '2019-04-01';
/** The day on which drafts are checked: the seed documents are in force. */
const TODAY = '2022-07-01';

const knownConflicts = async ({ store }: Library): Promise<KnownConflicts> => {
  const known = new Set<string>();
  for await (const { a, b, conflict, change } of store.overlaps.each({}))
    if (conflict || change) known.add(conflictKey(a, b));
  return known;
};

const check = async (library: Library, draft: PlantedDraft, number: number, known: KnownConflicts) => {
  const source = {
    text: draft.text,
    file: `draft-${number}.txt`,
    sha256: '',
    characters: draft.text.length,
    encoding: 'utf-8' as const,
  };
  const corpus = await library.corpusAccess();
  return judgeDraft(draft, await checkDraft(corpus, null, { source, asOf: null, today: TODAY }), known);
};

const summary = (judged: readonly JudgedDraft[]) => {
  const faults = judged.flatMap((one) => one.faults);
  const untouched = judged.reduce((sum, one) => sum + one.untouched, 0);
  const alarms = judged.flatMap((one) => one.falseAlarms);
  return {
    planted: faults.length,
    found: rounded(faults.filter(({ found }) => found).length / faults.length),
    untouched,
    falseAlarmsPer100: rounded((100 * alarms.length) / untouched, 2),
  };
};

export const plantedDraftsBench: Bench = async (say) => {
  const policies = publicPolicies();
  if (!policies) return null;
  const { library, discard } = await temporaryLibrary({ model: false });
  try {
    say('ingesting the corpus and the policies');
    const corpus = new URL('../corpus', import.meta.url).pathname;
    await library.ingest([...(await corpusFiles(corpus)), ...policies]);
    const sources = (await sourcesOf(library)).filter(({ head }) => head.issued === null || head.issued >= SINCE);
    const known = await knownConflicts(library);
    const all: JudgedDraft[] = [];
    const seeds = [];
    for (const seed of SEEDS) {
      say(`checking ${DRAFTS} drafts with seed ${seed}`);
      const judged: JudgedDraft[] = [];
      for (const [i, draft] of assembleDrafts(sources, DRAFTS, seed).entries())
        judged.push(await check(library, draft, i, known));
      seeds.push({ seed, ...summary(judged) });
      all.push(...judged);
    }
    const faults = all.flatMap((one) => one.faults);
    for (const { found, planted } of faults) if (!found) say(`${planted.fault}: ${planted.text}`);
    return {
      clauses: sources.length,
      seeds,
      found: Object.fromEntries(
        DRAFT_FAULTS.map((fault) => {
          const own = faults.filter(({ planted }) => planted.fault === fault);
          return [fault, `${own.filter(({ found }) => found).length} of ${own.length}`];
        }),
      ),
      missed: faults
        .filter(({ found }) => !found)
        .map(({ planted, said }) => ({
          fault: planted.fault,
          original: planted.source.clause.id,
          wrong: planted.wrong,
          said,
        })),
      falseAlarms: all
        .flatMap((one) => one.falseAlarms)
        .map(({ clause, finding: { code, quote, message } }) => ({
          original: clause.source.clause.id,
          reworded: clause.text !== clause.source.clause.text,
          code,
          quote,
          message,
        })),
    };
  } finally {
    await discard();
  }
};
