/** The words that differ: what stands between the passages that agree, widened to whole words and whole phrases. */
import { segmentsOf } from '../../text/tokens.ts';
import type { Tile } from '../align/align.ts';
import type { Side } from '../align/likeness.ts';
import type { ClauseProfile, Part } from '../text/clause-profile.ts';
import { oncePerClause } from '../text/once-per-clause.ts';

/** One stretch that only one text has, or two that stand for one another; in bare characters. */
export interface Fragment {
  a: Part | null;
  b: Part | null;
}

/** A phrase of which so much is its own is shown whole. */
const WHOLE_PHRASE = 0.65;
/** Furthest that a stretch is widened to a word's edge. */
const WIDEST = 4;

interface Texts {
  profile: ClauseProfile;
  side: Side;
  /** 1 where a bare character opens a word. */
  opens: Uint8Array;
  /** Index of the phrase of each bare character. */
  phraseOf: Int32Array;
  /** 1 where a bare character opens a sentence. */
  opensSentence: Uint8Array;
}

const wordStarts = oncePerClause(({ folded, bare }): Uint8Array => {
  const starts = new Uint8Array(folded.length + 1);
  let at = 0;
  for (const word of segmentsOf(folded)) {
    starts[at] = 1;
    at += word.length;
  }
  return Uint8Array.from(bare.at, (offset, i) =>
    i === 0 || starts[offset] === 1 || bare.at[i - 1] !== offset - 1 ? 1 : 0,
  );
});

const textsOf = (profile: ClauseProfile, side: Side): Texts => {
  const phraseOf = new Int32Array(profile.bare.text.length);
  for (const [i, { start, end }] of profile.phrases.entries()) phraseOf.fill(i, start, end);
  const opensSentence = new Uint8Array(profile.bare.text.length + 1);
  for (const { start } of profile.sentences) opensSentence[start] = 1;
  return { profile, side, opens: wordStarts(profile), phraseOf, opensSentence };
};

/** Stretches within `[start, end)` that count and are not taken by a moved passage, each within one sentence. */
const ownRuns = ({ side: { counts }, opensSentence }: Texts, taken: Uint8Array, { start, end }: Part): Part[] => {
  const runs: Part[] = [];
  let from = -1;
  for (let i = start; i <= end; i++) {
    const own = i < end && counts[i] === 1 && taken[i] === 0;
    if (from >= 0 && (!own || opensSentence[i] === 1)) {
      runs.push({ start: from, end: i });
      from = -1;
    }
    if (own && from < 0) from = i;
  }
  return runs;
};

/** How far to the left, and to the right, the edges of a stretch lie inside a word. */
const insideWord = ({ opens, phraseOf }: Texts, { start, end }: Part): [left: number, right: number] => {
  let left = 0;
  while (left < WIDEST && start - left > 0 && start < opens.length && opens[start - left] === 0) left++;
  if (start - left > 0 && opens[start - left] === 0) left = 0;
  let right = 0;
  while (right < WIDEST && end + right < opens.length && opens[end + right] === 0) right++;
  const last = Math.min(end + right, opens.length) - 1;
  if (last > 0 && start < phraseOf.length && phraseOf[last] !== phraseOf[Math.max(0, Math.min(start, end - 1))])
    right = 0;
  return [left, right];
};

/** Widens two stretches by the same number of characters, so that both begin and end with whole words. */
const widened = (left: Texts, right: Texts, a: Part, b: Part): [Part, Part] => {
  const [leftA, rightA] = insideWord(left, a);
  const [leftB, rightB] = insideWord(right, b);
  const before = Math.min(Math.max(leftA, leftB), a.start, b.start);
  const after = Math.min(
    Math.max(rightA, rightB),
    left.profile.bare.text.length - a.end,
    right.profile.bare.text.length - b.end,
  );
  const grown = ({ start, end }: Part): Part => ({ start: start - before, end: end + after });
  return [grown(a), grown(b)];
};

const weightOf = (counts: Uint8Array, { start, end }: Part): number => {
  let total = 0;
  for (let i = start; i < end; i++) total += counts[i]!;
  return total;
};

/** A stretch that is most of its phrases, as those phrases. */
const wholePhrases = ({ profile, side, phraseOf }: Texts, part: Part): Part => {
  let { start, end } = part;
  for (let i = phraseOf[part.start]!; i <= phraseOf[part.end - 1]!; i++) {
    const phrase = profile.phrases[i]!;
    const inside = { start: Math.max(part.start, phrase.start), end: Math.min(part.end, phrase.end) };
    if (weightOf(side.counts, inside) >= WHOLE_PHRASE * weightOf(side.counts, phrase)) {
      start = Math.min(start, phrase.start);
      end = Math.max(end, phrase.end);
    }
  }
  return { start, end };
};

const takenBy = (tiles: readonly Tile[], side: 'a' | 'b', length: number): Uint8Array => {
  const taken = new Uint8Array(length);
  for (const tile of tiles) if (tile.moved) taken.fill(1, tile[side], tile[side] + tile.length);
  return taken;
};

