/** Runs the real command line, as it was built, in a process of its own, on a data folder of its own, with no model to be had. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Nobody listens on the discard port, and without PATH and HOME there is no mvn: each source of the model fails at once. */
const NO_MODEL = { HF_ENDPOINT: 'http://127.0.0.1:9', PATH: '/nowhere', HOME: '/nowhere' };

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tiaoli-cli-'));

/** What to run, for who starts processes in a way of their own; `environment` is all that it gets beside the model's absence. */
export const cliProcess = (args: string[], environment: Record<string, string>) => ({
  command: process.execPath,
  args: ['dist/server/cli/main.js', ...args],
  cwd: ROOT,
  env: { ...NO_MODEL, LOG_LEVEL: 'warn', ...environment },
});

/** Starts it. */
export const startCli = (args: string[], environment: Record<string, string>): ChildProcessWithoutNullStreams => {
  const { command, args: all, cwd, env } = cliProcess(args, environment);
  return spawn(command, all, { cwd, env });
};

/** Waits for the end of a process, and gathers what it said. */
export const ended = (child: ChildProcessWithoutNullStreams): Promise<Ended> =>
  new Promise((resolve) => {
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });

/** Runs it to its end. */
export const runCli = (args: string[], environment: Record<string, string> = {}): Promise<Ended> =>
  ended(startCli(args, { TIAOLI_DATA: newFolder(), ...environment }));

/** Resolves with the first line of standard output that matches. */
export const saysLine = (child: ChildProcessWithoutNullStreams, pattern: RegExp): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const match = pattern.exec(out);
      if (match) resolve(match);
    });
    child.on('close', (code) => reject(new Error(`ended with ${code} before it said ${pattern}: ${out}`)));
  });
