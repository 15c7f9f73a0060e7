/** Python with packages from PyPI, in an environment of its own in the data folder, made once. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unavailable } from '../or-skip.ts';
import { runProgram } from '../run-program.ts';
import { whileAlone } from '../while-alone.ts';
import { PYTHON_PACKAGES, type PythonPackage } from './versions.ts';

const FOLDER = fileURLToPath(new URL('../../data/python', import.meta.url));
const MAKE_MS = 600_000;
const RUN_MS = 120_000;
/** Written last: an environment without it is half made (it cannot be made elsewhere and moved: it knows its place). */
const DONE = 'made.txt';

/**
 * Runs Python source with `parameters` (in `sys.argv[1:]`) and `input` on its standard input; gives the JSON that it
 * prints. @throws Error with the traceback where it fails, or prints something else
 */
export type RunPython = (source: string, parameters?: readonly string[], input?: string) => Promise<unknown>;

const pythonIn = (folder: string): string =>
  process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');

const make = async (folder: string, pinned: string[]): Promise<void> => {
  console.log(`正在为测试准备 Python 环境：${pinned.join('、')}…`);
  await rm(folder, { recursive: true, force: true });
  await runProgram('python3', ['-m', 'venv', folder], { limitMs: MAKE_MS });
  // Wheels only: building pandas from source takes an hour and a compiler.
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary=:all:', ...pinned];
  await runProgram(pythonIn(folder), install, { limitMs: MAKE_MS });
  await writeFile(join(folder, DONE), `${pinned.join('\n')}\n`);
};

/**
 * A Python that has `packages`, in the versions of `versions.ts`. Test processes that ask at once wait for the first.
 * @throws Unavailable where Python or the packages cannot be had
 */
export const pythonWith = async (packages: readonly PythonPackage[]): Promise<RunPython> => {
  const pinned = [...new Set(packages)].sort().map((name) => `${name}==${PYTHON_PACKAGES[name]}`);
  const folder = join(FOLDER, createHash('sha256').update(pinned.join('\n')).digest('hex').slice(0, 16));
  await mkdir(FOLDER, { recursive: true });
  await whileAlone(`${folder}.lock`, async () => {
    if (existsSync(join(folder, DONE))) return;
    await make(folder, pinned).catch((cause: Error) => {
      throw new Unavailable(`准备不了 Python 环境（${pinned.join('、')}）：${cause.message}`, { cause });
    });
  });
  return async (source, parameters = [], input = '') => {
    const output = await runProgram(pythonIn(folder), ['-c', source, ...parameters], {
      limitMs: RUN_MS,
      environment: { PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' },
      input,
    });
    try {
      return JSON.parse(output);
    } catch (cause) {
      throw new Error(`Python printed no JSON: ${output.slice(0, 500)}`, { cause });
    }
  };
};
