/** Documents whose pairs are not known yet: an empty list is then no news. */
import type { Store } from '../../graph/store.ts';

/** How many documents have not been compared since they came or were changed. */
export const pendingDocuments = async (store: Store): Promise<number> =>
  (await store.overlaps.marks()).filter(({ generation }) => generation === null).length;
