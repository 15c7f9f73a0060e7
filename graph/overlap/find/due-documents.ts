/** Which documents' pairs are not up to date. Apart from comparing, which takes a while to load. */
import type { OverlapMark } from '../../overlap-store.ts';
import type { Store } from '../../store.ts';

/** Changed whenever comparing gives other pairs for the same clauses: then all are computed anew. */
export const OVERLAP_GENERATION = '2';

/** What pairs were computed by: this program's rules, and the model whose vectors they had, if any. */
export const generationOf = (model: string | null): string => `${OVERLAP_GENERATION} ${model ?? 'without vectors'}`;

/** Documents (of the latest versions) that are to be compared, in document order. */
export const dueDocuments = async ({ store, model }: { store: Store; model: string | null }): Promise<OverlapMark[]> =>
  dueOf(await store.overlaps.marks(), model);

/** Those of these marks whose documents are to be compared. */
export const dueOf = (marks: readonly OverlapMark[], model: string | null): OverlapMark[] =>
  marks.filter(({ generation }) =>
    // Without a model, pairs that were found with one are as good as can be.
    model === null ? !generation?.startsWith(`${OVERLAP_GENERATION} `) : generation !== generationOf(model),
  );
