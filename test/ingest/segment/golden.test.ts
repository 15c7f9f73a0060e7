/** Golden pairs: test/fixtures/segment/x.txt and what segmentation makes of it, x.json. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlineView } from './outline-view.ts';

const folder = new URL('../../fixtures/segment/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));

describe('segmentation', () => {
  it('has golden files', () => expect(names.length).toBeGreaterThanOrEqual(5));
  it.each(names)('%s', (name) => {
    const source = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    expect(JSON.parse(JSON.stringify(outlineView(source)))).toEqual(expected);
  });
});
