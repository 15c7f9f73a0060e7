/** Documents whose pairs are not known yet: an empty list is then no news. */
import { dueDocuments } from '../../graph/overlap/find/due-documents.ts';
import type { Store } from '../../graph/store.ts';

/** How many documents were not compared since they came or were changed, or by earlier rules than today's. */
export const pendingDocuments = async (store: Store): Promise<number> =>
  (await dueDocuments({ store, model: null })).length;
