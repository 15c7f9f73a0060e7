/** What the pages about overlaps ask of the server. A verdict makes everything under `overlaps` stale. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { OverlapDetail, OverlapGroups, OverlapList, OverlapMatrix, ReviewRequest } from '../../server/contract.ts';
import { filtersOf, type OverlapAddress, type OverlapFilters, PAIRS_PER_PAGE } from '../address/overlap-address.ts';
import { writeQuery } from '../address/search-address.ts';
import { call } from './call.ts';

const FRESH = 60_000;
/** How often it is looked whether more documents have been compared, while some have not. */
const PENDING_MS = 4000;
/** Pairs of a list that are known at a time to who goes from one to the next. */
export const WALK_PAIRS = 100;
export const GROUPS_PER_PAGE = 20;

const OVERLAPS = 'overlaps';
export const overlapKeys = {
  all: [OVERLAPS],
  list: [OVERLAPS, 'list'],
  matrix: [OVERLAPS, 'matrix'],
  groups: [OVERLAPS, 'groups'],
  walk: ['overlap-walk'],
  clause: ['clause'],
} as const;

const list = (filters: OverlapFilters, limit: number, offset: number, signal: AbortSignal) =>
  call<OverlapList>(`/overlaps${writeQuery({ ...filters, limit, offset })}`, { signal });

export const overlapsQuery = (address: OverlapAddress) => {
  const filters = filtersOf(address);
  const offset = address.offset ?? 0;
  return queryOptions({
    queryKey: [...overlapKeys.list, filters, offset],
    queryFn: ({ signal }) => list(filters, PAIRS_PER_PAGE, offset, signal),
    staleTime: FRESH,
    placeholderData: keepPreviousData,
  });
};

/** Counts of all pairs that some filters let through, and how many documents are still to be compared. */
export const overlapCountsQuery = (filters: OverlapFilters = {}) =>
  queryOptions({
    queryKey: [OVERLAPS, 'counts', filters],
    queryFn: ({ signal }) => list(filters, 1, 0, signal),
    select: ({ total, counts, conflicts, pending }) => ({ total, counts, conflicts, pending }),
    staleTime: FRESH,
    refetchInterval: ({ state }) => ((state.data?.pending ?? 0) > 0 ? PENDING_MS : false),
  });

export const matrixQuery = queryOptions({
  queryKey: overlapKeys.matrix,
  queryFn: ({ signal }) => call<OverlapMatrix>('/overlaps/matrix', { signal }),
  staleTime: FRESH,
});

export const groupsQuery = (offset: number) =>
  queryOptions({
    queryKey: [...overlapKeys.groups, offset],
    queryFn: ({ signal }) =>
      call<OverlapGroups>(`/overlaps/groups${writeQuery({ limit: GROUPS_PER_PAGE, offset })}`, { signal }),
    staleTime: FRESH,
    placeholderData: keepPreviousData,
  });

export const pairQuery = (id: string) =>
  queryOptions({
    queryKey: [OVERLAPS, 'pair', id],
    queryFn: ({ signal }) => call<OverlapDetail>(`/overlaps/${id}`, { signal }),
    staleTime: FRESH,
  });

/**
 * Ids of a stretch of a list. It stays as it was when somebody set out, although each verdict may take a pair out of the
 * list (未下结论): otherwise every second pair would be passed over.
 */
export const walkQuery = (filters: OverlapFilters, stretch: number) =>
  queryOptions({
    queryKey: [...overlapKeys.walk, filters, stretch],
    queryFn: ({ signal }) => list(filters, WALK_PAIRS, stretch * WALK_PAIRS, signal),
    select: ({ total, items }) => ({ total, ids: items.map(({ id }) => id) }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const sendReview = ({ id, ...review }: ReviewRequest & { id: string }): Promise<unknown> =>
  call(`/overlaps/${id}/review`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(review),
  });

export const takeBackReview = (id: string): Promise<unknown> => call(`/overlaps/${id}/review`, { method: 'DELETE' });

/** Where the report of the pairs that these filters let through is downloaded. */
export const reportAddress = (format: 'docx' | 'html', filters: OverlapFilters): string =>
  `/api/overlaps/report${writeQuery({ format, ...filters })}`;
