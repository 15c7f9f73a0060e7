/** How far two aligned texts agree: shares of each, trigrams of the whole and of the parts that speak of the same. */

import type { ClauseProfile, Part } from '../text/clause-profile.ts';
import type { Tile } from './align.ts';

/** Characters of a gram: of 2,939 revisions of law articles trigrams part 99 % from hard negatives, longer grams fewer. */
const GRAM = 3;
/** A heading counts where so much of it stands in the other text. */
const HEADING_SHARED = 0.8;
/** A phrase with less in common belongs to another measure. */
const PHRASE_SHARED = 0.35;
/** Runs shorter than this are the chance words of any two texts, and do not cover anything. */
const SHORTEST_COVER = 3;

export interface Side {
  /** 1 where a character counts in this pair (headings only where both have them). */
  counts: Uint8Array;
  weight: number;
  /** 1 where a character stands in a passage that agrees. */
  shared: Uint8Array;
  /** Share of what counts that agrees. */
  cover: number;
  /** Longest stretch of what counts that does not agree, within one phrase. */
  longestOwn: number;
}

export interface Likeness {
  a: Side;
  b: Side;
  /** Jaccard of the trigrams of all that counts. */
  jaccard: number;
  /** Jaccard of the trigrams of those phrases that have much in common with the other text. */
  measure: number;
  /** Weight of those phrases in the shorter text as a share of its weight. */
  measureShare: number;
}

/** Dates are left out: every text of a year has them. */
const withoutDates = (counts: Uint8Array, dates: readonly Part[]): Uint8Array => {
  if (dates.length === 0) return counts;
  const left = counts.slice();
  for (const { start, end } of dates) left.fill(0, start, end);
  return left;
};

const gramsOf = (text: string, counts: Uint8Array, parts: readonly Part[]): Set<string> => {
  const grams = new Set<string>();
  let run = '';
  const flush = (): void => {
    for (let i = 0; i + GRAM <= run.length; i++) grams.add(run.slice(i, i + GRAM));
    if (run.length > 0 && run.length < GRAM) grams.add(run);
    run = '';
  };
  for (const { start, end } of parts) {
    for (let i = start; i < end; i++) if (counts[i] === 1) run += text[i];
    flush();
  }
  return grams;
};

/** Trigrams of whole clauses, with their heading and without: made once, a clause is compared many times. */
const wholes = new WeakMap<ClauseProfile, Map<boolean, Set<string>>>();

const wholeGrams = (profile: ClauseProfile, { counts }: Side, undated: Uint8Array): Set<string> => {
  const known = wholes.get(profile) ?? new Map<boolean, Set<string>>();
  wholes.set(profile, known);
  const headed = counts === profile.bare.counts;
  const grams = known.get(headed) ?? gramsOf(profile.bare.text, undated, [{ start: 0, end: profile.bare.text.length }]);
  known.set(headed, grams);
  return grams;
};

const jaccardOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let both = 0;
  for (const gram of a) if (b.has(gram)) both++;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
};

const sum = (list: Uint8Array, { start, end }: Part): number => {
  let total = 0;
  for (let i = start; i < end; i++) total += list[i]!;
  return total;
};

const sharedOf = ({ bare }: ClauseProfile, tiles: readonly Tile[], side: 'a' | 'b'): Uint8Array => {
  const shared = new Uint8Array(bare.text.length);
  for (const tile of tiles) if (tile.length >= SHORTEST_COVER) shared.fill(1, tile[side], tile[side] + tile.length);
  return shared;
};

const sideOf = (profile: ClauseProfile, tiles: readonly Tile[], side: 'a' | 'b'): Side => {
  const { bare, phrases } = profile;
  const shared = sharedOf(profile, tiles, side);
  const head = { start: 0, end: bare.heading };
  const headed = bare.heading > 0 && sum(shared, head) >= HEADING_SHARED * bare.heading;
  const used = headed || bare.heading === 0 ? bare.counts : bare.counts.slice().fill(0, 0, bare.heading);
  let weight = 0;
  let agreed = 0;
  let longestOwn = 0;
  for (const { start, end } of phrases) {
    let own = 0;
    for (let i = start; i < end; i++) {
      if (used[i] === 0) continue;
      weight++;
      if (shared[i] === 1) {
        agreed++;
        own = 0;
      } else longestOwn = Math.max(longestOwn, ++own);
    }
  }
  return { counts: used, weight, shared, cover: weight === 0 ? 0 : agreed / weight, longestOwn };
};

/** How much of a stretch counts, and how much of that agrees with the other text; `except` is left out. */
export const agreementIn = (
  { counts, shared }: Side,
  { start, end }: Part,
  except?: Part,
): { weight: number; agreed: number } => {
  let weight = 0;
  let agreed = 0;
  for (let i = start; i < end; i++) {
    if (counts[i] === 0 || (except !== undefined && i >= except.start && i < except.end)) continue;
    weight++;
    agreed += shared[i]!;
  }
  return { weight, agreed };
};

/** The share of that which agrees; 0 where nothing counts. */
export const shareIn = (side: Side, part: Part, except?: Part): number => {
  const { weight, agreed } = agreementIn(side, part, except);
  return weight === 0 ? 0 : agreed / weight;
};

/** Phrases of which much stands in the other text as well. */
const commonPhrases = ({ phrases }: ClauseProfile, side: Side): Part[] =>
  phrases.filter((part) => {
    const { weight, agreed } = agreementIn(side, part);
    return weight > 0 && agreed >= PHRASE_SHARED * weight;
  });

const weightOf = (counts: Uint8Array, parts: readonly Part[]): number =>
  parts.reduce((total, part) => total + sum(counts, part), 0);

/** Measures what an alignment (`align`) says of two texts. All shares lie in [0, 1]. */
export const likenessOf = (a: ClauseProfile, b: ClauseProfile, tiles: readonly Tile[]): Likeness => {
  const left = sideOf(a, tiles, 'a');
  const right = sideOf(b, tiles, 'b');
  const [countsA, countsB] = [withoutDates(left.counts, a.dates), withoutDates(right.counts, b.dates)];
  const jaccard = jaccardOf(wholeGrams(a, left, countsA), wholeGrams(b, right, countsB));
  const [inA, inB] = [commonPhrases(a, left), commonPhrases(b, right)];
  const measure = jaccardOf(gramsOf(a.bare.text, countsA, inA), gramsOf(b.bare.text, countsB, inB));
  const [short, parts] = left.weight <= right.weight ? [left, inA] : [right, inB];
  const measureShare = short.weight === 0 ? 0 : weightOf(short.counts, parts) / short.weight;
  return { a: left, b: right, jaccard, measure, measureShare };
};
