import { describe, expect, it } from 'vitest';
import type { Period, Quantity } from '../../../ingest/model.ts';
import { valueOverlapRefiner } from '../../../ingest/refine/value-overlap.ts';
import { clauseContext } from '../recognise/clause-context.ts';

const text = '自2022年起5年内免征';
const at = (start: number, end: number) => ({
  surface: text.slice(start, end),
  start,
  end,
  recogniser: 'test',
  confidence: 1,
});
const period = (start: number, end: number): Period => ({
  ...at(start, end),
  from: '2022-01-01',
  until: null,
  meaning: 'validity',
});
const quantity = (start: number, end: number): Quantity => ({
  ...at(start, end),
  min: 5,
  max: 5,
  approximate: false,
  unit: '年',
  of: null,
});

describe('value overlap', () => {
  it('drops a count inside a date and keeps the one beside it', () => {
    const context = clauseContext(text, {}, { periods: [period(0, 7)], quantities: [quantity(1, 6), quantity(7, 10)] });
    expect(valueOverlapRefiner.refine(context).quantities.map(({ surface }) => surface)).toEqual(['5年内']);
  });

  it('keeps the longer of two dates on one stretch', () => {
    const context = clauseContext(text, {}, { periods: [period(1, 6), period(0, 7)] });
    expect(valueOverlapRefiner.refine(context).periods.map(({ surface }) => surface)).toEqual(['自2022年起']);
  });
});
