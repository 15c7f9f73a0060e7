/** Three and more clauses that say the same. */
import { createHash } from 'node:crypto';
import { CONFLICT_SEVERITIES, type ConflictSeverity, type OverlapKind } from '../../ingest/model.ts';
import type { ReviewedPair } from '../overlap-store.ts';
import { isRejected } from './rejected.ts';

/**
 * Least share of the two texts that the other one says too: most of the one, and no small part of the other. Through looser
 * pairs a chain would join clauses of which the first and the last have nothing in common. With .6 of both the first corpus
 * would have no group, although one award stands in it three times, once with another sum and without a second measure.
 */
const LEAST_COVER = { fuller: 0.75, other: 0.4 };
const LEAST_CLAUSES = 3;
const ID_DIGITS = 16;
/** A clause that merely holds the other's measure, or has the same subject, says something else besides. */
const CONNECTING: ReadonlySet<OverlapKind> = new Set<OverlapKind>(['identical', 'revised']);

export interface ClauseGroup {
  /** Made from the ids of its clauses: another clause makes another group. */
  id: string;
  /** Ids, sorted. */
  clauses: string[];
  /** Ids of the pairs that connect them. */
  overlaps: string[];
  /** Every one of these pairs is identical. */
  identical: boolean;
  /** The gravest conflict of these pairs. */
  conflict: ConflictSeverity | null;
}

type Link = Pick<ReviewedPair, 'id' | 'a' | 'kind' | 'conflict'>;

/** Sets that only grow together (union–find, Tarjan 1975), by path halving. */
class Sets {
  readonly #above = new Map<string, string>();

  top(one: string): string {
    let at = one;
    for (;;) {
      const above = this.#above.get(at) ?? at;
      if (above === at) return at;
      const next = this.#above.get(above) ?? above;
      this.#above.set(at, next);
      at = next;
    }
  }

  join(one: string, other: string): void {
    const [a, b] = [this.top(one), this.top(other)];
    this.#above.set(a, a);
    this.#above.set(b, a);
  }

  members(): Map<string, string[]> {
    const sets = new Map<string, string[]>();
    for (const one of this.#above.keys()) {
      const top = this.top(one);
      const set = sets.get(top);
      if (set) set.push(one);
      else sets.set(top, [one]);
    }
    return sets;
  }
}

const isCovered = ({ cover: { a, b } }: Pick<ReviewedPair, 'cover'>): boolean =>
  Math.max(a, b) >= LEAST_COVER.fuller && Math.min(a, b) >= LEAST_COVER.other;

const connects = (pair: ReviewedPair): boolean => CONNECTING.has(pair.kind) && isCovered(pair) && !isRejected(pair);

const groupOf = (members: readonly string[], links: readonly Link[]): ClauseGroup => {
  const clauses = [...members].sort();
  return {
    id: createHash('sha256').update(JSON.stringify(clauses)).digest('hex').slice(0, ID_DIGITS),
    clauses,
    overlaps: links.map(({ id }) => id),
    identical: links.every(({ kind }) => kind === 'identical'),
    conflict: CONFLICT_SEVERITIES.find((one) => links.some(({ conflict }) => conflict?.severity === one)) ?? null,
  };
};

const gravity = ({ conflict }: ClauseGroup): number =>
  conflict === null ? CONFLICT_SEVERITIES.length : CONFLICT_SEVERITIES.indexOf(conflict);

/**
 * The clauses that identical and revised pairs connect, where both texts are mostly in the pair and nobody rejected it:
 * groups with the gravest conflict first, then the largest, then by id.
 */
export const clauseGroups = async (pairs: AsyncIterable<ReviewedPair>): Promise<ClauseGroup[]> => {
  const sets = new Sets();
  const links: Link[] = [];
  for await (const pair of pairs)
    if (connects(pair)) {
      sets.join(pair.a, pair.b);
      links.push({ id: pair.id, a: pair.a, kind: pair.kind, conflict: pair.conflict });
    }
  const linksOf = new Map<string, Link[]>();
  for (const link of links) {
    const top = sets.top(link.a);
    const before = linksOf.get(top);
    if (before) before.push(link);
    else linksOf.set(top, [link]);
  }
  return [...sets.members()]
    .filter(([, members]) => members.length >= LEAST_CLAUSES)
    .map(([top, members]) => groupOf(members, linksOf.get(top) ?? []))
    .sort(
      (one, other) =>
        gravity(one) - gravity(other) || other.clauses.length - one.clauses.length || (one.id < other.id ? -1 : 1),
    );
};
