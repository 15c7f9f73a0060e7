/** People's verdicts, under the ids of their pairs. */
import { reviewLine, type Tally } from '../../content-digest.ts';
import type { PairReview } from '../../overlap-store.ts';
import type { Connection } from '../connection.ts';

const REVIEW = 'id, a, b, texts, verdict, note, given_by AS "by", given_at AS "at"';

/** Every verdict, latest first. */
export const readReviews = (connection: Connection): PairReview[] =>
  connection.all<PairReview>(`SELECT ${REVIEW} FROM overlap_reviews ORDER BY given_at DESC, id`);

/** Deletes a verdict; false if there was none. Inside a transaction. */
export const deleteReview = (connection: Connection, id: string, tally: Tally): boolean => {
  const gone = connection.get<PairReview>(`DELETE FROM overlap_reviews WHERE id = ? RETURNING ${REVIEW}`, [id]);
  if (gone !== undefined) tally.remove(reviewLine(gone));
  return gone !== undefined;
};

/** Puts a verdict in place of the earlier one. Inside a transaction. */
export const writeReview = (connection: Connection, review: PairReview, tally: Tally): void => {
  deleteReview(connection, review.id, tally);
  const { id, a, b, texts, verdict, note, by, at } = review;
  connection.insert('overlap_reviews', { id, a, b, texts, verdict, note, given_by: by, given_at: at });
  tally.add(reviewLine(review));
};
