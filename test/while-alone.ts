/** One process at a time: test files run side by side, and some things must be made only once. */
import { mkdir, rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 200;
/** A lock that its holder has not touched for so long is left over from a killed process. */
const STALE_MS = 20_000;
const TOUCH_MS = 2_000;

/** Milliseconds since the holder last showed a sign of life; 0 if the lock is gone meanwhile. */
const idle = async (lock: string): Promise<number> => {
  const found = await stat(lock).catch(() => null);
  return found === null ? 0 : Date.now() - found.mtimeMs;
};

/** Runs `work` while no other process that names the same folder `lock` runs its own; waits for it, however long. */
export const whileAlone = async <T>(lock: string, work: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      await mkdir(lock); // making a folder either succeeds for one or fails
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if ((await idle(lock)) > STALE_MS) await rm(lock, { recursive: true, force: true });
      else await wait(PAUSE_MS);
    }
  }
  const touch = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => {}), TOUCH_MS);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    await rm(lock, { recursive: true, force: true });
  }
};
