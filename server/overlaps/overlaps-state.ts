/** What every answer about many pairs says of itself. */
import type { Store } from '../../graph/store.ts';
import { pendingDocuments } from './pending.ts';
import { overlapsRevision } from './revision.ts';

/** How many documents are not compared yet, and the revision. */
export const overlapsState = async (store: Store): Promise<{ pending: number; revision: string }> => {
  const [pending, revision] = await Promise.all([pendingDocuments(store), overlapsRevision(store)]);
  return { pending, revision };
};
