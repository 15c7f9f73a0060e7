/** Ends a server whose starter is gone: a killed test run must not leave a gigabyte of Java behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/** Waits for the end of its input, which comes when the starter ends in whatever way. */
const SCRIPT = 'read -r _; kill -9 "$1"; if [ -n "$2" ]; then sleep 1; rm -rf -- "$2"; fi';

/** Kills `pid` (and removes `folder`, if any) once this process is gone; the result calls the guard off. */
export const guardOrphan = (pid: number, folder: string | null): (() => void) => {
  if (process.platform === 'win32') return () => {};
  const guard: ChildProcess = spawn('sh', ['-c', SCRIPT, 'guard', String(pid), folder ?? ''], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // Ctrl-C reaches the whole foreground group, and would take the guard first
  });
  guard.on('error', () => {}); // no sh: no guard
  guard.stdin?.on('error', () => {});
  guard.unref();
  (guard.stdin as Socket | null)?.unref();
  return () => {
    guard.kill('SIGKILL');
    guard.stdin?.destroy();
  };
};
