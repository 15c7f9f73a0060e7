/**
 * A thread beside the one that a parser blocks. Ends the process when it takes too much memory (a heap limit counts
 * neither bytes nor what is outside JavaScript), stays beyond its time, or has lost its parent.
 */
import { Worker } from 'node:worker_threads';
import { TIME_MS, TOO_MUCH_MEMORY, TOO_MUCH_TIME, WORK_MS } from './messages.ts';

/** Bytes of the whole process; Node alone takes about 60 MB, the largest file of the test material 260 MB. */
const MEMORY = 768 * 1024 * 1024;
/** Milliseconds; memory can grow by some 50 MB in between. */
const INTERVAL = 20;
/** Milliseconds by the clock beyond the file's time, in case nobody is left to end the process. */
const GRACE = 2000;

/** Plain JavaScript as text: a thread has no loader for TypeScript, and this has to run from the sources too. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads');
const parent = process.ppid;
const end = Date.now() + ${TIME_MS + GRACE};
setInterval(() => {
  if (process.memoryUsage.rss() > ${MEMORY}) process.kill(process.pid, '${TOO_MUCH_MEMORY}');
  const { user, system } = process.cpuUsage();
  if (user + system > ${WORK_MS * 1000}) process.kill(process.pid, '${TOO_MUCH_TIME}');
  if (Date.now() > end || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, ${INTERVAL});
parentPort.postMessage('awake');
`;

/** Resolves when the thread is awake; the process' time begins then. */
export const startWatchdog = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(PROGRAM, { eval: true, execArgv: [], env: {} });
    thread.once('message', () => resolve());
    thread.once('error', reject);
    thread.unref();
  });
