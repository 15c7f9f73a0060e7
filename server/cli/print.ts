/** Text for people on standard output; colours only where a terminal shows them. */

const colours = process.stdout.isTTY === true && !process.env.NO_COLOR;
const style = (code: number) => (text: string) => (colours && text ? `\x1b[${code}m${text}\x1b[0m` : text);

export const bold = style(1);
export const dim = style(2);
export const underline = style(4);

/** Writes one line. */
export const print = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** A text of unknown origin on one line: what a document says cannot steer the terminal. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** Cuts to `width` characters, with an ellipsis. */
export const shorten = (text: string, width: number): string =>
  [...text].length <= width ? text : `${[...text].slice(0, width - 1).join('')}…`;

/** Writes JSON for programs. */
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));
