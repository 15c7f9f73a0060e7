/** Queries in SQL on the embedded store: few at once, each in a process that can be killed, some in a queue. */
import { type GraphQuery, QueryError, type QueryRequest, type QueryResult, type QuerySchema } from '../../query.ts';
import type { Store } from '../../store.ts';
import { checkText } from './check-text.ts';
import { EXAMPLES } from './examples.ts';
import type { Answer } from './messages.ts';
import { QueryProcess } from './query-process.ts';
import { resultGraph } from './result-graph.ts';
import { viewDescription } from './views/view.ts';
import { VIEWS } from './views/views.ts';

/** Queries that run at once: the server's own work needs the rest of the machine. */
const AT_ONCE = 2;
/** Queries that may wait; the next one is told to come back. */
const WAITING = 8;
/** Milliseconds that a process without work stays, so that the next query need not wait for Node to start. */
const REST_MS = 60_000;

const NOTES = [
  '一次一条 SELECT（SQLite 的 SQL，可以用 WITH 和窗口函数），只能查询，不能修改。',
  '除 versions 外，每个视图只含每份文件最新的一版；各视图的 clause 列对应 clauses.id。',
  '文字用单引号；end 这样的关键字作列名时用双引号。',
  '结果有 source、target、type（或 from、to、type）三列，而且前两列是节点的 id 时，同时给出图。',
  '最多 10000 行、8 MB，最长 30 秒；超出行数或大小的部分不给出，truncated 为 true。',
];

class EmbeddedQuery implements GraphQuery {
  readonly language = 'sql';
  readonly #location: string;
  readonly #store: Pick<Store, 'nodes'>;
  readonly #working = new Set<QueryProcess>();
  readonly #waiting: (() => void)[] = [];
  #resting: QueryProcess | null = null;
  #restTimer: NodeJS.Timeout | undefined;
  #running = 0;
  #closed = false;

  constructor(location: string, store: Pick<Store, 'nodes'>) {
    this.#location = location;
    this.#store = store;
  }

  schema(): QuerySchema {
    return { tables: VIEWS.map(viewDescription), examples: [...EXAMPLES], notes: NOTES };
  }

  async run(request: QueryRequest): Promise<QueryResult> {
    request.signal?.throwIfAborted();
    checkText(request.query);
    await this.#enter(request.signal);
    try {
      if (this.#closed) throw new QueryError('unavailable', '服务正在关闭，请稍后再试。');
      const answer = await this.#ask(request);
      return { ...answer, graph: await resultGraph(answer, this.#store) };
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

  async #ask(request: QueryRequest): Promise<Answer> {
    const rested = this.#resting;
    this.#resting = null;
    if (rested !== null && !rested.alive) rested.kill();
    const process = rested?.alive ? rested : new QueryProcess(this.#location);
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
  #rest(process: QueryProcess | null): void {
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

/** Queries on `store`, in the file at `location`. Nothing is started before the first one; the caller closes it, then the store. */
export const openEmbeddedQuery = (location: string, store: Pick<Store, 'nodes'>): GraphQuery =>
  new EmbeddedQuery(location, store);
