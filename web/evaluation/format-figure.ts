/** Figures between 0 and 1 as they are read. */
import type { EvaluationInterval } from '../../server/contract.ts';

/** @example formatShare(.8991) → .899; formatShare(1) → 1.000; formatShare(-.02, 2) → −.02 */
export const formatShare = (value: number, digits = 3): string =>
  value
    .toFixed(digits)
    .replace(/^(-?)0(?=\.)/u, '$1')
    .replace('-', '−');

/** @example formatRange({ low: .87, high: .921, … }) → .87–.92 */
export const formatRange = ({ low, high }: Pick<EvaluationInterval, 'low' | 'high'>): string =>
  `${formatShare(low, 2)} ~ ${formatShare(high, 2)}`;
