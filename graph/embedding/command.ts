/** Runs an outside program that must not outlive its time or this process. */
import { spawn } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Of what the program writes to its error stream, this much is kept for the message. */
const KEPT_CHARACTERS = 2000;

/**
 * Runs `command` in a process group of its own and resolves once it has ended with code 0. When `limitMs` is over the
 * whole group is killed. Rejects with a sentence in Chinese: not found, timed out, or failed with its last output.
 */
export const runCommand = (
  command: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
  limitMs: number,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-KEPT_CHARACTERS);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);

    const killGroup = (): void => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        child.kill('SIGKILL'); // the group is gone already, or the system knows no groups
      }
    };
    // A terminal's Ctrl-C reaches only its own group: without this the program would run on after us.
    const onSignal = (signal: NodeJS.Signals): void => {
      killGroup();
      settle();
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    };
    const timer = setTimeout(() => {
      timedOut = true;
      killGroup();
    }, limitMs);
    const settle = (): void => {
      clearTimeout(timer);
      process.off('exit', killGroup);
      for (const signal of SIGNALS) process.off(signal, onSignal);
    };
    process.on('exit', killGroup);
    for (const signal of SIGNALS) process.on(signal, onSignal);

    child.on('error', (cause) => {
      settle();
      const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
      reject(new Error(missing ? `没有找到 ${command}` : `${command} 无法启动：${cause.message}`, { cause }));
    });
    child.on('close', (code, signal) => {
      settle();
      if (timedOut) reject(new Error(`${command} 超过 ${Math.round(limitMs / 1000)} 秒没有结束，已中止`));
      else if (code === 0) resolve();
      else reject(new Error(`${command} 失败（${signal ?? `退出码 ${code}`}）：${output.trim().slice(-300)}`));
    });
  });
