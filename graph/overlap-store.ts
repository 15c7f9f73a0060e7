/**
 * What a store keeps of overlaps: pairs, which can be computed again, and people's verdicts, which cannot. Pairs belong to
 * the latest versions: a document that goes, or is replaced, takes its pairs with it in the same transaction. Verdicts stay
 * under the pair's id for good.
 */
import type { ConflictSeverity, DifferenceType, OverlapKind, Review, Verdict } from '../ingest/model.ts';
import type { ClausePair } from './overlap/clause-pair.ts';

/** Whether a document's pairs were computed for what it holds now, and by what. */
export interface OverlapMark {
  document: string;
  version: string;
  /** Digest of what the latest version holds (content-digest.ts). */
  digest: string;
  /** The `generation` that was given to `put` for this very digest; null if there was none. */
  generation: string | null;
}

/** A verdict as it is kept. */
export interface PairReview extends Omit<Review, 'outdated'> {
  /** Id of the pair. */
  id: string;
  /** The two clauses, as they were called then. */
  a: string;
  b: string;
  /** ClausePair.texts of the pair that the verdict was given for. */
  texts: string;
}

/** A pair with what a person said of it; `outdated` where its texts are others than those of the verdict. */
export type ReviewedPair = ClausePair & { review: Review | null };

/** Each pair has one: a verdict counts as itself only as long as the texts are those that it was given for. */
export type ReviewState = Verdict | 'none' | 'outdated';

/**
 * Which pairs. Every list that is given must be met; within a list of lists each inner list is an "or", the outer one an
 * "and": `documents: [['d1'], ['d2', 'd3']]` are the pairs of d1 with d2 or d3, `[['d1'], ['d1']]` those within d1.
 */
export interface PairFilter {
  kinds?: readonly OverlapKind[] | undefined;
  /** `none`: without conflict. */
  conflicts?: readonly (ConflictSeverity | 'none')[] | undefined;
  documents?: readonly (readonly string[])[] | undefined;
  /** Pairs with a difference of such a type. */
  differences?: readonly (readonly DifferenceType[])[] | undefined;
  /** Names of responsible agencies (`agencies`) of either clause. */
  agencies?: readonly (readonly string[])[] | undefined;
  reviews?: readonly ReviewState[] | undefined;
  /** Pairs of one of these clauses. */
  clauses?: readonly string[] | undefined;
  ids?: readonly string[] | undefined;
}

export interface PairPage {
  total: number;
  /** Of all that the filter lets through. */
  counts: Record<OverlapKind, number>;
  conflicts: Record<ConflictSeverity, number>;
  /** What matters first: contradictions, inconsistencies, then by kind as in OVERLAP_KINDS, score downwards, id. */
  items: ReviewedPair[];
}

export interface OverlapStore {
  /** One for each document, in document order. */
  marks(): Promise<OverlapMark[]>;
  /**
   * Puts the pairs that a document was found to have, with others and within itself, and marks it. `seen`: the digest of
   * every other document (latest version) that it was compared with, by id, as it was then. False, and nothing done, where
   * the document is gone or holds something else than `digest` by now.
   *
   * Others may put documents and pairs meanwhile, also from another process: pairs with a document that is not in `seen`,
   * or holds something else by now, are left out, as are those with a clause that is not there (its document is due
   * itself). Of the stored pairs those within the document go, those that are found again are replaced, and of the rest
   * those stay whose other document is marked with the same `generation`: it found them by the same rules in what both hold
   * now, so they hold although this side did not look there or cut them off.
   * @throws RangeError if a pair is of two other documents; then nothing is done
   */
  put(
    document: string,
    digest: string,
    generation: string,
    pairs: readonly ClausePair[],
    seen: ReadonlyMap<string, string>,
  ): Promise<boolean>;
  find(filter: PairFilter, page: { limit: number; offset: number }): Promise<PairPage>;
  /**
   * All pairs that the filter lets through, in the order of `find`, never all in memory at once. Gives way to others; a pair
   * that changes meanwhile may be met at its old place, at its new one, at both or at neither: `revision` tells.
   */
  each(filter: PairFilter): AsyncIterable<ReviewedPair>;
  /** Puts a verdict in place of the pair's earlier one. */
  putReview(review: PairReview): Promise<void>;
  /** Takes a verdict back; false if there was none. */
  removeReview(id: string): Promise<boolean>;
  /** Every verdict, also of pairs that are not found any more; latest first. */
  reviews(): Promise<PairReview[]>;
  /** Changes with every change of pairs or verdicts; the same pairs and verdicts have the same revision. */
  revision(): Promise<string>;
}
