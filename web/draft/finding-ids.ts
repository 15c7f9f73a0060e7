/** Ids of the elements that show a finding: its card in the list, its first mark in the text. */
export const cardId = (finding: string): string => `finding-${finding}`;
export const markId = (finding: string): string => `mark-${finding}`;
