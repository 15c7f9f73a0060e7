/** All pairs that a filter lets through, one after another, with a pause after every batch. */
import { setImmediate as giveWay } from 'node:timers/promises';
import type { PairFilter, ReviewedPair } from '../../overlap-store.ts';
import type { Connection } from '../connection.ts';
import { compileFilter, type Test } from './pair-filter.ts';
import { readPairs } from './pair-rows.ts';
import { overlapRevision } from './revision.ts';

/** Pairs read between two pauses. */
const PAIRS = 256;
/** Places read at a time. In a million pairs others waited 37 ms at most, 182 where one document had 178 thousand. */
const KEYS = 8192;

/** A place in the order of overlap/pair-order.ts. */
interface Place {
  rank: number;
  score: number;
  id: string;
}

interface Row extends Place {
  key: number;
}

const startOf = (rank: number): Place => ({ rank, score: Number.POSITIVE_INFINITY, id: '' });
const START = startOf(-1);

/** Whether an index leads to few pairs; all others are read by the index that has them in order. */
const isNarrow = ({ ids, clauses, documents, agencies, reviews }: PairFilter): boolean =>
  [ids, clauses, documents?.[0], agencies?.[0]].some((list) => list !== undefined) ||
  (reviews !== undefined && !reviews.includes('none'));

/** What comes after a place, in order; the plus keeps the index on the order from being taken. */
const narrowAfter = (connection: Connection, { text, parameters }: Test, { rank, score, id }: Place): Row[] =>
  connection.all(
    `SELECT o.key, o.rank, o.score, o.id FROM overlaps AS o
      WHERE ${text} AND (+o.rank > ? OR +o.rank = ? AND (+o.score < ? OR +o.score = ? AND +o.id > ?))
      ORDER BY +o.rank, o.score DESC, o.id LIMIT ${KEYS}`,
    [...parameters, rank, rank, score, score, id],
  );

/** The same by the index on the order, which leads to a place within one rank: one rank at a time. */
const wideAfter = (connection: Connection, { text, parameters }: Test, after: Place): Row[] => {
  for (let { rank, score, id } = after; ; ) {
    const rows = connection.all<Row>(
      `SELECT o.key, o.rank, o.score, o.id FROM overlaps AS o
        WHERE ${text} AND o.rank = ? AND o.score <= ? AND (o.score < ? OR o.id > ?)
        ORDER BY o.score DESC, o.id LIMIT ${KEYS}`,
      [...parameters, rank, score, score, id],
    );
    if (rows.length > 0) return rows;
    const next = connection.get<{ rank: number | null }>('SELECT min(rank) AS rank FROM overlaps WHERE rank > ?', [
      rank,
    ]);
    if (next === undefined || next.rank === null) return [];
    ({ rank, score, id } = startOf(next.rank));
  }
};

/** Reads the next pairs, each time those after the last. */
class Reader {
  readonly #connection: Connection;
  readonly #rowsAfter: (after: Place) => Row[];
  #after = START;
  #rows: Row[] = [];
  #revision = '';

  constructor(connection: Connection, filter: PairFilter) {
    const test = compileFilter(filter);
    const read = isNarrow(filter) ? narrowAfter : wideAfter;
    this.#connection = connection;
    this.#rowsAfter = (after) => read(connection, test, after);
  }

  /** None where nothing comes any more. */
  next(): ReviewedPair[] {
    return this.#connection.read(() => {
      const revision = overlapRevision(this.#connection);
      // After a change a row key may stand for another pair.
      if (revision !== this.#revision || this.#rows.length === 0) this.#rows = this.#rowsAfter(this.#after);
      this.#revision = revision;
      const part = this.#rows.splice(0, PAIRS);
      this.#after = part.at(-1) ?? this.#after;
      return readPairs(
        this.#connection,
        part.map(({ key }) => key),
      );
    });
  }
}

/** See OverlapStore.each. */
export async function* eachPair(connection: Connection, filter: PairFilter): AsyncGenerator<ReviewedPair> {
  const reader = new Reader(connection, filter);
  for (let pairs = reader.next(); pairs.length > 0; pairs = reader.next()) {
    yield* pairs;
    await giveWay();
  }
}
