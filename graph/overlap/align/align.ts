/**
 * Which passages two texts share, wherever they stand. Greedy string tiling (Wise, String Similarity via Greedy String
 * Tiling and Running Karp-Rabin Matching, 1993): longest common passages first, each character used once; then the gaps
 * between passages that keep their order are aligned more finely by their longest common subsequence (Hirschberg's
 * recurrence in full, gaps are small). A passage outside the heaviest chain in order is one that was moved.
 */
import type { BareText } from '../text/bare-text.ts';

/** A passage of `length` bare characters that both have. */
export interface Tile {
  a: number;
  b: number;
  length: number;
  /** It stands elsewhere among the passages of b. */
  moved: boolean;
}

/** Shortest passage that is looked for anywhere: four characters are a word and a half, chance matches are shorter. */
const SHORTEST = 4;
/** A shorter passage in another order is a coincidence (的企业给予), not a part that was moved. */
const SHORTEST_MOVED = 8;
/** Shortest passage within a gap. */
const SHORTEST_IN_GAP = 2;
/** Gaps of more cells (characters of a × of b) are left as they are. */
const LARGEST_GAP = 40_000;
/** Of chains of equal length the one whose passages stand at nearly the same places is the order of both texts. */
const OUT_OF_PLACE = 1e-6;
/** Most places of one seed that are tried: 服务业 stands 30 times in a long clause. */
const MOST_PLACES = 64;

const isFigure = (code: number): boolean => (code >= 48 && code <= 57) || code === 46;

/** Whether `at` stands inside a figure, between two of its digits. */
const splitsFigure = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isFigure(text.charCodeAt(at - 1)) && isFigure(text.charCodeAt(at));

/** Shrinks a passage until neither end cuts a figure in two: 100万元 and 200万元 do not share 00万元. */
const wholeFigures = (a: string, b: string, tile: Tile): Tile => {
  let { a: i, b: j, length } = tile;
  while (length > 0 && (splitsFigure(a, i) || splitsFigure(b, j))) {
    i++;
    j++;
    length--;
  }
  while (length > 0 && (splitsFigure(a, i + length) || splitsFigure(b, j + length))) length--;
  return { ...tile, a: i, b: j, length };
};

const seedsOf = (text: string): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  for (let i = 0; i + SHORTEST <= text.length; i++) {
    const seed = text.slice(i, i + SHORTEST);
    const list = places.get(seed);
    if (list === undefined) places.set(seed, [i]);
    else if (list.length < MOST_PLACES) list.push(i);
  }
  return places;
};

/** Every common passage that cannot be made longer. Seeds are kept of `a`, the shorter text. */
const maximal = (a: string, b: string): Tile[] => {
  const places = seedsOf(a);
  const found: Tile[] = [];
  for (let j = 0; j + SHORTEST <= b.length; j++)
    for (const i of places.get(b.slice(j, j + SHORTEST)) ?? []) {
      if (i > 0 && j > 0 && a.charCodeAt(i - 1) === b.charCodeAt(j - 1)) continue;
      let length = SHORTEST;
      while (i + length < a.length && j + length < b.length && a.charCodeAt(i + length) === b.charCodeAt(j + length))
        length++;
      found.push({ a: i, b: j, length, moved: false });
    }
  return found;
};

/** What of a passage is not taken yet on either side. */
const freeParts = (tile: Tile, usedA: Uint8Array, usedB: Uint8Array): Tile[] => {
  const parts: Tile[] = [];
  let from = 0;
  for (let k = 0; k <= tile.length; k++) {
    if (k < tile.length && usedA[tile.a + k] === 0 && usedB[tile.b + k] === 0) continue;
    if (k > from) parts.push({ ...tile, a: tile.a + from, b: tile.b + from, length: k - from });
    from = k + 1;
  }
  return parts;
};

/** Longest first; of equal ones the one that stands at nearly the same place. */
const better = (x: Tile, y: Tile): number =>
  y.length - x.length || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a || x.b - y.b;

const tiling = (a: string, b: string): Tile[] => {
  const usedA = new Uint8Array(a.length);
  const usedB = new Uint8Array(b.length);
  const tiles: Tile[] = [];
  let queue = maximal(a, b).sort(better);
  while (queue.length > 0) {
    const left: Tile[] = [];
    let shortest = Number.POSITIVE_INFINITY;
    for (const candidate of queue) {
      // What is left of a longer passage may be longer than this one: then it is its turn first.
      if (candidate.length < shortest && left.length > 0) {
        left.push(candidate);
        continue;
      }
      const parts = freeParts(candidate, usedA, usedB);
      const [whole] = parts;
      if (parts.length === 1 && whole?.length === candidate.length) {
        const tile = wholeFigures(a, b, whole);
        if (tile.length < SHORTEST) continue;
        usedA.fill(1, tile.a, tile.a + tile.length);
        usedB.fill(1, tile.b, tile.b + tile.length);
        tiles.push(tile);
        continue;
      }
      for (const part of parts)
        if (part.length >= SHORTEST) {
          left.push(part);
          shortest = Math.min(shortest, part.length);
        }
    }
    queue = left.sort(better);
  }
  return tiles.sort((x, y) => x.a - y.a);
};

