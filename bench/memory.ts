/** How much memory a process takes while something happens; from /proc, so on Linux alone. */
import { readFileSync } from 'node:fs';

const PERIOD_MS = 20;

/** Resident megabytes right now. */
export const residentMegabytes = (pid: number): number => {
  const kilobytes = /^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
};

/** Runs the work and says the most that the process took meanwhile. */
export const peakMegabytes = async (pid: number, work: () => Promise<unknown>): Promise<number> => {
  let peak = residentMegabytes(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(pid));
  }, PERIOD_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak;
};
