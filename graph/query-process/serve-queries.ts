/**
 * The inside of a query process: opens what it is told to, answers one query after another, ends when its parent does. It
 * has nothing to lose: it is killed where a query runs too long.
 */
import { noDeadline, startWatchdog } from '../../ingest/process/watchdog.ts';
import { QueryError } from '../query.ts';
import type { Ask, Open, Told } from './messages.ts';

/** Bytes of the whole process; an answer of the largest size takes about 60 MB more than Node alone. */
const MEMORY = 400 * 1024 * 1024;
/** Milliseconds between two looks. */
const INTERVAL = 10;
/** Milliseconds beyond a query's time after which the process ends itself. */
const GRACE = 2000;

type Answers<Result> = (ask: Ask) => Result | Promise<Result>;

/** To be called once, at the top of the process' program. */
export const serveQueries = async <Setup, Result>(open: (setup: Setup) => Answers<Result>): Promise<void> => {
  const deadline = noDeadline();
  const tell = (told: Told<Result>): void => void process.send?.(told);
  const answer = async (answers: Answers<Result>, ask: Ask): Promise<void> => {
    deadline[0] = Date.now() + ask.timeoutMs + GRACE;
    tell({ kind: 'began' });
    try {
      tell({ kind: 'result', result: await answers(ask) });
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      tell({ kind: 'refused', code: error.code, detail: error.detail, position: error.position });
    } finally {
      deadline[0] = 0;
    }
  };
  process.once('disconnect', () => process.exit());
  const told = new Promise<Open<Setup>>((resolve) => void process.once('message', resolve));
  await startWatchdog({ memory: MEMORY, interval: INTERVAL, deadline });
  const answers = open((await told).open);
  process.on('message', (ask: Ask) => void answer(answers, ask));
  tell({ kind: 'ready' });
};