/** Marks as moved what is not in the heaviest chain that rises on both sides. `tiles` are in the order of a. */
const markMoved = (tiles: readonly Tile[]): Tile[] => {
  const weight = ({ a, b, length }: Tile): number => length - Math.abs(a - b) * OUT_OF_PLACE;
  const best = tiles.map(weight);
  const before = tiles.map(() => -1);
  for (const [i, tile] of tiles.entries())
    for (let j = 0; j < i; j++)
      if (tiles[j]!.b + tiles[j]!.length <= tile.b && best[j]! + weight(tile) > best[i]!) {
        best[i] = best[j]! + weight(tile);
        before[i] = j;
      }
  const inOrder = new Set<number>();
  let at = best.indexOf(Math.max(...best));
  while (at >= 0) {
    inOrder.add(at);
    at = before[at]!;
  }
  return tiles.flatMap((tile, i) =>
    inOrder.has(i) ? [tile] : tile.length >= SHORTEST_MOVED ? [{ ...tile, moved: true }] : [],
  );
};

interface Texts {
  a: string;
  b: string;
  /** 1 where a moved passage has taken a character. */
  usedA: Uint8Array;
  usedB: Uint8Array;
}

/** Common subsequence of two short stretches, as runs of two and more characters. */
const gapRuns = ({ a, b, usedA, usedB }: Texts, fromA: number, fromB: number, n: number, m: number): Tile[] => {
  if (n <= 0 || m <= 0 || n * m > LARGEST_GAP) return [];
  const equal = (i: number, j: number): boolean =>
    a.charCodeAt(fromA + i) === b.charCodeAt(fromB + j) && usedA[fromA + i] === 0 && usedB[fromB + j] === 0;
  const width = m + 1;
  const longest = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const here = i * width + j;
      if (equal(i, j)) longest[here] = longest[here + width + 1]! + 1;
      else {
        const down = longest[here + width]!;
        const right = longest[here + 1]!;
        longest[here] = Math.max(down, right);
      }
    }
  const runs: Tile[] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (equal(i, j)) {
      const last = runs.at(-1);
      if (last && last.a + last.length === fromA + i && last.b + last.length === fromB + j) last.length++;
      else runs.push({ a: fromA + i, b: fromB + j, length: 1, moved: false });
      i++;
      j++;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return runs.map((run) => wholeFigures(a, b, run)).filter(({ length }) => length >= SHORTEST_IN_GAP);
};

const fillGaps = (a: string, b: string, tiles: readonly Tile[]): Tile[] => {
  const texts: Texts = { a, b, usedA: new Uint8Array(a.length), usedB: new Uint8Array(b.length) };
  for (const tile of tiles)
    if (tile.moved) {
      texts.usedA.fill(1, tile.a, tile.a + tile.length);
      texts.usedB.fill(1, tile.b, tile.b + tile.length);
    }
  const filled: Tile[] = [];
  let atA = 0;
  let atB = 0;
  for (const tile of [...tiles, { a: a.length, b: b.length, length: 0, moved: false }]) {
    if (tile.moved) continue;
    filled.push(...gapRuns(texts, atA, atB, tile.a - atA, tile.b - atB));
    atA = tile.a + tile.length;
    atB = tile.b + tile.length;
  }
  return [...tiles, ...filled].sort((x, y) => x.a - y.a);
};

/** Joins passages that follow one another without a break on both sides. */
const joined = (tiles: readonly Tile[]): Tile[] => {
  const out: Tile[] = [];
  for (const tile of tiles) {
    const last = out.at(-1);
    if (last && last.moved === tile.moved && last.a + last.length === tile.a && last.b + last.length === tile.b)
      last.length += tile.length;
    else out.push({ ...tile });
  }
  return out;
};

/**
 * Passages that both texts have, in the order of a, in bare characters; none overlaps another on either side. The same
 * passages whichever of two texts is a: ties are settled from the shorter one.
 */
export const align = ({ text: a }: Pick<BareText, 'text'>, { text: b }: Pick<BareText, 'text'>): Tile[] => {
  if (a === b) return a === '' ? [] : [{ a: 0, b: 0, length: a.length, moved: false }];
  if (a.length > b.length || (a.length === b.length && a > b))
    return align({ text: b }, { text: a })
      .map((tile) => ({ ...tile, a: tile.b, b: tile.a }))
      .sort((x, y) => x.a - y.a);
  return joined(fillGaps(a, b, markMoved(tiling(a, b))));
};

/** A longer passage agrees by no chance. */
const LONGEST_CHANCE = 6;

/**
 * Leaves out passages that agree by chance: short ones in order with longer differences of both texts before and after
 * them (after Fraser's semantic cleanup in diff-match-patch, with the geometric mean of the two texts' differences in
 * place of the larger one, so that what one text merely adds parts nothing). What is left parts one difference from the
 * next.
 */
export const anchorsOf = (tiles: readonly Tile[], lengthA: number, lengthB: number): Tile[] => {
  let kept = tiles.filter(({ moved }) => !moved);
  const gap = (left: Tile | undefined, right: Tile | undefined): number =>
    Math.sqrt(
      ((right?.a ?? lengthA) - (left === undefined ? 0 : left.a + left.length)) *
        ((right?.b ?? lengthB) - (left === undefined ? 0 : left.b + left.length)),
    );
  for (;;) {
    const weakest = kept
      .map((tile, i) => ({ i, length: tile.length, least: Math.min(gap(kept[i - 1], tile), gap(tile, kept[i + 1])) }))
      .filter(({ length, least }) => length <= LONGEST_CHANCE && length <= least)
      .sort((x, y) => x.length - y.length)[0];
    if (weakest === undefined) break;
    kept = kept.toSpliced(weakest.i, 1);
  }
  return [...kept, ...tiles.filter(({ moved }) => moved)].sort((x, y) => x.a - y.a);
};
