/** People's verdicts, under the ids of their pairs. */
import { reviewLine, type Tally } from '../../content-digest.ts';
import type { PairReview } from '../../overlap-store.ts';
import type { Run } from '../driver.ts';

/** What is unknown is not stored. */
const reviewOf = ({ review }: { review: Partial<PairReview> }): PairReview =>
  ({ note: null, by: null, ...review }) as PairReview;

/** Every verdict, latest first. */
export const readReviews = async (run: Run): Promise<PairReview[]> =>
  (
    await run<{ review: Partial<PairReview> }>(
      'MATCH (r:Review) WITH r ORDER BY r.at DESC, r.id RETURN properties(r) AS review',
    )
  ).map(reviewOf);

/** Deletes a verdict; false if there was none. Inside a transaction. */
export const deleteReview = async (run: Run, id: string, tally: Tally): Promise<boolean> => {
  const [gone] = await run<{ review: Partial<PairReview> }>(
    'MATCH (r:Review {id: $id}) WITH r, properties(r) AS review DELETE r RETURN review',
    { id },
  );
  if (gone !== undefined) tally.remove(reviewLine(reviewOf(gone)));
  return gone !== undefined;
};

/** Puts a verdict in place of the earlier one. Inside a transaction. */
export const writeReview = async (run: Run, review: PairReview, tally: Tally): Promise<void> => {
  await deleteReview(run, review.id, tally);
  const { id, a, b, texts, verdict, note, by, at } = review;
  await run('CREATE (r:Review) SET r = $review', { review: { id, a, b, texts, verdict, note, by, at } });
  tally.add(reviewLine(review));
};
