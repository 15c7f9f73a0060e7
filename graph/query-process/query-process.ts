/** One query process seen from outside: started with nothing but what it has to open, asked, and killed if need be. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { forkProgram, type Program, START_MS } from '../../ingest/process/fork-program.ts';
import { TOO_MUCH_MEMORY } from '../../ingest/process/watchdog.ts';
import { QueryError, type QueryRequest } from '../query.ts';
import type { Ask, Open, Told } from './messages.ts';

/** Megabytes of JavaScript values. */
const HEAP = 512;

/** A program that calls `serveQueries`, and what it is told; its name says which store it is that it asks. */
export interface QueryProgram<Setup> extends Pick<Program, 'module' | 'environment'> {
  name: string;
  setup: Setup;
}

const unavailable = (): QueryError =>
  new QueryError('unavailable', '查询进程没有能启动或中途退出，请稍后再试；如果一直这样，请检查数据库。');

const ended = (signal: NodeJS.Signals | null): QueryError =>
  signal === TOO_MUCH_MEMORY || signal === 'SIGABRT'
    ? new QueryError('too-big', '查询要用的内存太多，已经停止：请加上条件或 LIMIT，或少拼接文字。')
    : unavailable();

export class QueryProcess<Setup, Result> {
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;
  #alive = true;
  #began = false;

  constructor({ module, name, setup, environment }: QueryProgram<Setup>) {
    const child = forkProgram({ module, name, heap: HEAP, environment });
    this.#child = child;
    child.once('exit', () => {
      this.#alive = false;
    });
    child.on('error', () => this.kill());
    child.send({ open: setup } satisfies Open<Setup>, () => undefined);
    this.#ready = this.#next(START_MS, unavailable).then(() => undefined);
    this.#ready.catch(() => undefined);
  }

  /** True once it has begun with the query that it was asked last: whoever asked a process that had not may ask another. */
  get began(): boolean {
    return this.#began;
  }

  /** False once it has ended, or is about to. */
  get alive(): boolean {
    return this.#alive && this.#child.connected;
  }

  /** Asks; a process that did not answer properly is dead afterwards. @throws QueryError, or the signal's reason */
  async ask({ query, limit, timeoutMs, signal }: QueryRequest): Promise<Result> {
    this.#hold(true);
    this.#began = false;
    const stop = (): void => this.kill();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      await this.#ready;
      const late = () =>
        new QueryError('timeout', `查询超过了 ${timeoutMs / 1000} 秒，已经停止：请加上条件，或把查询拆小。`);
      const answer = this.#next(timeoutMs, late);
      this.#child.send({ query, limit, timeoutMs } satisfies Ask, () => undefined);
      const told = await answer;
      if (told.kind === 'result') return told.result;
      this.kill();
      throw told.kind === 'refused'
        ? new QueryError(told.code, told.detail, { position: told.position })
        : unavailable();
    } catch (error) {
      this.kill();
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
      this.#hold(false);
    }
  }

  kill(): void {
    this.#alive = false;
    this.#child.kill('SIGKILL');
  }

  /** Kills it and waits until it has let go of the store's file. */
  async end(): Promise<void> {
    this.kill();
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    await once(child, 'exit');
  }

  /** A process that rests does not keep this one from ending; one that works does. */
  #hold(working: boolean): void {
    const change = working ? 'ref' : 'unref';
    this.#child[change]();
    this.#child.channel?.[change]();
  }

  /** What the process says next; kills it after `ms`. */
  #next(ms: number, late: () => QueryError): Promise<Told<Result>> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        child.off('message', heard);
        child.off('exit', gone);
      };
      const heard = (told: Told<Result>): void => {
        if (told.kind === 'began') {
          this.#began = true;
          return;
        }
        settle();
        resolve(told);
      };
      const gone = (_code: number | null, signal: NodeJS.Signals | null): void => {
        settle();
        reject(ended(signal));
      };
      const timer = setTimeout(() => {
        settle();
        this.kill();
        reject(late());
      }, ms);
      child.on('message', heard);
      child.on('exit', gone);
      if (child.exitCode !== null || child.signalCode !== null) gone(child.exitCode, child.signalCode);
    });
  }
}
