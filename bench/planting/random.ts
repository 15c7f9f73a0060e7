/** Chance that can be repeated: the same seed gives the same faults. */

export interface Random {
  /** In [0, 1). */
  next(): number;
  /** @throws RangeError on an empty list */
  pick<Item>(list: readonly Item[]): Item;
  /** A new list in another order. */
  shuffled<Item>(list: readonly Item[]): Item[];
}

/** Mulberry32 (Tommy Ettinger, 2017): 32 bits of state, enough to choose among a few thousand clauses. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <Item>(list: readonly Item[]): Item => {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[Math.floor(next() * list.length)]!;
  };
  const shuffled = <Item>(list: readonly Item[]): Item[] => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [out[i], out[j]] = [out[j]!, out[i]!];
    }
    return out;
  };
  return { next, pick, shuffled };
};
