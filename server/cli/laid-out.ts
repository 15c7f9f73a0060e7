/** JSON as the project's formatter lays it out, with figures and short lists on one line: so that results compare well. */

const WIDTH = 120;

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object';

/** Whether a value may stand on one line: a list of plain values, or a figure with its interval. */
const isShort = (value: object): boolean =>
  Array.isArray(value) ? value.every(isPlain) : 'value' in value && Object.values(value).every(isPlain);

const onOneLine = (value: object): string => {
  if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
};

/** `before`: characters that stand before the value on its line. */
const lay = (value: unknown, indent: string, before: number): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const short = onOneLine(value);
  if (Object.keys(value).length === 0 || (isShort(value) && before + short.length < WIDTH)) return short;
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => `${inner}${lay(item, inner, inner.length)}`)
    : Object.entries(value).map(([key, item]) => {
        const start = `${inner}${JSON.stringify(key)}: `;
        return `${start}${lay(item, inner, start.length)}`;
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${items.join(',\n')}\n${indent}${close}`;
};

/** The text of a file. */
export const laidOut = (value: object): string => `${lay(JSON.parse(JSON.stringify(value)), '', 0)}\n`;
