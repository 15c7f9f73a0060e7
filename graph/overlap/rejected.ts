/** Pairs that a person has said are none. */
import type { ReviewedPair } from '../overlap-store.ts';

/** The verdict is not-overlap, and the texts are still those that it was given for. */
export const isRejected = ({ review }: Pick<ReviewedPair, 'review'>): boolean =>
  review?.verdict === 'not-overlap' && !review.outdated;
