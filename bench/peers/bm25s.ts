/** bm25s over jieba's words. */
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../test/run-program.ts';
import { pythonEnvironment } from '../overlap-join/python-environment.ts';
import { DEPTH } from '../rank-means.ts';
import type { Collection } from './collection.ts';
import { inExchange, readRuns } from './exchange.ts';
import type { Run } from './run.ts';

/** jieba is published as source only. */
const PACKAGES = ['--no-binary=jieba', 'bm25s==0.3.16', 'jieba==0.42.1', 'numpy==2.4.6'];
const RUN_MS = 1_800_000;
const program = fileURLToPath(new URL('./bm25s-jieba.py', import.meta.url));
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/** The interpreter that has it, or null, and why is said. */
export const findBm25s = (): Promise<string | null> => pythonEnvironment(PACKAGES, 'python-bm25s');

export const bm25sRuns = (python: string, collection: Collection): Promise<Run[]> =>
  inExchange(collection, null, async (folder) =>
    readRuns(await runProgram(python, [program, folder, String(DEPTH)], { limitMs: RUN_MS, environment: ONE_THREAD })),
  );
