/** What a query process and the one that started it say to each other. */
import type { QueryError, QueryResult } from '../query.ts';

/** To the process, first: what it has to open. By message, so that no other program sees it. */
export interface Open<Setup> {
  open: Setup;
}

/** To the process: one query; the process answers before it gets another. */
export interface Ask {
  query: string;
  limit: number;
  /** The process ends itself a little after that, in case nobody is left to end it. */
  timeoutMs: number;
}

/** The graph, if it is one, is for the store to say. */
export type Answer = Omit<QueryResult, 'graph'>;

/** From the process. `ready` comes once, when the store is open and the watchdog is awake; `began` when it has a query. */
export type Told<Result> =
  | { kind: 'ready' }
  | { kind: 'began' }
  | { kind: 'result'; result: Result }
  | { kind: 'refused'; code: QueryError['code']; detail: string; position: QueryError['position'] };
