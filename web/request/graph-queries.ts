/** What the pages about the graph as a whole ask of the server: queries, exports, ways between nodes. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  ClauseList,
  EntityList,
  ExportFormatList,
  Graph,
  Paths,
  QueryHelp,
  QueryRequest,
  QueryResult,
} from '../../server/contract.ts';
import { writeQuery } from '../address/search-address.ts';
import { call, callFile, posted } from './call.ts';

const FRESH = 60_000;
/** Suggestions while an end of a way is being chosen. */
const SUGGESTED = 40;

/** A query as the page sends it: the server's own bound on time holds. */
export type Asked = Pick<QueryRequest, 'query' | 'limit'>;

/** Language, schema and examples change only with the store. */
export const queryHelpQuery = queryOptions({
  queryKey: ['query-help'],
  queryFn: ({ signal }) => call<QueryHelp>('/query', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const resultQuery = (asked: Asked | null) =>
  queryOptions({
    queryKey: ['query-result', asked],
    queryFn: ({ signal }) => call<QueryResult>('/query', { ...posted(asked), signal }),
    enabled: asked !== null,
    // What ran for seconds does not run again because somebody came back to it.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** The result as CSV; the query runs again for it. */
export const resultAsCsv = (asked: Asked): Promise<Blob> =>
  callFile('/query?format=csv', {
    ...posted(asked),
    headers: { 'Content-Type': 'application/json', Accept: 'text/csv' },
  });

export const exportFormatsQuery = queryOptions({
  queryKey: ['export-formats'],
  queryFn: ({ signal }) => call<ExportFormatList>('/export/formats', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** How many clauses the parameters of a search select. */
export const clauseCountQuery = (filters: Readonly<Record<string, unknown>>) =>
  queryOptions({
    queryKey: ['clause-count', filters],
    queryFn: ({ signal }) => call<ClauseList>(`/clauses${writeQuery({ ...filters, limit: 1 })}`, { signal }),
    select: ({ total }) => total,
    staleTime: FRESH,
  });

export interface Ways {
  from: string;
  to: string;
  /** None: all. */
  types: readonly string[];
}

export const pathsQuery = ({ from, to, types }: Ways) =>
  queryOptions({
    queryKey: ['paths', from, to, types],
    queryFn: ({ signal }) => call<Paths>(`/graph/path${writeQuery({ from, to, types })}`, { signal }),
    staleTime: FRESH,
  });

export const suggestedNodesQuery = (text: string) =>
  queryOptions({
    queryKey: ['suggested-nodes', text],
    queryFn: ({ signal }) => call<EntityList>(`/entities${writeQuery({ q: text, limit: SUGGESTED })}`, { signal }),
    staleTime: FRESH,
    placeholderData: keepPreviousData,
  });

/** A node by its id; what comes with it is no more than it has to be. */
export const nodeQuery = (id: string) =>
  queryOptions({
    queryKey: ['node', id],
    queryFn: ({ signal }) => call<Graph>(`/graph/neighbors${writeQuery({ id, depth: 1, limit: 1 })}`, { signal }),
    select: ({ nodes }) => nodes.find((node) => node.id === id) ?? null,
    staleTime: FRESH,
    enabled: id !== '',
  });
