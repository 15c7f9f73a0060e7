/** One text, however it was typeset: the five documents wrapped, paged, indented and without any line break. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segment } from '../../../ingest/segment/segment.ts';

const corpus = new URL('../../../corpus/', import.meta.url);
const files = (JSON.parse(readFileSync(new URL('manifest.json', corpus), 'utf8')) as { file: string }[]).map(
  ({ file }) => file,
);
const bare = (text: string): string => text.replace(/\s+/gu, '');
const view = (source: string): [string, string][] =>
  segment(source).clauses.map(({ localId, text }) => [localId, bare(text.text)]);

const wrap = (text: string, width: number, indent = ''): string =>
  text
    .split('\n')
    .flatMap((line) => {
      const whole = indent + line.trim();
      return Array.from({ length: Math.ceil(whole.length / width) }, (_, i) => whole.slice(i * width, (i + 1) * width));
    })
    .join('\n');
const page = (text: string): string =>
  text
    .split('\n')
    .map((line, i) => (i % 28 === 27 ? `${line}\n— ${(i + 1) / 28} —\f` : line))
    .join('\n');

const layouts: [string, (text: string) => string][] = [
  ['CRLF and blank lines', (text) => text.replace(/\n/gu, '\r\n\r\n')],
  ['wrapped at 38', (text) => wrap(text, 38)],
  ['wrapped at 38 with page numbers and form feeds', (text) => page(wrap(text, 38))],
  ['wrapped at 28, paragraphs indented', (text) => wrap(text, 28, '　　')],
  ['numbers with 、', (text) => text.replace(/^(\d+)\.\s*/gmu, '$1、')],
  ['without line breaks', (text) => text.replace(/\s*\n\s*/gu, '')],
  ['with blanks for line breaks', (text) => text.replace(/\s*\n\s*/gu, '  ')],
];

describe.each(files.slice(1))('%s', (file) => {
  const text = readFileSync(new URL(file, corpus), 'utf8');
  const expected = view(text);
  it.each(layouts)('%s', (_, change) => expect(view(change(text))).toEqual(expected));
});
