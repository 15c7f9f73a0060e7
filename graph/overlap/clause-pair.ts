/** A pair of clauses as it is computed and kept: an Overlap with ids in place of the clauses, and without what people said. */
import { createHash } from 'node:crypto';
import type { Overlap, OverlapKind } from '../../ingest/model.ts';

export interface ClausePair extends Omit<Overlap, 'a' | 'b' | 'review'> {
  /** Ids of clauses of latest versions, without `@version`; `a` stands earlier in document order. */
  a: string;
  b: string;
  /** Digest of both texts (`textsDigest`): a verdict holds for these. */
  texts: string;
}

/** Kinds that speak of one and the same measure; `related` is the other one. */
export const STRONG_KINDS = ['identical', 'revised', 'contained'] as const satisfies readonly OverlapKind[];

const ID_DIGITS = 16;

/** Id of the pair of two clauses, whatever their order: 16 hexadecimal digits of a SHA-256 of both ids. */
export const pairId = (one: string, other: string): string =>
  createHash('sha256')
    .update(JSON.stringify([one, other].sort()))
    .digest('hex')
    .slice(0, ID_DIGITS);

/** SHA-256 (hex) of the texts of a and b. */
export const textsDigest = (a: string, b: string): string =>
  createHash('sha256')
    .update(JSON.stringify([a, b]))
    .digest('hex');
