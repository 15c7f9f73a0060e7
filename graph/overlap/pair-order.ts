/**
 * In which order pairs are listed, in every store: contradictions, inconsistencies, then the rest; within each by kind,
 * score downwards, id. Conflict and kind together are one number, the rank, that a store can have an index on.
 */
import { CONFLICT_SEVERITIES, type ConflictSeverity, OVERLAP_KINDS, type OverlapKind } from '../../ingest/model.ts';
import type { PairFilter, PairPage } from '../overlap-store.ts';
import type { ClausePair } from './clause-pair.ts';

/** `none` stands last. */
const CONFLICTS: readonly (ConflictSeverity | 'none')[] = [...CONFLICT_SEVERITIES, 'none'];
const RANKS = CONFLICTS.flatMap((conflict) => OVERLAP_KINDS.map((kind) => ({ conflict, kind })));

/** The smaller, the earlier. Stores keep it: another order of kinds or severities needs pairs computed anew. */
export const pairRank = ({ kind, conflict }: Pick<ClausePair, 'kind' | 'conflict'>): number =>
  RANKS.findIndex((rank) => rank.kind === kind && rank.conflict === (conflict?.severity ?? 'none'));

/** The ranks that a filter's kinds and conflicts let through; null for all. */
export const ranksOf = ({ kinds, conflicts }: PairFilter): number[] | null =>
  kinds === undefined && conflicts === undefined
    ? null
    : RANKS.flatMap(({ kind, conflict }, rank) =>
        (kinds?.includes(kind) ?? true) && (conflicts?.includes(conflict) ?? true) ? [rank] : [],
      );

/** What a page says of all pairs that the filter lets through, from how many there are of each rank. */
export const countsOf = (
  ranks: readonly { rank: number; count: number }[],
): Pick<PairPage, 'total' | 'counts' | 'conflicts'> => {
  const sum = (fits: (rank: (typeof RANKS)[number]) => boolean): number =>
    ranks.reduce((total, { rank, count }) => {
      const one = RANKS[rank];
      return one !== undefined && fits(one) ? total + count : total;
    }, 0);
  const kinds = OVERLAP_KINDS.map((kind) => [kind, sum((rank) => rank.kind === kind)] as const);
  const severities = CONFLICT_SEVERITIES.map((one) => [one, sum(({ conflict }) => conflict === one)] as const);
  return {
    total: sum(() => true),
    counts: Object.fromEntries(kinds) as Record<OverlapKind, number>,
    conflicts: Object.fromEntries(severities) as Record<ConflictSeverity, number>,
  };
};

const HEX_DIGITS = 16;
const HIGHEST = 2n ** 64n - 1n;

/** The bits of a double that is not negative sort as it does; taken from the highest, the other way round. */
const downwards = (score: number): string => {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, score);
  return (HIGHEST - bits.getBigUint64(0)).toString(16).padStart(HEX_DIGITS, '0');
};

/** A pair's place among all as one text: whoever sorts by it has the order, exactly. */
export const pairPlace = (pair: ClausePair): string =>
  `${pairRank(pair).toString(16)} ${downwards(pair.score)} ${pair.id}`;
