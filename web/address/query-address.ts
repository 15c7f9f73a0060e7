/** The address of a query in the store's own language: the query itself stands in it, so that it can be passed on. */

/** Rows that can be asked for. */
export const ROW_CHOICES = [100, 1000, 10_000] as const;
export const DEFAULT_ROWS = 1000;

export interface QueryAddress {
  q?: string;
  /** Most rows; the default where left out. */
  limit?: number;
  /** Page of the table, from 1. */
  page?: number;
  view?: 'graph';
}

/** Bytes that a query may take in an address: servers and proxies refuse request lines of more than 8 or 16 kB. */
const ADDRESS_BYTES = 6000;

/** Whether a query can stand in an address; a longer one still runs, but only here. */
export const fitsAddress = (query: string): boolean =>
  new URLSearchParams({ q: query }).toString().length <= ADDRESS_BYTES;

const natural = (value: unknown): number | undefined => {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
};

export const readQueryAddress = (raw: Record<string, unknown>): QueryAddress => {
  const limit = natural(raw.limit);
  const page = natural(raw.page);
  return {
    ...(typeof raw.q === 'string' && raw.q.trim() !== '' ? { q: raw.q } : {}),
    ...(ROW_CHOICES.some((rows) => rows === limit && rows !== DEFAULT_ROWS) && limit ? { limit } : {}),
    ...(page && page > 1 ? { page } : {}),
    ...(raw.view === 'graph' ? { view: 'graph' as const } : {}),
  };
};
