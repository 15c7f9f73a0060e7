import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleDrafts } from '../../bench/planting/assemble-draft.ts';
import { sourcesOf, type TemporaryLibrary, temporaryLibrary } from '../../bench/planting/bring-policies.ts';
import { conflictKey, type JudgedDraft, judgeDraft } from '../../bench/planting/judge-drafts.ts';
import { corpusFiles } from '../../graph/corpus-files.ts';
import { checkDraft } from '../../graph/draft/check-draft.ts';

const corpus = new URL('../../corpus', import.meta.url).pathname;
const SEED = 11;
const DRAFTS = 6;
const TODAY = '2022-07-01';

describe('faults planted in drafts of the corpus', () => {
  let open: TemporaryLibrary;
  const judged: JudgedDraft[] = [];
  beforeAll(async () => {
    open = await temporaryLibrary({ model: false });
    const { library } = open;
    await library.ingest(await corpusFiles(corpus));
    const known = new Set<string>();
    for await (const { a, b, conflict, change } of library.store.overlaps.each({}))
      if (conflict || change) known.add(conflictKey(a, b));
    const access = await library.corpusAccess();
    for (const [i, draft] of assembleDrafts(await sourcesOf(library), DRAFTS, SEED).entries()) {
      const source = {
        text: draft.text,
        file: `${i}.txt`,
        sha256: '',
        characters: draft.text.length,
        encoding: 'utf-8' as const,
      };
      judged.push(judgeDraft(draft, await checkDraft(access, null, { source, asOf: null, today: TODAY }), known));
    }
  });
  afterAll(() => open?.discard());

  it('names what is wrong, and where', () => {
    const faults = judged.flatMap((one) => one.faults);
    const missed = faults
      .filter(({ found }) => !found)
      .map(({ planted, said }) => `${planted.fault} ${planted.source.clause.id} ${planted.wrong}: ${said.join(' · ')}`);
    expect(faults.length).toBeGreaterThanOrEqual(20);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(1);
  });

  it('says nothing serious of clauses that nothing is wrong with', () => {
    const untouched = judged.reduce((sum, one) => sum + one.untouched, 0);
    const alarms = judged
      .flatMap((one) => one.falseAlarms)
      .map(({ clause, finding }) => `${clause.source.clause.id}: ${finding.message}`);
    expect(untouched).toBeGreaterThanOrEqual(40);
    expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(0.05 * untouched);
  });
});
