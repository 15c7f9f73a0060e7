/**
 * The query process: opens the store named by its argument, answers one query after another, ends when its parent does.
 * It has no secrets (its environment is empty) and nothing to lose: it is killed where a query runs too long.
 */
import { QueryError } from '../../query.ts';
import type { Ask, Told } from './messages.ts';
import { ReadOnlyDatabase } from './read-only-database.ts';
import { startWatchdog } from './watchdog.ts';

/** Milliseconds beyond a query's time after which the process ends itself. */
const GRACE = 2000;

const [location = ''] = process.argv.slice(2);
const deadline = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
const tell = (told: Told): void => void process.send?.(told);
const refuse = (error: unknown): void => {
  if (!(error instanceof QueryError)) throw error;
  tell({ kind: 'refused', code: error.code, detail: error.detail, position: error.position });
};

const answer = (database: ReadOnlyDatabase, { query, limit, timeoutMs }: Ask): void => {
  deadline[0] = Date.now() + timeoutMs + GRACE;
  try {
    tell({ kind: 'result', result: database.run(query, limit) });
  } catch (error) {
    refuse(error);
  } finally {
    deadline[0] = 0;
  }
};

process.once('disconnect', () => process.exit());
await startWatchdog(deadline);
const database = new ReadOnlyDatabase(location);
process.on('message', (ask: Ask) => answer(database, ask));
tell({ kind: 'ready' });
