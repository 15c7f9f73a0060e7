/**
 * A thread beside the one that a parser or a store blocks. Ends its process when it takes too much memory (a heap limit
 * counts neither bytes nor what is outside JavaScript, and SQLite as built here keeps no count of its own), works or stays
 * beyond its time, or has lost its parent.
 */
import { Worker } from 'node:worker_threads';

/** How a process ends itself when it needs too much memory or time: signals that nobody else sends. */
export const TOO_MUCH_MEMORY = 'SIGUSR2';
export const TOO_MUCH_TIME = 'SIGTERM';

export interface Watch {
  /** Bytes that the whole process may take; Node alone takes about 60 MB. */
  memory: number;
  /** Milliseconds between two looks; memory can grow by some 3 MB in each. */
  interval: number;
  /** Milliseconds of the processor that the process may take in all. */
  work?: number;
  /** Shared memory: its first number says when the process must have ended, in milliseconds of the clock; 0 while it rests. */
  deadline: Float64Array<SharedArrayBuffer>;
}

/** A deadline that is not set. */
export const noDeadline = (): Watch['deadline'] =>
  new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));

/** Plain JavaScript as text: a thread has no loader for TypeScript, and this has to run from the sources too. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { memory, interval, work, deadline } = workerData;
const parent = process.ppid;
setInterval(() => {
  if (process.memoryUsage.rss() > memory) process.kill(process.pid, '${TOO_MUCH_MEMORY}');
  const { user, system } = process.cpuUsage();
  if (user + system > work * 1000) process.kill(process.pid, '${TOO_MUCH_TIME}');
  if ((deadline[0] > 0 && Date.now() > deadline[0]) || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, interval);
parentPort.postMessage('awake');
`;

/** Resolves when the thread is awake. It keeps no process from ending. */
export const startWatchdog = ({ work = Number.POSITIVE_INFINITY, ...watch }: Watch): Promise<void> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(PROGRAM, { eval: true, workerData: { ...watch, work }, execArgv: [], env: {} });
    thread.once('message', () => {
      thread.unref();
      resolve();
    });
    thread.once('error', reject);
  });
