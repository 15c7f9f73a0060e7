/** Two texts that a reader calls equal compare equal: NFKC, no white space, one kind of dash and of quotes. */
export const equalText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[—–－-]+/gu, '-')
    .replace(/[“”"「」]/gu, '"')
    .replace(/[‘’']/gu, "'");