/**
 * What differs between two aligned texts, in the order of a (what only b has stands where it would be in a). Headings,
 * responsibility brackets and boilerplate are left out.
 */
export const findFragments = (
  a: { profile: ClauseProfile; side: Side },
  b: { profile: ClauseProfile; side: Side },
  tiles: readonly Tile[],
): Fragment[] => {
  const left = textsOf(a.profile, a.side);
  const right = textsOf(b.profile, b.side);
  const lengthA = a.profile.bare.text.length;
  const lengthB = b.profile.bare.text.length;
  const takenA = takenBy(tiles, 'a', lengthA);
  const takenB = takenBy(tiles, 'b', lengthB);
  const found: Fragment[] = [];
  let atA = 0;
  let atB = 0;
  for (const tile of [...tiles, { a: lengthA, b: lengthB, length: 0, moved: false }]) {
    if (tile.moved) continue;
    const runsA = ownRuns(left, takenA, { start: atA, end: tile.a });
    const runsB = ownRuns(right, takenB, { start: atB, end: tile.b });
    const [firstA, firstB] = [runsA[0], runsB[0]];
    // What goes on with a sentence stands for what goes on with it there, a new sentence for a new one.
    const together = firstA && firstB && left.opensSentence[firstA.start] === right.opensSentence[firstB.start];
    const only = (run: Part | undefined, rest: readonly Part[]): Part | null => (run && rest.length === 0 ? run : null);
    if (together) found.push(pairOf(left, right, firstA, firstB));
    else {
      const loneA = only(firstA, runsB);
      const loneB = only(firstB, runsA);
      if (loneA) found.push(pairOf(left, right, loneA, { start: tile.b, end: tile.b }));
      if (loneB) found.push(pairOf(left, right, { start: tile.a, end: tile.a }, loneB));
      if (!loneA && firstA) found.push({ a: wholePhrases(left, firstA), b: null });
      if (!loneB && firstB) found.push({ a: null, b: wholePhrases(right, firstB) });
    }
    for (const run of runsA.slice(1)) found.push({ a: wholePhrases(left, run), b: null });
    for (const run of runsB.slice(1)) found.push({ a: null, b: wholePhrases(right, run) });
    atA = tile.a + tile.length;
    atB = tile.b + tile.length;
  }
  return merged(found);
};

/** Figures stay whole: 十五 and 十. */
const FIGURE = /[\d.一二两三四五六七八九十百千万亿]/u;

/** Without what both begin or end with: a character alone is no passage (对, 对首次). */
const trimmed = (textA: string, textB: string, a: Part, b: Part): [Part, Part] => {
  const most = Math.min(a.end - a.start, b.end - b.start);
  const agree = (i: number, j: number): boolean => textA[i] === textB[j] && !FIGURE.test(textA[i]!);
  let head = 0;
  while (head < most && agree(a.start + head, b.start + head)) head++;
  let tail = 0;
  while (head + tail < most && agree(a.end - 1 - tail, b.end - 1 - tail)) tail++;
  return [
    { start: a.start + head, end: a.end - tail },
    { start: b.start + head, end: b.end - tail },
  ];
};

/** Two stretches that stand for one another, one of them empty where a text only adds something. */
const pairOf = (left: Texts, right: Texts, wholeA: Part, wholeB: Part): Fragment => {
  const [a, b] = trimmed(left.profile.bare.text, right.profile.bare.text, wholeA, wholeB);
  const [wideA, wideB] = widened(left, right, a, b);
  return {
    a: wideA.end > wideA.start ? withoutTail(left, wholePhrases(left, wideA)) : null,
    b: wideB.end > wideB.start ? withoutTail(right, wholePhrases(right, wideB)) : null,
  };
};

/** Without a 的 at its head that closes the phrase before: 的，给予落户奖励. */
const withoutTail = ({ profile: { bare } }: Texts, { start, end }: Part): Part => {
  const tail = end - start > 1 && bare.text[start] === '的' && bare.at[start + 1]! > bare.at[start]! + 1;
  return { start: tail ? start + 1 : start, end };
};

/** Joins one-sided neighbours that touch (a sentence in several phrases), and drops what an earlier one has already. */
const merged = (fragments: readonly Fragment[]): Fragment[] => {
  const out: Fragment[] = [];
  const touches = (last: Part | null, next: Part | null): boolean =>
    last !== null && next !== null && next.start <= last.end && next.end >= last.start;
  for (const fragment of fragments) {
    const last = out.at(-1);
    if (
      last &&
      touches(last.a, fragment.a) &&
      ((last.b === null && fragment.b === null) || touches(last.b, fragment.b))
    ) {
      last.a = union(last.a!, fragment.a!);
      if (last.b && fragment.b) last.b = union(last.b, fragment.b);
    } else if (last && last.a === null && fragment.a === null && touches(last.b, fragment.b))
      last.b = union(last.b!, fragment.b!);
    else out.push({ ...fragment });
  }
  return out;
};

const union = (x: Part, y: Part): Part => ({ start: Math.min(x.start, y.start), end: Math.max(x.end, y.end) });
