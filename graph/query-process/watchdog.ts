/**
 * A thread beside the one that SQLite blocks. Ends the process when it takes too much memory (SQLite as built here keeps
 * no count of its own, so that its heap limits do nothing), stays beyond its time, or has lost its parent.
 */
import { Worker } from 'node:worker_threads';
import { TOO_MUCH_MEMORY } from './messages.ts';

/** Bytes of the whole process; Node alone takes about 60 MB, an answer of the largest size about 60 more. */
const MEMORY = 400 * 1024 * 1024;
/** Milliseconds; memory can grow by some 30 MB in between. */
const INTERVAL = 10;

/** Plain JavaScript as text: a thread has no loader for TypeScript, and this has to run from the sources too. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const deadline = new Float64Array(workerData);
const parent = process.ppid;
setInterval(() => {
  if (process.memoryUsage.rss() > ${MEMORY}) process.kill(process.pid, '${TOO_MUCH_MEMORY}');
  if ((deadline[0] > 0 && Date.now() > deadline[0]) || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, ${INTERVAL});
parentPort.postMessage('awake');
`;

/**
 * Resolves when the thread is awake. The first number of `deadline` (shared memory) says when the process must have ended,
 * in milliseconds of the clock; 0 while it rests.
 */
export const startWatchdog = (deadline: Float64Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(PROGRAM, { eval: true, workerData: deadline.buffer, execArgv: [], env: {} });
    thread.once('message', () => resolve());
    thread.once('error', reject);
  });
