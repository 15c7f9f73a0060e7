/** Starts a module of ours as a process of its own, which is told nothing but what it is sent. */
import { type ChildProcess, fork, type SerializationType } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const FROM_SOURCE = import.meta.url.endsWith('.ts');
/** Nothing of ours: no token, no path. Windows does not start programs without its own. */
const SYSTEM = process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {};

/** Milliseconds that Node may take to start; it takes about 100. */
export const START_MS = 30_000;

export interface Program {
  /** The module's URL without the extension, which differs between the sources and what is built of them. */
  module: URL;
  /** Megabytes of JavaScript values; the watchdog's limit on the whole process comes first where there is one. */
  heap: number;
  /** What lists of processes show; no secret. */
  name?: string;
  environment?: NodeJS.ProcessEnv;
  serialization?: SerializationType;
}

export const forkProgram = ({ module, heap, name, environment, serialization }: Program): ChildProcess => {
  const program = fileURLToPath(module) + (FROM_SOURCE ? '.ts' : '.js');
  return fork(program, name === undefined ? [] : [name], {
    cwd: dirname(program),
    env: { ...SYSTEM, ...environment },
    execArgv: [`--max-old-space-size=${heap}`, ...(FROM_SOURCE ? ['--import', 'tsx'] : [])],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    ...(serialization && { serialization }),
  });
};
