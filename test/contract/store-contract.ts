/** One suite, run by every store on the real thing: what graph/store.ts promises. */
import { describe } from 'vitest';
import type { Store } from '../../graph/store.ts';
import { entityContract } from './entity-contract.ts';
import { filterContract } from './filter-contract.ts';
import { graphContract } from './graph-contract.ts';
import { keepContract } from './keep-contract.ts';
import { overlapContract } from './overlap-contract.ts';
import { vectorContract } from './vector-contract.ts';
import { writeContract } from './write-contract.ts';

/** Opens an empty store for one test; `dispose` closes it and removes what it left. */
export type OpenStore = () => Promise<{ store: Store; dispose(): Promise<void> }>;

/** Runs work on an empty store and disposes of it, whatever happens. */
export type WithStore = <Result>(work: (store: Store) => Promise<Result>) => Promise<Result>;

export const withStore =
  (open: OpenStore): WithStore =>
  async (work) => {
    const { store, dispose } = await open();
    try {
      return await work(store);
    } finally {
      await dispose();
    }
  };

/**
 * `effort` scales how many arbitrary corpora are tried: 1 for a store that opens in a millisecond, less for one behind a
 * network.
 */
export const storeContract = (name: string, open: OpenStore, effort = 1): void => {
  describe(`${name}: store contract`, () => {
    const fresh = withStore(open);
    writeContract(fresh, effort);
    vectorContract(fresh);
    filterContract(fresh, effort);
    graphContract(fresh, effort);
    keepContract(fresh);
    entityContract(fresh, effort);
    overlapContract(fresh, effort);
  });
};
