/** What differs between the clauses of a pair ↔ rows. */
import type { Difference, DifferenceType, Span } from '../../../ingest/model.ts';
import type { Connection } from '../connection.ts';

interface DifferenceRow {
  overlap_key: number;
  type: DifferenceType;
  a: string;
  b: string;
  a_start: number | null;
  a_end: number | null;
  b_start: number | null;
  b_end: number | null;
}

const spanOf = (start: number | null, end: number | null): Span | null =>
  start === null || end === null ? null : { start, end };

/** Differences of pairs by the row keys of the pairs, which are given as a JSON list. */
export const readDifferences = (connection: Connection, keys: string): Map<number, Difference[]> => {
  const found = new Map<number, Difference[]>();
  const rows = connection.all<DifferenceRow>(
    `SELECT f.overlap_key, f.type, f.a, f.b, f.a_start, f.a_end, f.b_start, f.b_end
       FROM json_each(?) AS asked JOIN overlap_differences AS f ON f.overlap_key = asked.value
      ORDER BY f.overlap_key, f.position`,
    [keys],
  );
  for (const row of rows) {
    const list = found.get(row.overlap_key) ?? [];
    found.set(row.overlap_key, list);
    list.push({
      type: row.type,
      a: row.a,
      b: row.b,
      aSpan: spanOf(row.a_start, row.a_end),
      bSpan: spanOf(row.b_start, row.b_end),
    });
  }
  return found;
};

/** Inside a transaction. */
export const insertDifferences = (connection: Connection, key: number, differences: readonly Difference[]): void => {
  for (const [position, { type, a, b, aSpan, bSpan }] of differences.entries())
    connection.insert('overlap_differences', {
      overlap_key: key,
      position,
      type,
      a,
      b,
      a_start: aSpan?.start ?? null,
      a_end: aSpan?.end ?? null,
      b_start: bSpan?.start ?? null,
      b_end: bSpan?.end ?? null,
    });
};
