/** All pairs that a filter lets through, one after another, with a pause after every batch. */
import { setImmediate as giveWay } from 'node:timers/promises';
import { pairRank } from '../../overlap/pair-order.ts';
import type { PairFilter, ReviewedPair } from '../../overlap-store.ts';
import type { Connection } from '../connection.ts';
import { compileFilter, type Test } from './pair-filter.ts';
import { readPairs } from './pair-rows.ts';
import { overlapRevision } from './revision.ts';

/** Pairs read between two pauses. */
const PAIRS = 256;
/** Row keys read at a time: a filter that no index serves is tested anew for each such part. */
const KEYS = 8192;

/** A place in the order of overlap/pair-order.ts. */
interface Place {
  rank: number;
  score: number;
  id: string;
}

const startOf = (rank: number): Place => ({ rank, score: Number.POSITIVE_INFINITY, id: '' });

/** Row keys of what comes after a place within its rank. One rank at a time, so that the index leads to the place. */
const keysAfter = (connection: Connection, { text, parameters }: Test, { rank, score, id }: Place): number[] =>
  connection
    .all<{ key: number }>(
      `SELECT o.key FROM overlaps AS o WHERE ${text} AND o.rank = ? AND o.score <= ? AND (o.score < ? OR o.id > ?)
        ORDER BY o.score DESC, o.id LIMIT ${KEYS}`,
      [...parameters, rank, score, score, id],
    )
    .map(({ key }) => key);

const rankAfter = (connection: Connection, rank: number): number | null =>
  connection.get<{ rank: number | null }>('SELECT min(rank) AS rank FROM overlaps WHERE rank > ?', [rank])?.rank ??
  null;

/** The next pairs after a place; null where there is none. Keys are used as long as nothing was written meanwhile. */
class Reader {
  readonly #connection: Connection;
  readonly #filter: Test;
  #after = startOf(-1);
  #keys: number[] = [];
  #at = 0;
  #revision = '';

  constructor(connection: Connection, filter: Test) {
    this.#connection = connection;
    this.#filter = filter;
  }

  next(): ReviewedPair[] | null {
    return this.#connection.read(() => {
      const revision = overlapRevision(this.#connection);
      // A row key that went may stand for another pair by now.
      if (revision !== this.#revision) this.#keys = [];
      this.#revision = revision;
      if (this.#at >= this.#keys.length && !this.#readKeys()) return null;
      const pairs = readPairs(this.#connection, this.#keys.slice(this.#at, this.#at + PAIRS));
      this.#at += PAIRS;
      const last = pairs.at(-1);
      if (last) this.#after = { rank: pairRank(last), score: last.score, id: last.id };
      return pairs;
    });
  }

  /** False where nothing comes any more. */
  #readKeys(): boolean {
    this.#at = 0;
    for (;;) {
      this.#keys = keysAfter(this.#connection, this.#filter, this.#after);
      if (this.#keys.length > 0) return true;
      const rank = rankAfter(this.#connection, this.#after.rank);
      if (rank === null) return false;
      this.#after = startOf(rank);
    }
  }
}

/** See OverlapStore.each. */
export async function* eachPair(connection: Connection, filter: PairFilter): AsyncGenerator<ReviewedPair> {
  const reader = new Reader(connection, compileFilter(filter));
  for (let pairs = reader.next(); pairs !== null; pairs = reader.next()) {
    yield* pairs;
    await giveWay();
  }
}
