/**
 * What a click makes of an address. Each gives a new one, back on its first page, and no longer bound to the revision of a
 * permanent link; another question is asked today.
 */
import { AMOUNT_FILTERS, LIST_FILTERS, type ListFilter, type SearchAddress } from './search-address.ts';

const kept = (address: SearchAddress, change: Partial<SearchAddress>): SearchAddress => {
  const next = { ...address, ...change, offset: undefined, revision: undefined };
  return Object.fromEntries(
    Object.entries(next).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as SearchAddress;
};

/** Another question: filters stay, what was taken back from the old question and what came before it do not. */
export const askAnew = (address: SearchAddress, q: string): SearchAddress =>
  kept(address, { q: q.trim() || undefined, without: undefined, context: undefined, asked_on: undefined });

/** Questions before the present one that are kept: older ones say little of it, and an address has its limits. */
const MOST_CONTEXT = 5;

/** A question that follows the present one, which becomes its context. */
export const askFurther = (address: SearchAddress, q: string): SearchAddress =>
  kept(address, {
    q: q.trim() || undefined,
    without: undefined,
    context: [...(address.context ?? []), ...(address.q ? [address.q] : [])].slice(-MOST_CONTEXT),
  });

export const addFilter = (address: SearchAddress, field: ListFilter, value: string): SearchAddress =>
  kept(address, { [field]: [...new Set([...(address[field] ?? []), value])] });

export const removeFilter = (address: SearchAddress, field: ListFilter, value: string): SearchAddress =>
  kept(address, { [field]: (address[field] ?? []).filter((one) => one !== value) });

export const toggleFilter = (address: SearchAddress, field: ListFilter, value: string): SearchAddress =>
  address[field]?.includes(value) ? removeFilter(address, field, value) : addFilter(address, field, value);

export const setAmount = (address: SearchAddress, min: number | undefined, max: number | undefined): SearchAddress =>
  kept(address, { amount_min: min, amount_max: max });

export const setAsOf = (address: SearchAddress, date: string | undefined): SearchAddress =>
  kept(address, { as_of: date || undefined });

/** The question is asked today again, not on the day of its link. */
export const askToday = (address: SearchAddress): SearchAddress => kept(address, { asked_on: undefined });

/** Takes back a filter that was read from the question; `taken` is `field:value`. */
export const takeBack = (address: SearchAddress, taken: string): SearchAddress =>
  kept(address, { without: [...new Set([...(address.without ?? []), taken])] });

/** Lets a filter of the question count again. */
export const restore = (address: SearchAddress, taken: string): SearchAddress =>
  kept(address, { without: (address.without ?? []).filter((one) => one !== taken) });

/** All explicit filters away; the question stays. */
export const clearFilters = (address: SearchAddress): SearchAddress =>
  kept(
    address,
    Object.fromEntries(
      [...LIST_FILTERS, ...AMOUNT_FILTERS, 'as_of'].map((name) => [name, undefined]),
    ) as Partial<SearchAddress>,
  );

export const dropContext = (address: SearchAddress): SearchAddress => kept(address, { context: undefined });

export const turnTo = (address: SearchAddress, offset: number): SearchAddress => ({
  ...kept(address, {}),
  ...(address.revision ? { revision: address.revision } : {}),
  ...(offset > 0 ? { offset } : {}),
});
