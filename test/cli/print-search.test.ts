import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { printSearch } from '../../server/cli/print-search.ts';
import type { Answer, SearchResponse } from '../../server/contract.ts';

let out: string;
beforeEach(() => {
  out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const response = (answer: Partial<Answer>): SearchResponse => ({
  query: '120张床补多少',
  plan: { text: '', intent: 'how-much', filters: [], expansions: [] },
  answer: {
    status: 'partial',
    text: '每张4000元。',
    citations: [{ clauseId: 'a/1', start: 0, end: 4 }],
    missing: [],
    calculations: [],
    table: null,
    conflicts: [],
    parts: [],
    worded: 'extract',
    ...answer,
  },
  hits: [],
  total: 0,
  facets: [],
  revision: 'r',
  degraded: [],
});

it('prints what was computed, with its sources, compared, and contradicts, and each of several questions', () => {
  printSearch(
    response({
      calculations: [
        {
          formula: '120张×4000元＝48万元',
          result: { value: 480_000, unit: '元', surface: '48万元' },
          operands: [
            { value: 120, unit: '张', surface: '120张', citation: null },
            { value: 4000, unit: '元', surface: '4000元', citation: 0 },
          ],
        },
      ],
      table: { columns: ['金额'], rows: [{ clauseId: 'a/1', cells: ['4000元'] }] },
      conflicts: [{ overlapId: '0f', a: 'a/1', b: 'b/2', severity: 'contradiction', reason: '同一补贴的金额不同。' }],
      parts: [{ question: '补多少', status: 'no-answer', text: '' }],
      worded: 'model',
    }),
  );
  for (const words of [
    '（1）补多少  没有答案',
    '算式  120张×4000元＝48万元  120张 出自问题；4000元 见出处 [1]',
    '条款  金额',
    'a/1   4000元',
    '同一补贴的金额不同。  /overlaps/0f',
    '由语言模型改写',
  ])
    expect(out).toContain(words);
});

it('prints nothing of what an answer has not', () => {
  printSearch(response({}));
  for (const words of ['算式', '条款  ', '语言模型', '（1）']) expect(out).not.toContain(words);
});

it('lets no text of a document steer the terminal', () => {
  printSearch(response({ text: '每张\u001b[2J4000元。', missing: [] }));
  expect(out).not.toContain('\u001b[2J');
});
