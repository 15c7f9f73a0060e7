/** Moves a corpus from one store to another with everything that people added to it. */
import { CORPUS_STAMP } from './corpus-files.ts';
import { type Store, StoreError } from './store.ts';

export interface CopyProgress {
  /** `id@version` of what was copied last. */
  document: string;
  done: number;
  total: number;
}

export interface Copied {
  /** Versions that were written, and those that were there as they are. */
  written: number;
  unchanged: number;
  /** Revision of the target afterwards; that of the source, if the target was empty before. */
  revision: string;
}

/** What people said cannot be computed again. */
const copyReviews = async ({ overlaps: from }: Store, { overlaps: to }: Store): Promise<void> => {
  const known = new Map((await to.reviews()).map((review) => [review.id, review.at]));
  for (const review of await from.reviews()) if ((known.get(review.id) ?? '') < review.at) await to.putReview(review);
};

/**
 * Copies every version of every document, its vectors and its published bytes, and every verdict, of a pair of clauses that is
 * found no more too. Pairs are left to be computed again: that needs nothing but what is copied, and the target's own program
 * may find others. What the target has beside stays; of two verdicts on one pair the later one. Each
 * version is written whole or not at all, so that a copy that was interrupted goes on when it is run again. Throws
 * StoreError; `locked` when the source changed meanwhile.
 */
export const copyCorpus = async (
  from: Store,
  to: Store,
  onProgress?: (progress: CopyProgress) => void,
): Promise<Copied> => {
  const revision = await from.revision();
  const references = (await from.documents()).flatMap(({ id, versions }) =>
    versions.map((version) => `${id}@${version}`),
  );
  const copied: Copied = { written: 0, unchanged: 0, revision: '' };
  for (const [done, reference] of references.entries()) {
    const contents = await from.contents(reference);
    // It was removed while others were copied; the revision tells, below.
    if (contents === null) continue;
    const { document, passages, vectors } = contents;
    const outcome = await to.putDocument(document, passages, vectors);
    if (outcome === 'unchanged') copied.unchanged += 1;
    else copied.written += 1;
    const original = await from.original(document.source.sha256);
    if (original) await to.putOriginal(original);
    onProgress?.({ document: reference, done: done + 1, total: references.length });
  }
  if ((await from.revision()) !== revision)
    throw new StoreError('locked', '复制时来源库有改动，可能有内容没有复制到；请再运行一次，已复制的不会重复写入。');
  await copyReviews(from, to);
  const stamp = await from.stamp(CORPUS_STAMP);
  if (stamp !== null) await to.setStamp(CORPUS_STAMP, stamp);
  copied.revision = await to.revision();
  return copied;
};
