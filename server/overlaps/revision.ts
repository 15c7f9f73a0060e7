/** One revision for everything that an answer about overlaps is made of. */
import type { Store } from '../../graph/store.ts';

/** Changes with the corpus, the pairs and the verdicts. */
export const overlapsRevision = async (store: Store): Promise<string> => {
  const [corpus, pairs] = await Promise.all([store.revision(), store.overlaps.revision()]);
  return `${corpus}.${pairs}`;
};
