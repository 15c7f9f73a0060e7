/** The list that somebody goes through pair by pair: where the pair stands in it, and its neighbours. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { filtersOf, type PairAddress } from '../address/overlap-address.ts';
import { pairQuery, WALK_PAIRS, walkQuery } from '../request/overlap-queries.ts';
import { type Step, stepsAround } from './walk-steps.ts';

export interface Walk {
  at: number;
  total: number;
  previous: Step | null;
  next: Step | null;
}

/** Null where the pair was not reached from a list, or while the list is being read. */
export const useWalk = (id: string, address: PairAddress): Walk | null => {
  const { at } = address;
  const filters = filtersOf(address);
  const stretch = Math.floor((at ?? 0) / WALK_PAIRS);
  const { data } = useQuery({ ...walkQuery(filters, stretch), enabled: at !== undefined });
  const steps = data && at !== undefined ? stepsAround({ from: stretch * WALK_PAIRS, ids: data.ids }, id, at) : null;
  const atStart = steps !== null && steps.previous === null && stretch > 0;
  const atEnd = steps !== null && steps.next === null && (data?.total ?? 0) > (stretch + 1) * WALK_PAIRS;
  const before = useQuery({ ...walkQuery(filters, stretch - 1), enabled: atStart });
  const after = useQuery({ ...walkQuery(filters, stretch + 1), enabled: atEnd });
  const edge = (ids: readonly string[] | undefined, index: number, place: number): Step | null => {
    const other = ids?.at(index);
    return other === undefined ? null : { id: other, at: place };
  };
  const next = steps?.next ?? (atEnd ? edge(after.data?.ids, 0, (stretch + 1) * WALK_PAIRS) : null);
  const previous = steps?.previous ?? (atStart ? edge(before.data?.ids, -1, stretch * WALK_PAIRS - 1) : null);
  const client = useQueryClient();
  const nextId = next?.id;
  useEffect(() => {
    if (nextId) void client.prefetchQuery(pairQuery(nextId));
  }, [client, nextId]);
  return data && steps ? { at: steps.at, total: data.total, previous, next } : null;
};
