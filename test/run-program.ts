/** Runs an outside program to its end: what it wrote, or an error that shows the last of it. */
import { execFile } from 'node:child_process';

/** A dump of a whole graph as JSON fits; an endless stream does not. */
const MOST_OUTPUT = 256 * 1024 * 1024;
/** Of what a failed program wrote, this much stands in the error. */
const SHOWN_CHARACTERS = 4000;

export interface ProgramOptions {
  limitMs: number;
  environment?: Record<string, string>;
  folder?: string;
  /** Text for its standard input, which is else empty. */
  input?: string;
}

/**
 * Resolves with the program's standard output once it has ended with code 0.
 * @throws Error where it is missing, fails, or is not done within `limitMs` (it is then killed)
 */
export const runProgram = (
  command: string,
  parameters: readonly string[],
  { limitMs, environment, folder, input }: ProgramOptions,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      command,
      parameters,
      {
        cwd: folder,
        env: { ...process.env, ...environment },
        timeout: limitMs,
        killSignal: 'SIGKILL',
        maxBuffer: MOST_OUTPUT,
      },
      (cause, out, err) => {
        if (cause === null) return resolve(out);
        if (cause.code === 'ENOENT') return reject(new Error(`${command}: not found`, { cause }));
        const how = cause.killed ? `stopped, ${limitMs} ms are over` : `ended with ${cause.code ?? cause.signal}`;
        reject(new Error(`${command} ${how}: ${`${out}\n${err}`.trim().slice(-SHOWN_CHARACTERS)}`, { cause }));
      },
    );
    child.stdin?.on('error', () => {}); // a program that ends without reading breaks the pipe; its exit code tells
    child.stdin?.end(input ?? '');
  });
