/** Finds the operands of a calculation in its formula, so that each can lead to where it stands. */

export interface FormulaPart {
  text: string;
  /** Index of the operand that this is, or null for what stands between them. */
  operand: number | null;
}

/** The formula in parts, in order; an operand that is not written in it in the same words has no part. */
export const splitFormula = (formula: string, operands: readonly { surface: string }[]): FormulaPart[] => {
  const parts: FormulaPart[] = [];
  let rest = formula;
  // What comes first in the formula is looked for first; each operand is one part.
  const open = new Set(operands.keys());
  while (rest !== '') {
    const found = [...open]
      .map((operand) => ({ operand, surface: operands[operand]?.surface ?? '' }))
      .map((one) => ({ ...one, start: one.surface === '' ? -1 : rest.indexOf(one.surface) }))
      .filter(({ start }) => start >= 0)
      // Of two at one place the longer: 4000元 in 4000元／张.
      .sort((one, other) => one.start - other.start || other.surface.length - one.surface.length)[0];
    if (!found) {
      parts.push({ text: rest, operand: null });
      break;
    }
    if (found.start > 0) parts.push({ text: rest.slice(0, found.start), operand: null });
    parts.push({ text: found.surface, operand: found.operand });
    open.delete(found.operand);
    rest = rest.slice(found.start + found.surface.length);
  }
  return parts;
};
