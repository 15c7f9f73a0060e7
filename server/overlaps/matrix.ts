/** Documents against documents. */
import { type ClauseSize, documentMatrix } from '../../graph/overlap/document-matrix.ts';
import type { Store } from '../../graph/store.ts';
import type { OverlapMatrix } from '../contract.ts';
import { oncePerRevision } from './once-per-revision.ts';
import { overlapsState } from './overlaps-state.ts';

const computed = async (store: Store): Promise<Omit<OverlapMatrix, 'pending' | 'revision'>> => {
  const sizes: ClauseSize[] = [];
  const characters = new Map<string, number>();
  for await (const { id, text, document } of store.eachClause()) {
    sizes.push({ id, document: document.id, characters: text.length });
    characters.set(document.id, (characters.get(document.id) ?? 0) + text.length);
  }
  const documents = (await store.documents()).map(({ id, title, clauses }) => ({
    id,
    title,
    clauses,
    characters: characters.get(id) ?? 0,
  }));
  return { documents, cells: await documentMatrix(sizes, store.overlaps.each({})) };
};

const kept = oncePerRevision(computed);

/** All documents, and a cell for each two of them that have a pair. */
export const overlapMatrix = async (store: Store): Promise<OverlapMatrix> => ({
  ...(await kept(store)),
  ...(await overlapsState(store)),
});
