/** Pairs and verdicts in Neo4j. */
import { Tally } from '../../content-digest.ts';
import type { ClausePair } from '../../overlap/clause-pair.ts';
import { countsOf } from '../../overlap/pair-order.ts';
import type { OverlapMark, OverlapStore, PairFilter, PairPage, PairReview, ReviewedPair } from '../../overlap-store.ts';
import type { Run } from '../driver.ts';
import { DOCUMENT_ORDER } from '../read-documents.ts';
import type { CorpusState } from '../schema.ts';
import { compileFilter } from './pair-filter.ts';
import { readPairs } from './pair-rows.ts';
import { deleteReview, readReviews, writeReview } from './reviews.ts';
import { replacePairs } from './write-pairs.ts';

/** Pairs read at a time by `each`. */
const PAIRS = 256;

/** What pairs need of the store that they are in. */
export interface Home {
  run: Run;
  /** Runs a change under the corpus' lock, with the tally of the overlaps. */
  change<Result>(work: (run: Run, tally: Tally) => Promise<Result>): Promise<Result>;
  state(): Promise<CorpusState>;
}

export class Neo4jOverlaps implements OverlapStore {
  readonly #home: Home;

  constructor(home: Home) {
    this.#home = home;
  }

  marks(): Promise<OverlapMark[]> {
    return this.#home.run<OverlapMark>(
      `MATCH (d:Document:Current) WITH d ORDER BY ${DOCUMENT_ORDER}
       RETURN d.id AS document, d.version AS version, d.digest AS digest, d.overlapGeneration AS generation`,
    );
  }

  async put(
    document: string,
    digest: string,
    generation: string,
    pairs: readonly ClausePair[],
    seen: ReadonlyMap<string, string>,
  ): Promise<boolean> {
    return this.#home.change(async (run, tally) => {
      const [stored] = await run<{ key: string }>(
        'MATCH (d:Document {id: $document}) WHERE d:Current AND d.digest = $digest RETURN d.key AS key',
        { document, digest },
      );
      if (stored === undefined) return false;
      await replacePairs(run, { document, key: stored.key }, { generation, pairs, seen }, tally);
      return true;
    });
  }

  async find(filter: PairFilter, { limit, offset }: { limit: number; offset: number }): Promise<PairPage> {
    const { match, parameters } = compileFilter(filter);
    const [ranks, ids] = await Promise.all([
      this.#home.run<{ rank: number; count: number }>(`${match} RETURN o.rank AS rank, count(*) AS count`, parameters),
      this.#home.run<{ id: string }>(`${match} WITH o ORDER BY o.place SKIP $offset LIMIT $limit RETURN o.id AS id`, {
        ...parameters,
        limit,
        offset,
      }),
    ]);
    const items = await readPairs(
      this.#home.run,
      ids.map(({ id }) => id),
    );
    return { ...countsOf(ranks), items };
  }

  /** The ids of all are held, and the pairs read by them. */
  async *each(filter: PairFilter): AsyncGenerator<ReviewedPair> {
    const { match, parameters } = compileFilter(filter);
    const rows = await this.#home.run<{ id: string }>(`${match} WITH o ORDER BY o.place RETURN o.id AS id`, parameters);
    for (let at = 0; at < rows.length; at += PAIRS)
      yield* await readPairs(
        this.#home.run,
        rows.slice(at, at + PAIRS).map(({ id }) => id),
      );
  }

  async putReview(review: PairReview): Promise<void> {
    await this.#home.change((run, tally) => writeReview(run, review, tally));
  }

  async removeReview(id: string): Promise<boolean> {
    return this.#home.change((run, tally) => deleteReview(run, id, tally));
  }

  reviews(): Promise<PairReview[]> {
    return readReviews(this.#home.run);
  }

  async revision(): Promise<string> {
    return (await this.#home.state()).overlapRevision ?? new Tally().revision();
  }
}
