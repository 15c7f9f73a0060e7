/** The address that brings this very answer back. */
import { type SearchAddress, writeQuery } from './search-address.ts';

/**
 * The full address of the search with the corpus' revision, which tells whether it has changed since, and with the day that
 * the question took for today: `as_of` where that is set, else a day of its own, which leaves no expired clause out.
 */
export const permanentLink = (address: SearchAddress, revision: string, day: string, origin: string): string =>
  `${origin}/${writeQuery({ ...address, asked_on: address.as_of ? undefined : (address.asked_on ?? day), revision })}`;
