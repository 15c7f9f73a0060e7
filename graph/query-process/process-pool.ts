/** Processes for queries: few at once, some queries in a queue, one process that rests between two of them. */
import { QueryError, type QueryRequest } from '../query.ts';
import { QueryProcess, type QueryProgram } from './query-process.ts';

/** Queries that run at once: the server's own work needs the rest of the machine. */
const AT_ONCE = 2;
/** Queries that may wait; the next one is told to come back. */
const WAITING = 8;
/** Milliseconds that a process without work stays, so that the next query need not wait for Node to start. */
const REST_MS = 60_000;

export class ProcessPool<Setup, Result> {
  readonly #program: QueryProgram<Setup>;
  readonly #working = new Set<QueryProcess<Setup, Result>>();
  readonly #waiting: (() => void)[] = [];
  #resting: QueryProcess<Setup, Result> | null = null;
  #restTimer: NodeJS.Timeout | undefined;
  #running = 0;
  #closed = false;

  /** Starts nothing before the first query. */
  constructor(program: QueryProgram<Setup>) {
    this.#program = program;
  }

  /** Waits for a place and keeps it while `work` asks and makes something of the answer. @throws QueryError */
  async use<Made>(request: QueryRequest, work: (ask: () => Promise<Result>) => Promise<Made>): Promise<Made> {
    await this.#enter(request.signal);
    try {
      return await work(() => this.#ask(request));
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const processes = [...this.#working, ...(this.#resting === null ? [] : [this.#resting])];
    this.#rest(null);
    await Promise.all(processes.map((process) => process.end()));
  }

  /** A process that rested may have been ended by the system in the same instant: a query only reads, it is asked again. */
  async #ask(request: QueryRequest): Promise<Result> {
    const rested = this.#resting;
    this.#resting = null;
    if (rested === null) return this.#askOf(this.#started(), request);
    if (!rested.alive) rested.kill();
    else {
      try {
        return await this.#askOf(rested, request);
      } catch (error) {
        if (!(error instanceof QueryError && error.code === 'unavailable') || rested.began) throw error;
      }
    }
    return this.#askOf(this.#started(), request);
  }

  /** A new process, but none after `close`, when nobody would end it. @throws QueryError */
  #started(): QueryProcess<Setup, Result> {
    if (this.#closed) throw new QueryError('unavailable', '服务正在关闭，请稍后再试。');
    return new QueryProcess<Setup, Result>(this.#program);
  }

  async #askOf(process: QueryProcess<Setup, Result>, request: QueryRequest): Promise<Result> {
    this.#working.add(process);
    try {
      const answer = await process.ask(request);
      this.#rest(process);
      return answer;
    } finally {
      this.#working.delete(process);
    }
  }

  /** Keeps one process for the next query, for a while; the one that rested before it ends. */
  #rest(process: QueryProcess<Setup, Result> | null): void {
    clearTimeout(this.#restTimer);
    this.#resting?.kill();
    this.#resting = this.#closed ? null : process;
    if (this.#closed) process?.kill();
    else this.#restTimer = setTimeout(() => this.#rest(null), REST_MS).unref();
  }

  /** Waits for a place. */
  async #enter(signal: AbortSignal | undefined): Promise<void> {
    if (this.#running < AT_ONCE) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= WAITING) throw new QueryError('busy', '正在运行和等待的查询太多，请过一会儿再试。');
    await new Promise<void>((resolve, reject) => {
      const enter = (): void => {
        signal?.removeEventListener('abort', leave);
        this.#running += 1;
        resolve();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(enter);
    });
  }
}
