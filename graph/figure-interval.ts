/**
 * What interval a stated figure covers, and when it meets the one that is asked for. One meaning for amounts, rates and
 * every store: a cap reaches from 0, a floor to infinity, an approximate figure by ±10 %.
 */

/** How far an approximate figure (左右, 约, 近, 余, 多) reaches, as a share of itself. */
export const APPROXIMATE_REACH = 0.1;
/** Relative difference that is rounding and not another figure: .1 × 3 is .3. */
export const ROUNDING = 1e-9;

export interface Figure {
  min: number | null;
  max: number | null;
  approximate: boolean;
}

export interface Interval {
  low: number;
  high: number;
}

const lower = (value: number, share: number): number => value - Math.abs(value) * share;
const upper = (value: number, share: number): number => value + Math.abs(value) * share;

/** The stretch that a figure covers, ends included and widened by rounding; null for a figure that states neither end. */
export const intervalOf = ({ min, max, approximate }: Figure): Interval | null => {
  if (min === null && max === null) return null;
  const reach = approximate ? APPROXIMATE_REACH + ROUNDING : ROUNDING;
  return {
    low: min === null ? Math.min(0, lower(max ?? 0, reach)) : lower(min, reach),
    high: max === null ? Number.POSITIVE_INFINITY : upper(max, reach),
  };
};

/** True when the interval and [min, max] (an open end is null) have a value in common; without a bound all do. */
export const meets = (interval: Interval | null, min: number | null, max: number | null): boolean => {
  if (min === null && max === null) return true;
  if (interval === null) return false;
  return (max === null || interval.low <= max) && (min === null || interval.high >= min);
};

/** The values that count as `value` itself. */
export const roundingOf = (value: number): Interval => ({ low: lower(value, ROUNDING), high: upper(value, ROUNDING) });

/** True when the figure gives one of `values` itself: as its figure, its floor or its ceiling. */
export const gives = (figure: Figure, values: readonly (number | null)[]): boolean =>
  values.some((value) => {
    if (value === null) return false;
    const { low, high } = roundingOf(value);
    return [figure.min, figure.max].some((bound) => bound !== null && bound >= low && bound <= high);
  });
