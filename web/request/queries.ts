/** What the pages ask of the server, each as the options of a query: its key, its call, how long it holds. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  ClauseDetail,
  ClauseList,
  DocumentDetail,
  DocumentList,
  EntityList,
  Graph,
  Health,
  IngestReport,
  SearchResponse,
  Stats,
} from '../../server/contract.ts';
import { PAGE_SIZE, type SearchAddress, writeQuery } from '../address/search-address.ts';
import { call } from './call.ts';

/** Milliseconds for which an answer is shown without asking again. */
const FRESH = 60_000;
const ENTITY_LIMIT = 30;

export const searchQuery = (address: SearchAddress) =>
  queryOptions({
    queryKey: ['search', address],
    queryFn: ({ signal }) =>
      call<SearchResponse>(`/search${writeQuery({ ...address, limit: PAGE_SIZE, include: 'mentions' })}`, { signal }),
    staleTime: FRESH,
    enabled: address.q !== undefined,
    placeholderData: keepPreviousData,
  });

/** Clauses by filters alone, where there is no question. */
export const clausesQuery = ({
  q: _q,
  without: _without,
  context: _context,
  asked_on: _day,
  revision: _revision,
  ...filters
}: SearchAddress) =>
  queryOptions({
    queryKey: ['clauses', filters],
    queryFn: ({ signal }) =>
      call<ClauseList>(`/clauses${writeQuery({ ...filters, limit: PAGE_SIZE, include: 'mentions' })}`, { signal }),
    staleTime: FRESH,
    placeholderData: keepPreviousData,
  });

export const clauseQuery = (id: string) =>
  queryOptions({
    queryKey: ['clause', id],
    queryFn: ({ signal }) => call<ClauseDetail>(`/clauses/${id}`, { signal }),
    staleTime: FRESH,
  });

export const neighborsQuery = (id: string, depth: number, limit: number) =>
  queryOptions({
    queryKey: ['neighbors', id, depth, limit],
    queryFn: ({ signal }) => call<Graph>(`/graph/neighbors${writeQuery({ id, depth, limit })}`, { signal }),
    staleTime: FRESH,
    placeholderData: keepPreviousData,
  });

export const documentsQuery = queryOptions({
  queryKey: ['documents'],
  queryFn: ({ signal }) => call<DocumentList>('/documents', { signal }),
  staleTime: FRESH,
});

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id],
    queryFn: ({ signal }) => call<DocumentDetail>(`/documents/${id}`, { signal }),
    staleTime: FRESH,
  });

export const entitiesQuery = (kind: string, text: string) =>
  queryOptions({
    queryKey: ['entities', kind, text],
    queryFn: ({ signal }) =>
      call<EntityList>(`/entities${writeQuery({ kind, q: text, limit: ENTITY_LIMIT })}`, { signal }),
    staleTime: FRESH,
    placeholderData: keepPreviousData,
  });

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => call<Health>('/health', { signal }),
  staleTime: 10_000,
});

export const statsQuery = queryOptions({
  queryKey: ['stats'],
  queryFn: ({ signal }) => call<Stats>('/stats', { signal }),
  staleTime: FRESH,
});

/** Sends files to be taken in; the report names each that was, and each that failed. */
export const sendDocuments = (files: readonly File[]): Promise<IngestReport> => {
  const body = new FormData();
  for (const file of files) body.append('file', file);
  return call<IngestReport>('/documents', { method: 'POST', body });
};

export const deleteDocument = (id: string): Promise<unknown> => call(`/documents/${id}`, { method: 'DELETE' });
