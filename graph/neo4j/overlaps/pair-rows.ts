/**
 * Pairs ↔ relationships. What people ask for and what is sorted by stands as properties; the rest, which the database could
 * not hold as it is, is one JSON text.
 */
import type { Review } from '../../../ingest/model.ts';
import type { ClausePair } from '../../overlap/clause-pair.ts';
import { pairPlace, pairRank } from '../../overlap/pair-order.ts';
import type { PairReview, ReviewedPair } from '../../overlap-store.ts';
import type { Run } from '../driver.ts';

type Body = Pick<ClausePair, 'cover' | 'spans' | 'differences' | 'conflict' | 'change'>;

export interface PairRow {
  a: string;
  b: string;
  properties: Pick<ClausePair, 'id' | 'kind' | 'score' | 'texts'> & { body: string };
}

/** Of a relationship `o`; clauses of latest versions go by their bare ids. */
export const PAIR = 'startNode(o).id AS a, endNode(o).id AS b, properties(o) AS properties';

/** The relationship's properties. */
export const propertiesOf = (pair: ClausePair): Record<string, unknown> => {
  const { id, kind, score, texts, cover, spans, differences, conflict, change } = pair;
  return {
    id,
    kind,
    score,
    texts,
    conflict: conflict?.severity ?? null,
    differences: [...new Set(differences.map(({ type }) => type))],
    rank: pairRank(pair),
    place: pairPlace(pair),
    body: JSON.stringify({ cover, spans, differences, conflict, change } satisfies Body),
  };
};

export const pairOf = ({ a, b, properties: { id, kind, score, texts, body } }: PairRow): ClausePair => ({
  id,
  a,
  b,
  kind,
  score,
  texts,
  ...(JSON.parse(body) as Body),
});

const reviewOf = (review: PairReview | null, texts: string): Review | null =>
  review && {
    verdict: review.verdict,
    note: review.note ?? null,
    by: review.by ?? null,
    at: review.at,
    outdated: review.texts !== texts,
  };

/** Pairs by their ids, in the order asked; those that are gone are left out. */
export const readPairs = async (run: Run, ids: readonly string[]): Promise<ReviewedPair[]> => {
  if (ids.length === 0) return [];
  const rows = await run<PairRow & { review: PairReview | null }>(
    `UNWIND $ids AS id MATCH (:Clause)-[o:OVERLAPS {id: id}]->(:Clause) OPTIONAL MATCH (r:Review {id: id})
     RETURN ${PAIR}, properties(r) AS review`,
    { ids },
  );
  const pairs = new Map(
    rows.map((row) => [row.properties.id, { ...pairOf(row), review: reviewOf(row.review, row.properties.texts) }]),
  );
  return ids.flatMap((id) => pairs.get(id) ?? []);
};
