/** Two clauses compared: which kind of pair they are, where they agree, what differs, and whether both can hold. */
import type { AlignedSpan, Difference } from '../../ingest/model.ts';
import { align, type Tile } from './align/align.ts';
import { type Likeness, likenessOf } from './align/likeness.ts';
import { type ClausePair, pairId, textsDigest } from './clause-pair.ts';
import { findContradiction } from './conflict/find-contradiction.ts';
import { findInconsistency } from './conflict/find-inconsistency.ts';
import { type ComparedHead, tellConflict } from './conflict/tell-conflict.ts';
import { findDifferences, listDifferences } from './differences/find-differences.ts';
import { sameValue } from './differences/stated-values.ts';
import { isStrong, strongKind } from './judge-kind.ts';
import type { ClauseProfile } from './text/clause-profile.ts';

/** A clause to be compared, with the head of its document. */
export interface ComparedClause {
  profile: ClauseProfile;
  head: ComparedHead;
}

const round = (share: number): number => Math.round(share * 1000) / 1000;

/** The passages as spans of both texts. One is broken where a text has more than punctuation in between (a numbering). */
const spansOf = (a: ClauseProfile, b: ClauseProfile, tiles: readonly Tile[]): AlignedSpan[] => {
  const spans: AlignedSpan[] = [];
  const marks = /[\p{L}\p{N}]/u;
  const broken = ({ folded, bare }: ClauseProfile, i: number): boolean =>
    bare.at[i]! > bare.at[i - 1]! + 1 && marks.test(folded.slice(bare.at[i - 1]! + 1, bare.at[i]!));
  for (const { a: inA, b: inB, length, moved } of tiles) {
    let from = 0;
    for (let k = 1; k <= length; k++) {
      if (k < length && !broken(a, inA + k) && !broken(b, inB + k)) continue;
      const span = ({ bare }: ClauseProfile, start: number) => ({
        start: bare.at[start + from]!,
        end: bare.at[start + k - 1]! + 1,
      });
      spans.push({ a: span(a, inA), b: span(b, inB), moved });
      from = k;
    }
  }
  return spans;
};

const scoreOf = ({ a, b, jaccard, measure }: Likeness): number =>
  round(Math.min(1, (Math.max(a.cover, b.cover) + Math.min(a.cover, b.cover) + jaccard + measure) / 4));

const pairOf = (
  a: ComparedClause,
  b: ComparedClause,
  rest: Pick<ClausePair, 'kind' | 'score' | 'spans' | 'differences' | 'conflict' | 'change' | 'cover'>,
): ClausePair => {
  const [left, right] = [a.profile.clause, b.profile.clause];
  return { id: pairId(left.id, right.id), a: left.id, b: right.id, ...rest, texts: textsDigest(left.text, right.text) };
};

const coverOf = (likeness: Likeness): ClausePair['cover'] => ({
  a: round(likeness.a.cover),
  b: round(likeness.b.cover),
});

/** An alignment with what it says; to be made once for a pair. */
export interface AlignedClauses {
  tiles: Tile[];
  likeness: Likeness;
}

export const alignClauses = (a: ClauseProfile, b: ClauseProfile): AlignedClauses => {
  const tiles = align(a.bare, b.bare);
  return { tiles, likeness: likenessOf(a, b, tiles) };
};

/** A document hardly says a measure twice with two values, but often two measures in one form: below this they are two. */
const SAME_DOCUMENT = 0.8;

/** The pair as one of the strong kinds; null where the two do not say one and the same measure. */
export const strongPair = (
  a: ComparedClause,
  b: ComparedClause,
  { tiles, likeness }: AlignedClauses = alignClauses(a.profile, b.profile),
): ClausePair | null => {
  if (!isStrong(a.profile, b.profile, likeness)) return null;
  const found = findDifferences(a.profile, b.profile, tiles, likeness);
  const sameValues = found.values.every(
    (match) => !match.a || !match.b || !match.placed || sameValue(match.a, match.b),
  );
  const kind = strongKind(a.profile, b.profile, likeness, sameValues);
  const differences = listDifferences(found, a.profile, b.profile, likeness, kind === 'contained');
  const aligned = { a: a.profile, b: b.profile, likeness };
  const parallel = a.head.id === b.head.id && Math.min(likeness.a.cover, likeness.b.cover) < SAME_DOCUMENT;
  const disagreement =
    kind === 'identical' || parallel ? null : (findContradiction(aligned, found) ?? findInconsistency(aligned, found));
  return pairOf(a, b, {
    kind,
    score: kind === 'identical' ? 1 : scoreOf(likeness),
    cover: coverOf(likeness),
    spans: spansOf(a.profile, b.profile, tiles),
    differences: kind === 'identical' ? differences.filter(isOfTheBracket) : differences,
    ...tellConflict(
      disagreement,
      { clause: a.profile.clause, head: a.head },
      { clause: b.profile.clause, head: b.head },
    ),
  });
};

const isOfTheBracket = ({ type }: Difference): boolean => type === 'agency';

/** Longest list of differences of words that a related pair shows: beyond, nobody would read them. */
const MOST_RELATED = 12;

/** The pair as `related`: two measures of one subject; passages and values are shown, conflicts there are none. */
export const relatedPair = (
  a: ComparedClause,
  b: ComparedClause,
  relatedness: number,
  { tiles, likeness }: AlignedClauses = alignClauses(a.profile, b.profile),
): ClausePair => {
  const found = findDifferences(a.profile, b.profile, tiles, likeness);
  const differences = listDifferences(found, a.profile, b.profile, likeness, true);
  return pairOf(a, b, {
    kind: 'related',
    score: round(relatedness),
    cover: coverOf(likeness),
    spans: spansOf(
      a.profile,
      b.profile,
      tiles.filter(({ length }) => length >= 4),
    ),
    differences: differences.slice(0, MOST_RELATED),
    conflict: null,
    change: null,
  });
};
