/** Reads table and list again whenever another document has been compared. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { overlapCountsQuery, overlapKeys } from '../request/overlap-queries.ts';

export const useNewResults = (): void => {
  const client = useQueryClient();
  const pending = useQuery(overlapCountsQuery()).data?.pending;
  const before = useRef(pending);
  useEffect(() => {
    const changed = before.current !== undefined && pending !== undefined && before.current !== pending;
    before.current = pending;
    if (!changed) return;
    for (const queryKey of [overlapKeys.matrix, overlapKeys.list, overlapKeys.groups])
      void client.invalidateQueries({ queryKey });
  }, [client, pending]);
};
