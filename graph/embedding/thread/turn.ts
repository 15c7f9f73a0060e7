/**
 * Shared memory by which a thread is ended only between two texts. Ended while the model computes, its native code throws
 * where nobody catches it, and the whole process aborts (onnxruntime-node 1.30).
 */

const WORKING = 0;
const LEAVING = 1;
/** Milliseconds that leaving waits for the model: the longest text takes 100 on a quiet machine, opening the model 1,000. */
const LONGEST_WAIT_MS = 5000;
/** Milliseconds between two looks at whether it has. */
const LOOK_MS = 5;

export type Turn = Int32Array<SharedArrayBuffer>;

/** The turn of a thread that has yet to open its model, which counts as work. */
export const firstTurn = (): Turn => {
  const turn: Turn = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  turn[WORKING] = 1;
  return turn;
};

/** In the thread, before work: false where it must not begin any more. */
export const beginWork = (turn: Turn): boolean => {
  Atomics.store(turn, WORKING, 1);
  if (Atomics.load(turn, LEAVING) === 0) return true;
  endWork(turn);
  return false;
};

/** In the thread, after work; outside, when the thread has ended. */
export const endWork = (turn: Turn): void => {
  Atomics.store(turn, WORKING, 0);
  Atomics.notify(turn, WORKING);
};

/** Outside: lets the thread begin with nothing more. */
export const forbidWork = (turn: Turn): void => {
  Atomics.store(turn, LEAVING, 1);
};

/** Outside, where the process ends: forbids work, and blocks until the thread has done what it is doing. */
export const waitToLeave = (turn: Turn): void => {
  forbidWork(turn);
  Atomics.wait(turn, WORKING, 1, LONGEST_WAIT_MS);
};

/** The same without blocking whoever asks. */
export const leftWork = async (turn: Turn): Promise<void> => {
  forbidWork(turn);
  const until = performance.now() + LONGEST_WAIT_MS;
  while (Atomics.load(turn, WORKING) === 1 && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
};
