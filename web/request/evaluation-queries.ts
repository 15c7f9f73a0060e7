/** What the page of evaluations asks of the server. */
import { queryOptions } from '@tanstack/react-query';
import type { EvaluationList } from '../../server/contract.ts';
import { call } from './call.ts';

export const evaluationsQuery = queryOptions({
  queryKey: ['evaluations'],
  queryFn: ({ signal }) => call<EvaluationList>('/evaluations', { signal }),
  staleTime: 60_000,
});
