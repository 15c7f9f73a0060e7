/** The pairs of one clause, as edges of the graph. */
import { type ConflictSeverity, OVERLAP_KINDS, type OverlapKind, type Verdict } from '../../../ingest/model.ts';
import { overlapEdge } from '../../clause-graph.ts';
import type { GraphEdge } from '../../store.ts';
import type { Connection } from '../connection.ts';

/** Kinds in the order of the model, so that a cut falls on what is merely related. */
const KIND_ORDER = `CASE o.kind ${OVERLAP_KINDS.map((kind, i) => `WHEN '${kind}' THEN ${i}`).join(' ')} END`;

/** Pairs of a clause (by its row key), from whichever end, at most so many; of a latest version, as others have none. */
export const overlapsOfClause = (connection: Connection, key: number, limit: number): GraphEdge[] =>
  connection
    .all<{
      pair: string;
      a: string;
      b: string;
      kind: OverlapKind;
      score: number;
      conflict: ConflictSeverity | null;
      verdict: Verdict | null;
      outdated: number | null;
    }>(
      `SELECT o.id AS pair, a.id AS a, b.id AS b, o.kind, o.score, o.conflict, r.verdict, r.texts <> o.texts AS outdated
         FROM overlaps AS o JOIN clauses AS a ON a.key = o.a_key JOIN clauses AS b ON b.key = o.b_key
         LEFT JOIN overlap_reviews AS r ON r.id = o.id
        WHERE o.a_key = :key OR o.b_key = :key ORDER BY ${KIND_ORDER}, o.score DESC, o.id LIMIT :limit`,
      { key, limit },
    )
    .map((row) => overlapEdge({ ...row, outdated: row.outdated === null ? null : row.outdated === 1 }));
