/**
 * Keeps the store's pairs up to date: each document whose pairs were not computed for what it holds now is compared with
 * the corpus, and the corpus not with itself again. Stopped half-way, it goes on from there the next time.
 */
import { passagesOf } from '../../passages.ts';
import { dueOf, generationOf } from './due-documents.ts';
import type { CorpusAccess } from './find-pairs.ts';
import { findPairs } from './find-pairs.ts';

/** A document that is changed again and again meanwhile is left for the next time after so many tries. */
const TRIES = 3;

export interface LinkProgress {
  document: string;
  done: number;
  total: number;
}

export interface LinkChoice {
  /** Only these documents, of those that are due. */
  only?: ReadonlySet<string> | undefined;
  /** At most so many of them. */
  most?: number | undefined;
}

/**
 * Compares what is due and stores the pairs; returns how many documents that were. `access` is asked for each document,
 * so that the index is that of the store as it is then. What `onProgress` throws ends it; nothing half-done is stored.
 * @throws StoreError
 */
export const linkOverlaps = async (
  access: () => Promise<CorpusAccess>,
  onProgress?: (progress: LinkProgress) => void,
  { only, most = Number.POSITIVE_INFINITY }: LinkChoice = {},
): Promise<number> => {
  let linked = 0;
  const tries = new Map<string, number>();
  for (;;) {
    if (linked >= most) return linked;
    const corpus = await access();
    const { store, model } = corpus;
    const marks = await store.overlaps.marks();
    const seen = new Map(marks.map(({ document, digest }) => [document, digest]));
    const [due] = dueOf(marks, model).filter(
      ({ document }) => (only?.has(document) ?? true) && (tries.get(document) ?? 0) < TRIES,
    );
    if (due === undefined) return linked;
    tries.set(due.document, (tries.get(due.document) ?? 0) + 1);
    const document = await store.document(due.document);
    if (document === null) continue;
    const hashes = document.clauses.flatMap((clause) => passagesOf(clause).map(({ hash }) => hash));
    const vectors = model === null ? null : await store.vectors(model, hashes);
    const complete = vectors !== null && hashes.every((hash) => vectors.has(hash));
    const report = (done: number, total: number) => onProgress?.({ document: due.document, done, total });
    const { pairs } = await findPairs(corpus, { head: document, clauses: document.clauses, vectors }, report);
    // With vectors missing it stays due, and is compared again when they are there; meanwhile it has what words give.
    if (await store.overlaps.put(due.document, due.digest, generationOf(complete ? model : null), pairs, seen))
      linked += 1;
    if (!complete && model !== null) tries.set(due.document, TRIES);
  }
};
