/** Which pairs stay when others are put, which a filter lets through, and in which order, found the slow and plain way. */
import type { ClausePair } from '../../graph/overlap/clause-pair.ts';
import type { PairFilter, PairReview, ReviewedPair, ReviewState } from '../../graph/overlap-store.ts';
import { CONFLICT_SEVERITIES, OVERLAP_KINDS, type PolicyDocument } from '../../ingest/model.ts';
import { latestOf } from './naive-store.ts';

export const withReview = (pair: ClausePair, reviews: readonly PairReview[]): ReviewedPair => {
  const given = reviews.find(({ id }) => id === pair.id);
  if (given === undefined) return { ...pair, review: null };
  const { verdict, note, by, at, texts } = given;
  return { ...pair, review: { verdict, note, by, at, outdated: texts !== pair.texts } };
};

const place = <Value>(list: readonly Value[], value: Value | undefined): number =>
  value === undefined ? list.length : list.indexOf(value);

export const inOrder = (one: ClausePair, other: ClausePair): number =>
  place(CONFLICT_SEVERITIES, one.conflict?.severity) - place(CONFLICT_SEVERITIES, other.conflict?.severity) ||
  place(OVERLAP_KINDS, one.kind) - place(OVERLAP_KINDS, other.kind) ||
  other.score - one.score ||
  (one.id < other.id ? -1 : 1);

/** Every way to hand the lists out to the two sides, each side getting one at least where there are two or more. */
const handedOut = (lists: number): boolean[][] => {
  const ways = Array.from({ length: 2 ** lists }, (_, bits) =>
    Array.from({ length: lists }, (_side, i) => (bits & (1 << i)) !== 0),
  );
  return ways.filter((way) => lists < 2 || new Set(way).size === 2);
};

const stateOf = ({ review }: ReviewedPair): ReviewState =>
  review === null ? 'none' : review.outdated ? 'outdated' : review.verdict;

export const naiveFind = (
  documents: readonly PolicyDocument[],
  pairs: readonly ReviewedPair[],
  filter: PairFilter,
): ReviewedPair[] => {
  const clauses = new Map(latestOf(documents).flatMap((document) => document.clauses.map((one) => [one.id, one])));
  const documentOf = (id: string): string => clauses.get(id)?.document.id ?? '';
  const agenciesOf = (id: string): string[] => clauses.get(id)?.agencies.map(({ name }) => name) ?? [];
  return pairs
    .filter((pair) => {
      const { documents: named, differences, agencies } = filter;
      const types = pair.differences.map(({ type }) => type);
      const responsible = [...agenciesOf(pair.a), ...agenciesOf(pair.b)];
      return (
        (filter.kinds?.includes(pair.kind) ?? true) &&
        (filter.conflicts?.includes(pair.conflict?.severity ?? 'none') ?? true) &&
        (named === undefined ||
          handedOut(named.length).some((way) =>
            named.every((list, i) => list.includes(documentOf(way[i] ? pair.a : pair.b))),
          )) &&
        (differences ?? []).every((list) => list.some((type) => types.includes(type))) &&
        (agencies ?? []).every((list) => list.some((name) => responsible.includes(name))) &&
        (filter.reviews?.includes(stateOf(pair)) ?? true) &&
        (filter.clauses?.some((id) => id === pair.a || id === pair.b) ?? true) &&
        (filter.ids?.includes(pair.id) ?? true)
      );
    })
    .sort(inOrder);
};

/** What there is of the latest versions: each document's digest and mark, and all pairs. */
export interface NaiveOverlaps {
  digests: ReadonlyMap<string, string>;
  marks: ReadonlyMap<string, string>;
  pairs: readonly ClausePair[];
}

/** What there is after OverlapStore.put of a document that is there; all pairs are of clauses that are there, and its own. */
export const naivePut = (
  { digests, marks, pairs: stored }: NaiveOverlaps,
  documentOf: (clause: string) => string,
  put: { document: string; generation: string; pairs: readonly ClausePair[]; seen: ReadonlyMap<string, string> },
): NaiveOverlaps => {
  const { document, generation, seen } = put;
  /** The document at the other end; the same again for a pair within. */
  const otherOf = ({ a, b }: ClausePair): string => documentOf(documentOf(a) === document ? b : a);
  const found = put.pairs.filter((pair) => {
    const other = otherOf(pair);
    return other === document || seen.get(other) === digests.get(other);
  });
  const kept = stored.filter((pair) => {
    if (documentOf(pair.a) !== document && documentOf(pair.b) !== document) return true;
    const again = found.some(({ id }) => id === pair.id);
    return !again && otherOf(pair) !== document && marks.get(otherOf(pair)) === generation;
  });
  return { digests, marks: new Map([...marks, [document, generation]]), pairs: [...kept, ...found] };
};

/** What there is when a document holds something else from now on. */
export const naiveReplace = (
  { digests, marks, pairs }: NaiveOverlaps,
  documentOf: (clause: string) => string,
  { document, digest }: { document: string; digest: string },
): NaiveOverlaps => ({
  digests: new Map([...digests, [document, digest]]),
  marks: new Map([...marks].filter(([marked]) => marked !== document)),
  pairs: pairs.filter(({ a, b }) => documentOf(a) !== document && documentOf(b) !== document),
});
