/**
 * A draft of 10,000 characters checked against the five seed documents, as a multiple of embedding its passages alone,
 * measured in turns in the same run. Draft and corpus share no passage: each draft's words are altered, so that no vector
 * of the store helps.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusFiles } from '../graph/corpus-files.ts';
import { checkDraft } from '../graph/draft/check-draft.ts';
import { passagesOf } from '../graph/passages.ts';
import { ingestText } from '../ingest/pipeline.ts';
import type { SourceText } from '../ingest/read/source-text.ts';
import { openLibrary } from '../server/open-library.ts';
import { CORPUS_FOLDER } from '../server/package-root.ts';
import { readSettings } from '../server/settings.ts';
import type { Bench } from './bench.ts';
import { percentile, rounded } from './data.ts';

const ROUNDS = 5;
const CHARACTERS = 10_000;
const DOCUMENT = 'nmg-2022-service-development-policies';

/** Another draft each round: a character put into every phrase makes every passage a new one. */
const altered = (text: string, round: number): SourceText => {
  const changed = text.replace(/[，。；]/gu, (mark) => `${'甲乙丙丁戊己庚'[round]}${mark}`).slice(0, CHARACTERS);
  return { text: changed, file: '文稿.txt', sha256: '', characters: changed.length, encoding: 'utf-8' };
};

export const draftCheckBench: Bench = async (say) => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-bench-'));
  const settings = readSettings({ ...process.env, TIAOLI_DATA: folder });
  const library = await openLibrary(settings, { model: true, say });
  try {
    await library.settled();
    const embedder = await library.embedder();
    if (!embedder) return null;
    const files = await corpusFiles(CORPUS_FOLDER);
    await library.ingest(files);
    const text = new TextDecoder().decode(files.find(({ hints }) => hints?.id === DOCUMENT)!.bytes);
    const times: { check: number[]; embed: number[] } = { check: [], embed: [] };
    let clauses = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const source = altered(text, round);
      const { document } = ingestText(source);
      clauses = document.clauses.length;
      const passages = new Map(document.clauses.flatMap((clause) => passagesOf(clause).map((p) => [p.hash, p.text])));
      const start = performance.now();
      await embedder.embed([...passages.values()]);
      const between = performance.now();
      const corpus = await library.corpusAccess();
      await checkDraft(corpus, embedder, { source, asOf: null, today: '2026-01-01' });
      if (round === 0) continue;
      times.embed.push(between - start);
      times.check.push(performance.now() - between);
    }
    const [check, embed] = [percentile(times.check, 0.5), percentile(times.embed, 0.5)];
    return {
      characters: CHARACTERS,
      clauses,
      checkMs: rounded(check),
      embedMs: rounded(embed),
      ratio: rounded(check / embed, 2),
    };
  } finally {
    await library.close();
    rmSync(folder, { recursive: true });
  }
};
