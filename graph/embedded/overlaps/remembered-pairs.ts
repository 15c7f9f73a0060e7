/**
 * The pairs of clauses that were asked for before, as long as the store is at the same revisions: every answer looks for
 * the pairs among the clauses that it may rest on, and questions find the same clauses again and again.
 */
import { frozen } from '../../clause-cache.ts';
import { countsOf, pairRank, ranksOf } from '../../overlap/pair-order.ts';
import type { PairFilter, PairPage, ReviewedPair } from '../../overlap-store.ts';
import type { Connection } from '../connection.ts';
import { readPairs } from './pair-rows.ts';

/** Pairs kept, some 2 KB each, and clauses, most of which have none; where there are more, all are forgotten. */
const PAIRS_KEPT = 4096;
const CLAUSES_KEPT = 16_384;
/** Pairs that are read at once: clauses of boilerplate have more, and are left to the store. */
const MOST_READ = 1000;

interface Asked {
  clauses: readonly string[];
  /** JSON list. */
  ranks: string;
}

interface PairRow {
  clause: string;
  key: number;
  id: string;
}

interface Kept {
  rank: number;
  pair: ReviewedPair;
}

/** One row for each of the clauses that a pair is asked for by. */
const PAIRS = `WITH asked AS MATERIALIZED (
    SELECT c.key, c.id FROM json_each(:clauses) AS one JOIN clauses AS c ON c.id = one.value
      JOIN documents AS d ON d.key = c.document_key AND d.current = 1),
  ranks AS MATERIALIZED (SELECT value FROM json_each(:ranks))
  SELECT asked.id AS clause, o.key, o.id FROM asked JOIN overlaps AS o ON o.a_key = asked.key WHERE o.rank IN ranks
  UNION ALL
  SELECT asked.id AS clause, o.key, o.id FROM asked JOIN overlaps AS o ON o.b_key = asked.key WHERE o.rank IN ranks
  LIMIT ${MOST_READ + 1}`;

const REVISIONS = "SELECT value FROM meta WHERE name IN ('revision', 'overlap-revision') ORDER BY name";

/** The order of overlap/pair-order.ts. */
const inOrder = (one: Kept, other: Kept): number =>
  one.rank - other.rank || other.pair.score - one.pair.score || (one.pair.id < other.pair.id ? -1 : 1);

/** What is asked for: pairs of clauses, of some kinds, and nothing else of them; null for other filters. */
const ofClauses = ({ clauses, kinds, ...others }: PairFilter): Asked | null =>
  clauses !== undefined && kinds !== undefined && Object.values(others).every((one) => one === undefined)
    ? { clauses, ranks: JSON.stringify(ranksOf({ kinds })) }
    : null;

export class RememberedPairs {
  readonly #connection: Connection;
  #revisions = '';
  /** By ranks and clause; null where there are too many. */
  readonly #ofClause = new Map<string, Kept[] | null>();
  /** By id: a pair is one and the same for both of its clauses. */
  readonly #pairs = new Map<string, Kept>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The first page of a filter by clauses and kinds; null for other filters, and where too many pairs meet it. */
  first(filter: PairFilter, limit: number): PairPage | null {
    const asked = ofClauses(filter);
    if (asked === null) return null;
    this.#forgetStale();
    const all = this.#keptOf(asked) ?? this.#connection.read(() => this.#readOf(asked));
    if (all === null) return null;
    const inTurn = [...all].sort(inOrder);
    return {
      ...countsOf(inTurn.map(({ rank }) => ({ rank, count: 1 }))),
      items: inTurn.slice(0, limit).map(({ pair }) => pair),
    };
  }

  #forgetStale(): void {
    const now = JSON.stringify(this.#connection.all(REVISIONS));
    if (now !== this.#revisions || this.#pairs.size > PAIRS_KEPT || this.#ofClause.size > CLAUSES_KEPT) {
      this.#ofClause.clear();
      this.#pairs.clear();
    }
    this.#revisions = now;
  }

  /** Null where some are unknown. */
  #keptOf({ clauses, ranks }: Asked): Set<Kept> | null {
    const all = new Set<Kept>();
    for (const id of clauses) {
      const kept = this.#ofClause.get(`${ranks} ${id}`);
      if (!kept) return null;
      for (const one of kept) all.add(one);
    }
    return all;
  }

  /** Reads what is unknown first; null where there is too much of it. */
  #readOf(asked: Asked): Set<Kept> | null {
    // Another process may have written since.
    this.#forgetStale();
    const { ranks } = asked;
    const missing = new Set(asked.clauses.filter((id) => this.#ofClause.get(`${ranks} ${id}`) === undefined));
    if (missing.size > 0) {
      const rows = this.#connection.all<PairRow>(PAIRS, {
        clauses: JSON.stringify([...missing]),
        ranks,
      });
      const fits = rows.length <= MOST_READ;
      for (const id of missing) this.#ofClause.set(`${ranks} ${id}`, fits ? [] : null);
      if (fits) this.#keep(ranks, rows);
    }
    return this.#keptOf(asked);
  }

  #keep(ranks: string, rows: readonly PairRow[]): void {
    const unknown = new Set(rows.flatMap(({ id, key }) => (this.#pairs.has(id) ? [] : [key])));
    for (const pair of readPairs(this.#connection, [...unknown]))
      this.#pairs.set(pair.id, { rank: pairRank(pair), pair: frozen(pair) });
    for (const { clause, id } of rows) {
      const kept = this.#pairs.get(id);
      if (kept !== undefined) this.#ofClause.get(`${ranks} ${clause}`)?.push(kept);
    }
  }
}
