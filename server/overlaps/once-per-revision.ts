/** What is computed from all pairs of a store, kept until anything of it changes. */
import type { Store } from '../../graph/store.ts';
import { overlapsRevision } from './revision.ts';

/** Those who ask at once wait for one computation; a failed one is not kept. */
export const oncePerRevision = <Value>(compute: (store: Store) => Promise<Value>) => {
  const kept = new WeakMap<Store, { revision: string; value: Promise<Value> }>();
  return async (store: Store): Promise<Value> => {
    const revision = await overlapsRevision(store);
    const known = kept.get(store);
    if (known?.revision === revision) return known.value;
    const value = compute(store);
    kept.set(store, { revision, value });
    value.catch(() => {
      if (kept.get(store)?.value === value) kept.delete(store);
    });
    return value;
  };
};
