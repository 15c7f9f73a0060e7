/** Where the benches over public sets keep what is costly to compute again: outside the project. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `$TIAOLI_BENCH_CACHE`, or a folder of our own in the system's temporary one; made if it is not there. */
export const cacheFolder = (): string => {
  const folder = process.env.TIAOLI_BENCH_CACHE ?? join(tmpdir(), 'tiaoli-bench');
  mkdirSync(folder, { recursive: true });
  return folder;
};
