/** Neighbouring characters of a text, two by two, in their order: 餐饮业 is 餐饮, 饮业. */
export const characterPairs = (text: string): string[] => {
  const characters = [...text];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
};
