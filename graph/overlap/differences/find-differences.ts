/** What differs between two aligned clauses, typed: values as values, agencies and places by name, the rest by its words. */
import type { Difference, DifferenceType, Mentions, Span } from '../../../ingest/model.ts';
import { anchorsOf, type Tile } from '../align/align.ts';
import { type Likeness, type Side, shareIn } from '../align/likeness.ts';
import { type ClauseProfile, spanOfPart } from '../text/clause-profile.ts';
import { classifyFragment } from './classify-fragment.ts';
import { type Fragment, findFragments } from './fragments.ts';
import { matchValues, type ValueMatch } from './match-values.ts';
import { type StatedValue, sameValue, statedValues } from './stated-values.ts';
import { valueSurface } from './value-surface.ts';

export interface FoundDifferences {
  /** Values of both texts and which stand for which. */
  values: ValueMatch[];
  fragments: (Fragment & { type: DifferenceType })[];
}

/** A part of a sentence with less in common belongs to another measure. */
const PART_SHARED = 0.35;

/** Share of what counts of the phrase around a position that agrees with the other text. */
export const phraseCover = ({ phrases }: ClauseProfile, side: Side, at: number): number => {
  const phrase = phrases.find(({ start, end }) => at >= start && at < end);
  return phrase === undefined ? 0 : shareIn(side, phrase);
};

/** Compares two aligned clauses. */
export const findDifferences = (
  a: ClauseProfile,
  b: ClauseProfile,
  tiles: readonly Tile[],
  likeness: Likeness,
): FoundDifferences => {
  const anchors = anchorsOf(tiles, a.bare.text.length, b.bare.text.length);
  const fragments = findFragments({ profile: a, side: likeness.a }, { profile: b, side: likeness.b }, anchors);
  return {
    values: matchValues(statedValues(a), statedValues(b), tiles),
    fragments: fragments.map((fragment) => ({ ...fragment, type: classifyFragment(a, b, fragment) })),
  };
};

const isInHeading = ({ bare }: ClauseProfile, { counts }: Side, { bareStart }: StatedValue): boolean =>
  bareStart < bare.heading && counts[bareStart] === 0;

/** A place that is another one, a value that is another one, or that only one text has. */
const valueDifferences = (
  { values }: FoundDifferences,
  a: ClauseProfile,
  b: ClauseProfile,
  likeness: Likeness,
  within: boolean,
): Difference[] =>
  values.flatMap((match): Difference[] => {
    const left = match.a && !isInHeading(a, likeness.a, match.a) ? match.a : null;
    const right = match.b && !isInHeading(b, likeness.b, match.b) ? match.b : null;
    const one = left ?? right;
    if (one === null || (left && right && sameValue(left, right))) return [];
    // The further measures of a containing clause are no differences.
    if (within && left === null && phraseCover(b, likeness.b, right!.bareStart) < PART_SHARED) return [];
    if (within && right === null && phraseCover(a, likeness.a, left!.bareStart) < PART_SHARED) return [];
    const surface = (value: StatedValue | null, profile: ClauseProfile): [string, Span | null] => {
      if (value === null) return ['', null];
      const span = valueSurface(profile.folded, value, value.type);
      return [profile.clause.text.slice(span.start, span.end), span];
    };
    const [surfaceA, aSpan] = surface(left, a);
    const [surfaceB, bSpan] = surface(right, b);
    return [{ type: one.type, a: surfaceA, b: surfaceB, aSpan, bSpan }];
  });

type Agencies = Mentions['agencies'];

/** Responsible agencies that only one clause has, each by itself. */
const agencyDifferences = (a: Agencies, b: Agencies): Difference[] => {
  const names = (list: Agencies): Set<string> => new Set(list.map(({ name }) => name));
  const [inA, inB] = [names(a), names(b)];
  const only = (list: Agencies, others: ReadonlySet<string>): Agencies =>
    list.filter(({ name }, i) => !others.has(name) && list.findIndex((other) => other.name === name) === i);
  return [
    ...only(a, inB).map(
      ({ surface, start, end }): Difference => ({
        type: 'agency',
        a: surface,
        b: '',
        aSpan: { start, end },
        bSpan: null,
      }),
    ),
    ...only(b, inA).map(
      ({ surface, start, end }): Difference => ({
        type: 'agency',
        a: '',
        b: surface,
        aSpan: null,
        bSpan: { start, end },
      }),
    ),
  ];
};

const overlaps = (x: Span | null, y: Span | null): boolean =>
  x !== null && y !== null && x.start < y.end && y.start < x.end;
const covers = (outer: Span | null, inner: Span | null): boolean =>
  inner === null || (outer !== null && outer.start <= inner.start && outer.end >= inner.end);

/** Differences of wording that a difference of value does not tell already. */
const wordDifferences = (
  { fragments }: FoundDifferences,
  told: readonly Difference[],
  a: ClauseProfile,
  b: ClauseProfile,
  likeness: Likeness,
  within: boolean,
): Difference[] =>
  fragments.flatMap((fragment): Difference[] => {
    const aSpan = fragment.a && spanOfPart(a, fragment.a);
    const bSpan = fragment.b && spanOfPart(b, fragment.b);
    if (
      told.some(
        (value) =>
          (overlaps(value.aSpan, aSpan) || overlaps(value.bSpan, bSpan)) &&
          covers(value.aSpan, aSpan) &&
          covers(value.bSpan, bSpan),
      )
    )
      return [];
    if (within && fragment.b === null && phraseCover(a, likeness.a, fragment.a!.start) < PART_SHARED) return [];
    if (within && fragment.a === null && phraseCover(b, likeness.b, fragment.b!.start) < PART_SHARED) return [];
    const words = (profile: ClauseProfile, span: Span | null): string =>
      span === null ? '' : profile.clause.text.slice(span.start, span.end);
    return [{ type: fragment.type, a: words(a, aSpan), b: words(b, bSpan), aSpan, bSpan }];
  });

/** Values first, then agencies, then words, each in the order of the text. `within`: further measures are left out. */
export const listDifferences = (
  found: FoundDifferences,
  a: ClauseProfile,
  b: ClauseProfile,
  likeness: Likeness,
  within: boolean,
): Difference[] => {
  const values = valueDifferences(found, a, b, likeness, within);
  return [
    ...values,
    ...agencyDifferences(a.clause.agencies, b.clause.agencies),
    ...wordDifferences(found, values, a, b, likeness, within),
  ];
};
