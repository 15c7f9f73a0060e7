/**
 * All near-duplicates among many texts, without comparing all pairs. Two texts become a candidate where they share one of
 * their rarest trigrams, as in prefix filtering (Bayardo et al., WWW 2007; Xiao et al., PPJoin, WWW 2008), except that a
 * fixed number of grams is probed rather than the prefix that would be exact: at a Jaccard of .2 that prefix is four
 * fifths of a text. Each candidate's Jaccard is then counted exactly.
 */
import { type GramLists, gramLists } from './gram-lists.ts';
import { GramSet } from './gram-set.ts';
import { identicalTexts } from './identical-texts.ts';
import { type Probes, rareGrams } from './rare-grams.ts';

/**
 * Measured on 155,166 law articles, 2,939 true revisions among them (`npm run bench -- overlap-join`). Recall by probes:
 * 4 .947, 8 .978, 12 .988, 16 .992, 24 .994, 32 .994, while processor time grows from 4 to 20 s (Jaccard .2, grams of 64
 * texts). Grams of up to 32, 64 or 254 texts, at .21: recall .988 with 32 and with 64, .991 with 254, which reports twice
 * the pairs, formulas mostly. Jaccard .2, .21, .22: recall .992, .988, .985; share of the pairs that reach .2 on the
 * published texts too, punctuation and all: .957, .980, .993.
 */
const DEFAULTS = { jaccard: 0.21, probes: 16, mostTexts: 64 };

export interface JoinOptions {
  /** Trigram Jaccard from which on a pair is reported. */
  jaccard?: number;
  /** How many of its rarest grams speak for a text. */
  probes?: number;
  /** A gram that more texts have than this says nothing; 254 at most. */
  mostTexts?: number;
}

export interface NearPair {
  /** Indices of the texts, `a` below `b`. */
  a: number;
  b: number;
  jaccard: number;
}

export interface TextJoin {
  /** Indices of texts that are the same, two or more together, in order. */
  groups: number[][];
  /** Pairs of texts that differ; of identical texts only the first takes part. */
  pairs: NearPair[];
}

/** Texts by probe: those that have probe `p` stand from `starts[p]` to `starts[p + 1]`. */
const textsByProbe = ({ probes, starts, places }: Probes): { texts: Uint32Array; starts: Uint32Array } => {
  const ends = new Uint32Array(places + 1);
  for (const probe of probes) ends[probe]! += 1;
  for (let place = 1; place <= places; place += 1) ends[place]! += ends[place - 1]!;
  const texts = new Uint32Array(probes.length);
  // From the last text down, so that each list ends up in order, and `ends` at its starts.
  for (let text = starts.length - 2; text >= 0; text -= 1)
    for (let i = starts[text]!; i < starts[text + 1]!; i += 1) {
      const probe = probes[i]!;
      ends[probe]! -= 1;
      texts[ends[probe]!] = text;
    }
  return { texts, starts: ends };
};

/** Writes the texts before `text` that share a probe with it to `into`, each once; gives how many. */
const earlierWith = (
  text: number,
  own: Probes,
  by: ReturnType<typeof textsByProbe>,
  into: Uint32Array,
  seen: Int32Array,
): number => {
  let count = 0;
  for (let i = own.starts[text]!; i < own.starts[text + 1]!; i += 1) {
    const end = by.starts[own.probes[i]! + 1]!;
    for (let j = by.starts[own.probes[i]!]!; j < end; j += 1) {
      const other = by.texts[j]!;
      if (other >= text) break;
      if (seen[other] === text) continue;
      seen[other] = text;
      into[count] = other;
      count += 1;
    }
  }
  return count;
};

const nearPairs = (lists: GramLists, probes: Probes, least: number): NearPair[] => {
  const { grams, starts } = lists;
  const texts = starts.length - 1;
  const by = textsByProbe(probes);
  const near = new Uint32Array(texts);
  const seen = new Int32Array(texts).fill(-1);
  const own = new GramSet();
  const pairs: NearPair[] = [];
  for (let b = 0; b < texts; b += 1) {
    const count = earlierWith(b, probes, by, near, seen);
    if (count === 0) continue;
    const size = starts[b + 1]! - starts[b]!;
    own.clear(size);
    for (let i = starts[b]!; i < starts[b + 1]!; i += 1) own.add(grams[i]!);
    for (let i = 0; i < count; i += 1) {
      const a = near[i]!;
      const other = starts[a + 1]! - starts[a]!;
      // Jaccard j of sizes m and n takes j(m + n) / (1 + j) shared grams.
      const needed = Math.ceil((least / (1 + least)) * (size + other) - 1e-9);
      if (needed > size || needed > other) continue;
      const shared = own.shared(grams, starts[a]!, starts[a + 1]!, needed);
      if (shared >= needed) pairs.push({ a, b, jaccard: shared / (size + other - shared) });
    }
  }
  return pairs;
};

/**
 * Near-duplicates among folded texts (no punctuation, no blanks). Which pairs come out depends on the set of texts alone,
 * not on their order. Texts that are alike in formulas only (the closing articles of all laws, say), whose common grams
 * stand in more than `mostTexts` texts, are left out unless identical; in the laws that is most of the pairs that reach
 * the threshold by count.
 */
export const joinTexts = (texts: readonly string[], options: JoinOptions = {}): TextJoin => {
  const { jaccard, probes, mostTexts } = { ...DEFAULTS, ...options };
  const same = identicalTexts(texts);
  const lists = gramLists(same.map(([first]) => texts[first!]!));
  const pairs = nearPairs(lists, rareGrams(lists, probes, mostTexts), jaccard);
  for (const pair of pairs) {
    pair.a = same[pair.a]![0]!;
    pair.b = same[pair.b]![0]!;
  }
  return { groups: same.filter(({ length }) => length > 1), pairs };
};
