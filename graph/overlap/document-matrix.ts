/** How much of each document stands in each other one, from the pairs of their clauses. */
import {
  CONFLICT_SEVERITIES,
  type ConflictSeverity,
  OVERLAP_KINDS,
  type OverlapKind,
  type Span,
} from '../../ingest/model.ts';
import type { ReviewedPair } from '../overlap-store.ts';
import { STRONG_KINDS } from './clause-pair.ts';
import { mergeSpans } from './merge-spans.ts';
import { isRejected } from './rejected.ts';

/** What the matrix has to know of a clause. */
export interface ClauseSize {
  id: string;
  document: string;
  /** UTF-16 units of its text. */
  characters: number;
}

export interface MatrixCell {
  a: string;
  b: string;
  /** Of the characters of all clauses of `a`, those that say the same in `b`; where both are one, elsewhere in it. */
  share: number;
  counts: Record<OverlapKind, number>;
  conflicts: Record<ConflictSeverity, number>;
}

const STRONG: ReadonlySet<OverlapKind> = new Set(STRONG_KINDS);
const none = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

/** A cell while pairs come in. */
interface Filling extends Omit<MatrixCell, 'share'> {
  /** Of each clause of `a`, where `b` says the same: never more than its text has room for. */
  covered: Map<string, Span[]>;
}

/** Cells by row and column, made when they are first met. */
class Cells {
  readonly #rows = new Map<string, Map<string, Filling>>();

  at(a: string, b: string): Filling {
    const row = this.row(a);
    const cell = row.get(b) ?? {
      a,
      b,
      counts: none(OVERLAP_KINDS),
      conflicts: none(CONFLICT_SEVERITIES),
      covered: new Map<string, Span[]>(),
    };
    row.set(b, cell);
    return cell;
  }

  row(a: string): Map<string, Filling> {
    const row = this.#rows.get(a) ?? new Map<string, Filling>();
    this.#rows.set(a, row);
    return row;
  }
}

const count = ({ counts, conflicts }: Filling, { kind, conflict }: ReviewedPair): void => {
  counts[kind] += 1;
  if (conflict) conflicts[conflict.severity] += 1;
};

const cover = ({ covered }: Filling, clause: string, spans: readonly Span[]): void => {
  covered.set(clause, mergeSpans([...(covered.get(clause) ?? []), ...spans]));
};

const shareOf = (covered: Filling['covered'], characters: number): number => {
  let sum = 0;
  for (const spans of covered.values()) for (const { start, end } of spans) sum += end - start;
  return Math.min(1, sum / Math.max(1, characters));
};

/**
 * One cell for each two documents that have a pair, in both directions; one for each that has pairs within itself. Every
 * pair is counted; the share is of `identical`, `revised` and `contained` pairs that nobody rejected. Pairs of clauses
 * that are not among `clauses` are left out. Cells stand in the order of the documents of `clauses`.
 */
export const documentMatrix = async (
  clauses: Iterable<ClauseSize>,
  pairs: AsyncIterable<ReviewedPair>,
): Promise<MatrixCell[]> => {
  const documentOf = new Map<string, string>();
  const characters = new Map<string, number>();
  for (const clause of clauses) {
    documentOf.set(clause.id, clause.document);
    characters.set(clause.document, (characters.get(clause.document) ?? 0) + clause.characters);
  }
  const cells = new Cells();
  for await (const pair of pairs) {
    const [a, b] = [documentOf.get(pair.a), documentOf.get(pair.b)];
    if (a === undefined || b === undefined) continue;
    const [there, back] = [cells.at(a, b), cells.at(b, a)];
    for (const cell of new Set([there, back])) count(cell, pair);
    if (!STRONG.has(pair.kind) || isRejected(pair)) continue;
    cover(
      there,
      pair.a,
      pair.spans.map((span) => span.a),
    );
    cover(
      back,
      pair.b,
      pair.spans.map((span) => span.b),
    );
  }
  const order = new Map([...characters.keys()].map((document, place) => [document, place]));
  const place = ({ b }: Filling): number => order.get(b) ?? 0;
  return [...order.keys()].flatMap((a) =>
    [...cells.row(a).values()]
      .sort((one, other) => place(one) - place(other))
      .map(({ covered, ...said }) => ({ ...said, share: shareOf(covered, characters.get(a) ?? 0) })),
  );
};
