/**
 * How sure a mean over questions is: the percentile bootstrap (Efron & Tibshirani, An Introduction to the Bootstrap, 1993,
 * chapter 13). Questions are drawn with replacement; the interval holds the middle 95 % of the means. The same values always
 * give the same interval.
 */
const ROUNDS = 2000;
const LEVEL = 0.95;
const SEED = 19_930_515;

export interface Interval {
  value: number;
  low: number;
  high: number;
  /** Questions to which the figure applies. */
  questions: number;
}

/** Random numbers in [0, 1): mulberry32 (T. Ettinger, 2017, public domain). */
export const generator = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Mean and interval; values that are null do not take part. Null where none is left. */
export const interval = (values: readonly (number | null)[], rounds = ROUNDS): Interval | null => {
  const known = Float64Array.from(values.filter((value) => value !== null));
  const size = known.length;
  if (size === 0) return null;
  const value = known.reduce((sum, one) => sum + one, 0) / size;
  const random = generator(SEED);
  const means = new Float64Array(rounds);
  for (let round = 0; round < rounds; round += 1) {
    let sum = 0;
    for (let i = 0; i < size; i += 1) sum += known[Math.floor(random() * size)]!;
    means[round] = sum / size;
  }
  means.sort();
  const below = Math.max(1, Math.floor(((rounds + 1) * (1 - LEVEL)) / 2));
  return { value, low: means[below - 1]!, high: means[rounds - below]!, questions: size };
};
