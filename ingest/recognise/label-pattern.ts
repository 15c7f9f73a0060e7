/**
 * Patterns as vocabulary files write them: regular expressions with two shorthands, so that a policy person can read them.
 * `…` is a stretch of up to 24 characters inside one part of a sentence, `~` one of up to 8.
 * Example: `引进…企业` finds 引进国内外知名企业, but not 引进人才，支持企业.
 */
const LONG_GAP = '[^，。；：！？]{0,24}?';
const SHORT_GAP = '[^，。；：、！？]{0,8}?';

/** Compiles a vocabulary pattern; an empty one gives null. Throws SyntaxError where the pattern is none. */
export const compilePattern = (pattern: string): RegExp | null =>
  pattern === '' ? null : new RegExp(pattern.replaceAll('…', LONG_GAP).replaceAll('~', SHORT_GAP), 'gud');

/** Whether a pattern occurs in a text; null never does. */
export const occurs = (pattern: RegExp | null, text: string): boolean => {
  if (pattern === null) return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
};
