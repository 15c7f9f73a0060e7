/** Pairs ↔ rows. */
import type {
  AlignedSpan,
  ConflictSeverity,
  Difference,
  DifferenceType,
  OverlapKind,
  Verdict,
} from '../../../ingest/model.ts';
import type { ClausePair } from '../../overlap/clause-pair.ts';
import { pairRank } from '../../overlap/pair-order.ts';
import type { ReviewedPair } from '../../overlap-store.ts';
import type { Connection, Parameter } from '../connection.ts';
import { insertDifferences, readDifferences } from './difference-rows.ts';

interface PairRow {
  key: number;
  id: string;
  a: string;
  b: string;
  kind: OverlapKind;
  score: number;
  a_cover: number;
  b_cover: number;
  texts: string;
  conflict: ConflictSeverity | null;
  conflict_type: DifferenceType | null;
  conflict_reason: string | null;
  newer: 'a' | 'b' | null;
  change_type: DifferenceType | null;
  change_reason: string | null;
  spans: string;
  verdict: Verdict | null;
  note: string | null;
  given_by: string | null;
  given_at: string | null;
  reviewed_texts: string | null;
}

const PAIRS = `SELECT o.key, o.id, a.id AS a, b.id AS b, o.kind, o.score, o.a_cover, o.b_cover, o.texts, o.conflict,
    o.conflict_type, o.conflict_reason, o.newer, o.change_type, o.change_reason, o.spans,
    r.verdict, r.note, r.given_by, r.given_at, r.texts AS reviewed_texts
  FROM json_each(?) AS asked JOIN overlaps AS o ON o.key = asked.value
  JOIN clauses AS a ON a.key = o.a_key JOIN clauses AS b ON b.key = o.b_key
  LEFT JOIN overlap_reviews AS r ON r.id = o.id`;

const said = <Words extends { type: DifferenceType | null; reason: string | null }>(words: Words) =>
  words as { [Name in keyof Words]: NonNullable<Words[Name]> };

const pairOf = (row: PairRow, differences: Difference[]): ReviewedPair => ({
  id: row.id,
  a: row.a,
  b: row.b,
  kind: row.kind,
  score: row.score,
  cover: { a: row.a_cover, b: row.b_cover },
  spans: JSON.parse(row.spans) as AlignedSpan[],
  differences,
  conflict:
    row.conflict === null
      ? null
      : said({ severity: row.conflict, type: row.conflict_type, reason: row.conflict_reason }),
  change: row.newer === null ? null : said({ newer: row.newer, type: row.change_type, reason: row.change_reason }),
  texts: row.texts,
  review:
    row.verdict === null || row.given_at === null
      ? null
      : {
          verdict: row.verdict,
          note: row.note,
          by: row.given_by,
          at: row.given_at,
          outdated: row.reviewed_texts !== row.texts,
        },
});

/** Pairs by their row keys, in the order asked; those that are gone are left out. */
export const readPairs = (connection: Connection, keys: readonly number[]): ReviewedPair[] => {
  if (keys.length === 0) return [];
  const asked = JSON.stringify(keys);
  const differences = readDifferences(connection, asked);
  const rows = connection.all<PairRow>(PAIRS, [asked]);
  const pairs = new Map(rows.map((row) => [row.key, pairOf(row, differences.get(row.key) ?? [])]));
  return keys.flatMap((key) => pairs.get(key) ?? []);
};

/** Inserts a pair between two clauses. Inside a transaction. */
export const insertPair = (connection: Connection, pair: ClausePair, a: ClausePlace, b: ClausePlace): void => {
  const key = connection.insert('overlaps', rowOf(pair, a, b));
  insertDifferences(connection, key, pair.differences);
};

/** How a list of types of differences is kept; see the migration. */
export const typesText = (types: Iterable<DifferenceType>): string =>
  [...new Set(types)].map((type) => ` ${type} `).join('');

/** Where a clause stands: its own row key, and that of its document's version. */
export interface ClausePlace {
  key: number;
  document: number;
}

/** A pair's row, but for its key. */
const rowOf = (pair: ClausePair, a: ClausePlace, b: ClausePlace): Record<string, Parameter> => ({
  id: pair.id,
  a_key: a.key,
  b_key: b.key,
  a_document: a.document,
  b_document: b.document,
  rank: pairRank(pair),
  kind: pair.kind,
  score: pair.score,
  a_cover: pair.cover.a,
  b_cover: pair.cover.b,
  texts: pair.texts,
  types: typesText(pair.differences.map(({ type }) => type)),
  conflict: pair.conflict?.severity ?? null,
  conflict_type: pair.conflict?.type ?? null,
  conflict_reason: pair.conflict?.reason ?? null,
  newer: pair.change?.newer ?? null,
  change_type: pair.change?.type ?? null,
  change_reason: pair.change?.reason ?? null,
  spans: JSON.stringify(pair.spans),
});
