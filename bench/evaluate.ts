/**
 * `npm run eval [-- set …]`: our own questions, and those beside the checkout where they are, on a fresh store with the seed
 * corpus; results go to bench/results. A set is a file of questions, a public set's folder, or its name (`gov-qa`).
 * With TIAOLI_STORE or TIAOLI_DATA that store is asked as it is.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusFiles } from '../graph/corpus-files.ts';
import { findModel } from '../graph/embedding/source.ts';
import { exitCodeOf, sentenceOf } from '../server/cli/exit.ts';
import { program } from '../server/cli/program.ts';
import { openLibrary } from '../server/open-library.ts';
import { CORPUS_FOLDER } from '../server/package-root.ts';
import { readSettings } from '../server/settings.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Each set was written from the clauses alone, and asked before anybody read what was missed. */
const OWN = ['', '-2', '-3'].map((part) => here(`../test/gold/questions-own${part}.jsonl`));
const BESIDE = here('../../shared/gold/questions-dev.jsonl');
const PUBLIC = here('../../shared/data/retrieval/');
const RESULTS = here('results');

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** A file or folder as given, or a public set by its name. */
const setAt = (given: string): string => (existsSync(given) ? given : join(PUBLIC, given));

/** Points this process at a store of its own with the seed corpus; returns what removes it. */
const freshStore = async (): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-eval-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  process.env.TIAOLI_DATA = folder;
  say('正在把语料读入临时的库 …');
  const library = await openLibrary(readSettings(process.env), { model: true, say });
  try {
    await library.settled();
    await library.ingest(await corpusFiles(CORPUS_FOLDER));
  } finally {
    await library.close();
  }
  return remove;
};

const given = process.argv.slice(2);
const sets = given.length > 0 ? given.map(setAt) : [...OWN, BESIDE].filter((path) => existsSync(path));
try {
  const { folder } = await findModel({ dataFolder: here('../data'), environment: process.env, onProgress: say });
  if (folder !== null) process.env.TIAOLI_MODEL_DIR = folder;
  const bringOwnCorpus = sets.every((set) => existsSync(set) && statSync(set).isDirectory());
  const asIs = bringOwnCorpus || Boolean(process.env.TIAOLI_STORE || process.env.TIAOLI_DATA);
  const remove = asIs ? () => undefined : await freshStore();
  for (const set of sets) {
    await program().parseAsync(['eval', set, '--save', RESULTS], { from: 'user' });
    process.stdout.write('\n');
  }
  remove();
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence) say(sentence);
  process.exitCode = exitCodeOf(error);
}
