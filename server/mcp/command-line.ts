/** A command line of this program, to be copied into a shell as it stands. */

const PLAIN = /^[\p{L}\p{N}_./:@%+,=-]+$/u;

/** A word that a POSIX shell takes as it is meant. @example it's → 'it'\''s' */
const shellWord = (text: string): string => (PLAIN.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`);

/** @example export, [[amount_min, 10000]] → npm run --silent tiaoli -- export --amount-min=10000 */
export const commandLine = (command: string, options: readonly (readonly [name: string, value: string])[]): string =>
  [
    'npm run --silent tiaoli --',
    command,
    ...options.map(([name, value]) => shellWord(`--${name.replaceAll('_', '-')}=${value}`)),
  ].join(' ');
