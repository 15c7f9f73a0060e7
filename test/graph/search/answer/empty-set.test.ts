import { expect, it } from 'vitest';
import type { Condition } from '../../../../graph/filter.ts';
import { emptySet } from '../../../../graph/search/answer/empty-set.ts';
import type { Reading } from '../../../../graph/search/plan/reading.ts';

const reading = (field: string, op: string, surface: string, condition: Condition): Reading => ({
  filter: { field, op, value: surface, surface, start: 0, end: surface.length },
  condition,
  force: 'set',
});
const agency = (op: string, surface: string, role?: string) =>
  reading('agency', op, surface, { field: 'agency', anyOf: [surface], ...(role ? { role: [role] } : {}) });

it('tells what is wanted, left out, and when', () => {
  const asOf = { field: 'asOf', date: '2026-01-01' } as const;
  expect(emptySet([agency('=', '商务厅', 'lead')])).toBe('没有找到符合“商务厅”（牵头）的条款');
  expect(emptySet([agency('not', '财政厅'), reading('as_of', '=', '现在', asOf)])).toBe(
    '没有找到同时符合“财政厅”以外、“现在”有效的条款',
  );
  expect(emptySet([reading('as_of', '=', '还有效的', asOf)])).toBe('没有找到符合“还有效的”的条款');
});

it('leaves out what merely leans the ranking', () => {
  expect(emptySet([agency('=', '商务厅'), { ...agency('=', '财政厅'), force: 'prefer' }])).toBe(
    '没有找到符合“商务厅”的条款',
  );
});
