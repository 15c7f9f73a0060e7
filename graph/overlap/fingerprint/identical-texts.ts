/** Indices of the texts, those of identical texts together, in order of first occurrence; the empty text stands in none. */
export const identicalTexts = (texts: readonly string[]): number[][] => {
  const groups = new Map<string, number[]>();
  texts.forEach((text, i) => {
    const group = groups.get(text);
    if (group) group.push(i);
    else if (text !== '') groups.set(text, [i]);
  });
  return [...groups.values()];
};
