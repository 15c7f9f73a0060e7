/**
 * Questions that researchers write themselves, in the language of the store: SQL over documented views (embedded) or
 * Cypher (neo4j). Reading only, and bounded in time, rows and bytes on any input.
 */
import type { Graph } from './store.ts';

export const QUERY_LANGUAGES = ['sql', 'cypher'] as const;
export type QueryLanguage = (typeof QUERY_LANGUAGES)[number];

/** Most rows of one answer. */
export const QUERY_ROWS = 10_000;
/** Longest time for one query, in milliseconds, and what it gets unless it asks for more or less. */
export const QUERY_TIMEOUT_MS = 30_000;
export const QUERY_DEFAULT_TIMEOUT_MS = 10_000;
/** UTF-8 bytes of an answer's rows as JSON. */
export const QUERY_BYTES = 8 * 1024 * 1024;
/** The same for people, in Chinese. */
export const QUERY_SIZE = `${QUERY_BYTES / 1024 / 1024} MB`;
export const QUERY_BOUNDS = `最多 ${QUERY_ROWS} 行、${QUERY_SIZE}，最长 ${QUERY_TIMEOUT_MS / 1000} 秒；超出行数或大小的部分不给出，truncated 为 true。`;
/** Longest query in UTF-16 code units. */
export const QUERY_LENGTH = 20_000;

export interface QueryColumn {
  name: string;
  /** text · number · boolean · json, as a reader understands it. */
  type: string;
  /** Chinese. */
  description: string;
}

/** Something that can be asked: a view (SQL), a label or a relation (Cypher). Descriptions are Chinese. */
export interface QueryTable {
  name: string;
  kind: 'view' | 'node' | 'relation';
  description: string;
  columns: QueryColumn[];
}

export interface QueryExample {
  /** Chinese. */
  title: string;
  query: string;
}

export interface QuerySchema {
  tables: QueryTable[];
  examples: QueryExample[];
  /** Chinese sentences: what is allowed, what is not, what bounds it. */
  notes: string[];
}

export type QueryValue = string | number | boolean | null | unknown[] | { [name: string]: unknown };

export interface QueryRequest {
  query: string;
  /** At most QUERY_ROWS. */
  limit: number;
  /** At most QUERY_TIMEOUT_MS. */
  timeoutMs: number;
  /** Stops the query; `run` then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

export interface QueryResult {
  columns: string[];
  rows: QueryValue[][];
  /** True when there was more than `limit` rows, or than an answer may weigh. */
  truncated: boolean;
  ms: number;
  /** Where the values are nodes and edges; null otherwise. */
  graph: Graph | null;
}

export interface GraphQuery {
  readonly language: QueryLanguage;
  schema(): QuerySchema;
  /** @throws QueryError */
  run(request: QueryRequest): Promise<QueryResult>;
  close(): Promise<void>;
}

export interface QueryPosition {
  /** Both counted from one. */
  line: number;
  column: number;
}

export class QueryError extends Error {
  /** Machine-readable; `detail` is for people, in Chinese. */
  readonly code: 'syntax' | 'forbidden' | 'timeout' | 'too-big' | 'unavailable' | 'busy';
  readonly detail: string;
  /** Where in the query it is, if that is known. */
  readonly position: QueryPosition | null;
  constructor(
    code: QueryError['code'],
    detail: string,
    options: ErrorOptions & { position?: QueryPosition | null } = {},
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'QueryError';
    this.code = code;
    this.detail = detail;
    this.position = options.position ?? null;
  }
}
