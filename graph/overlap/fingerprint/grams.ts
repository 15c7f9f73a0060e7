import { gramHash } from './gram-hash.ts';
import { GramSet } from './gram-set.ts';

/** Characters of a gram. The labels of the pairs that this is measured on are stated in trigrams too. */
const LENGTH = 3;
const seen = new GramSet();

/** How many grams the text can have at most: room to make before `writeGrams`. */
export const mostGrams = (bare: string): number => (bare === '' ? 0 : Math.max(1, bare.length - LENGTH + 1));

/**
 * Writes the text's distinct character trigrams, as 32-bit hashes, to `into` from `at` on, in order of first occurrence;
 * gives where they end. A text of one or two characters is one gram, the empty text has none.
 */
export const writeGrams = (bare: string, into: Uint32Array, at: number): number => {
  let end = at;
  seen.clear(bare.length);
  const count = mostGrams(bare);
  for (let i = 0; i < count; i += 1) {
    // Past the end charCodeAt gives NaN, which counts as 0 in integer arithmetic.
    const gram = gramHash(bare.charCodeAt(i), bare.charCodeAt(i + 1), bare.charCodeAt(i + 2));
    if (!seen.add(gram)) continue;
    into[end] = gram;
    end += 1;
  }
  return end;
};
