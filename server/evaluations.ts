/** Where results of evaluations are kept: with the program where its folder can be written, else in the data folder. */
import { constants } from 'node:fs';
import { access, mkdir, readdir, readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import type { Evaluation } from '../graph/evaluation/evaluation.ts';
import type { StoreDescription } from '../graph/store.ts';
import { type EvaluationList, KeptEvaluation } from './contract/evaluation.ts';
import { PACKAGE_ROOT, PACKAGE_VERSION } from './package-root.ts';
import { today } from './today.ts';

const RESULT = /^eval-.+\.json$/u;
const PROGRAM_FOLDER = join(PACKAGE_ROOT, 'bench/results');
const DATA_FOLDER = 'evaluations';

/** A set's file in a folder of results. */
export const resultFile = (folder: string, set: string): string => join(folder, `eval-${set}.json`);

/** Six digits are more than any interval has. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toFixed(6)) : value;

/** With the day, the program, the store and the machine beside it. */
export const kept = (
  evaluation: Evaluation,
  { kind, documents, clauses }: Pick<StoreDescription, 'kind' | 'documents' | 'clauses'>,
  seconds: number,
): KeptEvaluation => {
  const processors = cpus();
  return {
    ...(JSON.parse(JSON.stringify(evaluation, rounded)) as Evaluation),
    date: today(),
    version: PACKAGE_VERSION,
    store: { kind, documents, clauses },
    machine: { cpu: processors[0]?.model ?? '', cores: processors.length, node: process.version },
    seconds: Number(seconds.toFixed(1)),
  };
};

/** The folder for new results; made if it is not there. `data` is the data folder. */
export const folderForResults = async (data: string, program: string = PROGRAM_FOLDER): Promise<string> => {
  try {
    await access(program, constants.W_OK);
    return program;
  } catch {
    const folder = join(data, DATA_FOLDER);
    await mkdir(folder, { recursive: true });
    return folder;
  }
};

/** True for a file that belongs to the program. */
export const isOfProgram = (path: string): boolean => resolve(path).startsWith(join(PACKAGE_ROOT, '/'));

const filesIn = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => RESULT.test(name)).map((name) => join(folder, name));
};

const read = async (file: string): Promise<KeptEvaluation | null> => {
  try {
    return KeptEvaluation.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
};

/** All results, the newest of each set, in the order of the sets' names. `data` is the data folder, null where there is none. */
export const evaluations = async (data: string | null, program: string = PROGRAM_FOLDER): Promise<EvaluationList> => {
  const folders = [program, ...(data === null ? [] : [join(data, DATA_FOLDER)])];
  const newest = new Map<string, KeptEvaluation>();
  const unreadable: string[] = [];
  for (const file of (await Promise.all(folders.map(filesIn))).flat()) {
    const result = await read(file);
    if (result === null) unreadable.push(file.slice(file.lastIndexOf('eval-')));
    else if ((newest.get(result.set)?.date ?? '') <= result.date) newest.set(result.set, result);
  }
  return { items: [...newest.values()].sort((a, b) => (a.set < b.set ? -1 : 1)), unreadable };
};
