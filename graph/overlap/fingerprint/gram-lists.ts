import { mostGrams, writeGrams } from './grams.ts';

/** The grams of many texts in one array: those of text `i` from `starts[i]` to `starts[i + 1]`. */
export interface GramLists {
  grams: Uint32Array;
  starts: Uint32Array;
}

/** Distinct trigrams of each text. */
export const gramLists = (texts: readonly string[]): GramLists => {
  const grams = new Uint32Array(texts.reduce((sum, text) => sum + mostGrams(text), 0));
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = writeGrams(text, grams, starts[i]!);
  });
  return { grams, starts };
};
