/** Which value of one text stands for which of the other: through the aligned passages, by its worth, or by its place. */
import type { Tile } from '../align/align.ts';
import { type StatedValue, sameValue } from './stated-values.ts';

export interface ValueMatch {
  a: StatedValue | null;
  b: StatedValue | null;
  /** Both stand at the same place of the aligned texts (the same passage, or the same gap). */
  placed: boolean;
}

/** Where a bare position of a lies in b: within a passage, or between those that keep their order. */
const landing = (tiles: readonly Tile[], at: number): { exact: number | null; from: number; until: number } => {
  let from = 0;
  let until = Number.POSITIVE_INFINITY;
  for (const { a, b, length, moved } of tiles) {
    if (at >= a && at < a + length) return { exact: b + at - a, from: b, until: b + length };
    if (moved) continue;
    if (a + length <= at) from = Math.max(from, b + length);
    else if (a > at) until = Math.min(until, b);
  }
  return { exact: null, from, until };
};

/** A value that the passages lead to: an end of it lies where an end of the other lies, or inside it. */
const alignedTo = (tiles: readonly Tile[], value: StatedValue, others: readonly StatedValue[]): StatedValue | null => {
  for (const at of [value.bareStart, value.bareEnd - 1]) {
    const { exact } = landing(tiles, at);
    if (exact === null) continue;
    const found = others.find(
      (other) => other.sort === value.sort && exact >= other.bareStart && exact < other.bareEnd,
    );
    if (found) return found;
  }
  return null;
};

/** Values that overlap the gap of b in which a value of a would stand. */
const inGap = (tiles: readonly Tile[], value: StatedValue, others: readonly StatedValue[]): StatedValue | null => {
  const { from } = landing(tiles, value.bareStart);
  const { until } = landing(tiles, value.bareEnd - 1);
  const inside = others.filter(
    (other) => other.sort === value.sort && other.bareEnd > from && other.bareStart < until && from < until,
  );
  return inside.length === 1 ? inside[0]! : (inside.find((other) => other.type === value.type) ?? null);
};

/** The very words of a value stand in the other text as well: what is read there hangs on the document (今年, 重庆 in 重庆). */
const isInPassage = (tiles: readonly Tile[], { bareStart, bareEnd }: StatedValue, side: 'a' | 'b'): boolean =>
  tiles.some((tile) => bareStart >= tile[side] && bareEnd <= tile[side] + tile.length);

/** Every value of both texts, once, except those of one text whose words the other one has too. Pairs come in the order of a, what only b has at the end. */
export const matchValues = (
  a: readonly StatedValue[],
  b: readonly StatedValue[],
  tiles: readonly Tile[],
): ValueMatch[] => {
  const partner = new Map<StatedValue, { b: StatedValue; placed: boolean }>();
  const free = new Set(b);
  const pair = (left: StatedValue, right: StatedValue | null, placed: boolean): void => {
    if (right === null || partner.has(left)) return;
    partner.set(left, { b: right, placed });
    free.delete(right);
  };
  const open = (): StatedValue[] => a.filter((value) => !partner.has(value));
  for (const value of a) pair(value, alignedTo(tiles, value, [...free]), true);
  for (const value of open()) {
    const equal = [...free].filter((other) => other.sort === value.sort && sameValue(value, other));
    const near = inGap(tiles, value, equal);
    pair(value, near ?? equal[0] ?? null, near !== null);
  }
  for (const value of open()) pair(value, inGap(tiles, value, [...free]), true);
  return [
    ...a.flatMap((value): ValueMatch[] => {
      const found = partner.get(value);
      if (found === undefined && isInPassage(tiles, value, 'a')) return [];
      return [{ a: value, b: found?.b ?? null, placed: found?.placed ?? false }];
    }),
    ...b
      .filter((value) => free.has(value) && !isInPassage(tiles, value, 'b'))
      .map((value): ValueMatch => ({ a: null, b: value, placed: false })),
  ];
};
