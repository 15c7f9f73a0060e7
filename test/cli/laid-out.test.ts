import { expect, it } from 'vitest';
import { laidOut } from '../../server/cli/laid-out.ts';

it('lays figures and short lists on one line, and changes nothing', () => {
  const value = {
    set: '问题',
    figures: { ndcg10: { value: 0.5, low: 0.25, high: 1 }, cited: null },
    legs: ['lexical', 'graph'],
    none: [],
    misses: [{ said: '“[{}]”，\n各"一"', wanted: Array.from({ length: 40 }, (_, i) => `d${i}`) }],
  };
  const text = laidOut(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text).toContain('    "ndcg10": { "value": 0.5, "low": 0.25, "high": 1 },\n    "cited": null\n');
  expect(text).toContain('  "legs": ["lexical", "graph"],\n  "none": [],\n');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
});
