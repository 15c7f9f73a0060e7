/** Sums as people write them, and exact products of them. */

/** Figures are kept to a hundredth of a cent, which hides the noise of binary multiplication. */
const DECIMALS = 6;

/** The product, without the noise of binary fractions: 0.015 × 8000000 is 120000. */
export const product = (...factors: readonly number[]): number =>
  Number(factors.reduce((all, factor) => all * factor, 1).toFixed(DECIMALS));

/** A sum in yuan as people write it: 48万元, 1.5亿元, 800元. */
export const written = (yuan: number): string => {
  const [scale, word] = yuan >= 1e8 ? [1e8, '亿元'] : yuan >= 1e4 ? [1e4, '万元'] : [1, '元'];
  const scaled = Number((yuan / scale).toFixed(scale === 1 ? 2 : DECIMALS));
  return `${scaled}${word}`;
};
