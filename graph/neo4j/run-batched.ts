/** A statement over many rows, a part of them at a time. */
import type { Run } from './driver.ts';

/** Rows in one statement. */
const BATCH = 1000;

/** Runs a statement that unwinds `rows` as `row`. */
export const runBatched = async (
  run: Run,
  cypher: string,
  rows: readonly unknown[],
  parameters: Record<string, unknown> = {},
): Promise<void> => {
  for (let at = 0; at < rows.length; at += BATCH)
    await run(`UNWIND $rows AS row ${cypher}`, { ...parameters, rows: rows.slice(at, at + BATCH) });
};
