/** Python with the peers' packages, in an environment of the benches' own, made once; null where it cannot be made. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../test/run-program.ts';

const MAKE_MS = 600_000;

/** The interpreter's path; `name` is the environment's folder, one for each list of packages. */
export const pythonEnvironment = async (packages: readonly string[], name = 'python'): Promise<string | null> => {
  const folder = fileURLToPath(new URL(`../.cache/${name}/`, import.meta.url));
  const python = `${folder}bin/python`;
  const made = `${folder}made.txt`;
  if (existsSync(made)) return python;
  try {
    rmSync(folder, { recursive: true, force: true });
    await runProgram('python3', ['-m', 'venv', folder], { limitMs: MAKE_MS });
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary=:all:'];
    await runProgram(python, [...install, ...packages], { limitMs: MAKE_MS });
  } catch (cause) {
    console.error(`no Python for the peers: ${(cause as Error).message}`);
    return null;
  }
  writeFileSync(made, packages.join('\n'));
  return python;
};
