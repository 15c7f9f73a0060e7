/** Distinct trigrams of a text as strings; the whole text where it is shorter. */
export const gramsOf = (bare: string): Set<string> => {
  const grams = new Set<string>();
  if (bare !== '' && bare.length < 3) grams.add(bare);
  for (let i = 0; i + 3 <= bare.length; i += 1) grams.add(bare.slice(i, i + 3));
  return grams;
};
