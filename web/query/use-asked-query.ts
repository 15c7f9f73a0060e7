/** Runs queries: what the address asks for, or, where a query is too long for an address, what this page was asked. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { DEFAULT_ROWS, fitsAddress, type QueryAddress } from '../address/query-address.ts';
import { type Asked, resultQuery } from '../request/graph-queries.ts';

export const useAskedQuery = () => {
  const address = useSearch({ from: '/query' });
  const navigate = useNavigate({ from: '/query' });
  const client = useQueryClient();
  const [long, setLong] = useState<Asked | null>(null);
  const asked = address.q === undefined ? long : { query: address.q, limit: address.limit ?? DEFAULT_ROWS };
  const answer = useQuery(resultQuery(asked));

  const run = (next: Asked): void => {
    if (asked?.query === next.query && asked.limit === next.limit) return void answer.refetch();
    // Asked again is run again: the corpus may have changed since.
    client.removeQueries({ queryKey: resultQuery(next).queryKey });
    const fits = fitsAddress(next.query);
    setLong(fits ? null : next);
    const rows = next.limit === DEFAULT_ROWS ? {} : { limit: next.limit };
    void navigate({ to: '/query', search: fits ? { q: next.query, ...rows } : {}, resetScroll: false });
  };
  const stop = (): void => void client.cancelQueries({ queryKey: resultQuery(asked).queryKey });
  const show = (view: Pick<QueryAddress, 'page' | 'view'>): void => {
    const { page: _page, view: _view, ...kept } = address;
    void navigate({ to: '/query', search: { ...kept, ...view }, replace: true, resetScroll: false });
  };
  return { address, asked, isLong: asked !== null && asked === long, answer, run, stop, show };
};
