/** Pairs and verdicts in the embedded store. */
import type { ClausePair } from '../../overlap/clause-pair.ts';
import { countsOf } from '../../overlap/pair-order.ts';
import type { OverlapMark, OverlapStore, PairFilter, PairPage, PairReview, ReviewedPair } from '../../overlap-store.ts';
import type { Connection } from '../connection.ts';
import { DOCUMENT_ORDER } from '../read-documents.ts';
import { eachPair } from './each-pair.ts';
import { compileFilter } from './pair-filter.ts';
import { readPairs } from './pair-rows.ts';
import { RememberedPairs } from './remembered-pairs.ts';
import { deleteReview, readReviews, writeReview } from './reviews.ts';
import { overlapRevision, updateOverlapRevision } from './revision.ts';
import { replacePairs } from './write-pairs.ts';

/** The same as in overlap/pair-order.ts, by an index. */
const ORDER = 'ORDER BY o.rank, o.score DESC, o.id';

export class EmbeddedOverlaps implements OverlapStore {
  readonly #connection: Connection;
  readonly #remembered: RememberedPairs;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#remembered = new RememberedPairs(connection);
  }

  async marks(): Promise<OverlapMark[]> {
    return this.#connection.all<OverlapMark>(
      `SELECT d.id AS document, d.version, d.digest, m.generation
         FROM documents AS d LEFT JOIN overlap_marks AS m ON m.document_key = d.key
        WHERE d.current = 1 ORDER BY ${DOCUMENT_ORDER}`,
    );
  }

  async put(
    document: string,
    digest: string,
    generation: string,
    pairs: readonly ClausePair[],
    seen: ReadonlyMap<string, string>,
  ): Promise<boolean> {
    const connection = this.#connection;
    return connection.write(() => {
      const stored = connection.get<{ key: number }>(
        'SELECT key FROM documents WHERE id = ? AND current = 1 AND digest = ?',
        [document, digest],
      );
      if (stored === undefined) return false;
      replacePairs(connection, stored.key, generation, pairs, seen);
      return true;
    });
  }

  async find(filter: PairFilter, { limit, offset }: { limit: number; offset: number }): Promise<PairPage> {
    const known = offset === 0 ? this.#remembered.first(filter, limit) : null;
    if (known !== null) return known;
    const { text, parameters } = compileFilter(filter);
    const connection = this.#connection;
    return connection.read(() => {
      const page = connection.all<{ key: number; rank: number }>(
        `SELECT o.key, o.rank FROM overlaps AS o WHERE ${text} ${ORDER} LIMIT ? OFFSET ?`,
        [...parameters, limit, offset],
      );
      // A first page that is not full holds them all.
      const ranks =
        offset === 0 && page.length < limit
          ? page.map(({ rank }) => ({ rank, count: 1 }))
          : connection.all<{ rank: number; count: number }>(
              `SELECT o.rank, count(*) AS count FROM overlaps AS o WHERE ${text} GROUP BY o.rank`,
              parameters,
            );
      const items = readPairs(
        connection,
        page.map(({ key }) => key),
      );
      return { ...countsOf(ranks), items };
    });
  }

  each(filter: PairFilter): AsyncIterable<ReviewedPair> {
    return eachPair(this.#connection, filter);
  }

  async putReview(review: PairReview): Promise<void> {
    const connection = this.#connection;
    connection.write(() => updateOverlapRevision(connection, (tally) => writeReview(connection, review, tally)));
  }

  async removeReview(id: string): Promise<boolean> {
    const connection = this.#connection;
    return connection.write(() => updateOverlapRevision(connection, (tally) => deleteReview(connection, id, tally)));
  }

  async reviews(): Promise<PairReview[]> {
    return readReviews(this.#connection);
  }

  async revision(): Promise<string> {
    return overlapRevision(this.#connection);
  }
}
