/** Which differences are told first where there is room for a few. */
import type { Difference, Overlap } from '../../server/contract.ts';
import { DIFFERENCE_LABELS, type DifferenceType } from '../words/overlap-labels.ts';

const ORDER = Object.keys(DIFFERENCE_LABELS) as DifferenceType[];

/** Differences of the type that the conflict is about, then those that both texts have words for, then by type. */
export const tellingDifferences = ({
  differences,
  conflict,
  change,
}: Pick<Overlap, 'differences' | 'conflict' | 'change'>): Difference[] => {
  const about = conflict?.type ?? change?.type;
  const rank = ({ type, a, b }: Difference): number => (type === about ? 0 : 2) + (a !== '' && b !== '' ? 0 : 1);
  return [...differences].sort(
    (one, other) => rank(one) - rank(other) || ORDER.indexOf(one.type) - ORDER.indexOf(other.type),
  );
};
