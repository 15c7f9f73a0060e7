import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { permanentLink } from '../../web/address/permanent-link.ts';
import { parseQuery, readAddress } from '../../web/address/search-address.ts';
import { numberCitations, numberOf } from '../../web/answer/cite-sentences.ts';
import { splitFormula } from '../../web/answer/split-formula.ts';
import { supportedText } from '../../web/answer/supported-text.ts';

describe('a formula', () => {
  const parts = (formula: string, ...surfaces: string[]) =>
    splitFormula(
      formula,
      surfaces.map((surface) => ({ surface })),
    );

  test('is parted at its operands, in whatever order they are given', () => {
    expect(parts('120张×4000元＝48万元', '4000元', '120张')).toEqual([
      { text: '120张', operand: 1 },
      { text: '×', operand: null },
      { text: '4000元', operand: 0 },
      { text: '＝48万元', operand: null },
    ]);
  });

  test('has each operand once, and leaves out what it words otherwise', () => {
    expect(parts('20%×20%', '20%', '20%', '百分之五')).toEqual([
      { text: '20%', operand: 0 },
      { text: '×', operand: null },
      { text: '20%', operand: 1 },
    ]);
  });

  test('keeps its text, whatever the operands', () => {
    const text = fc.string({ unit: fc.constantFrom('1', '2', '元', '×'), maxLength: 12 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (formula, surfaces) => {
        expect(
          parts(formula, ...surfaces)
            .map((part) => part.text)
            .join(''),
        ).toBe(formula);
      }),
    );
  });
});

test('an operand has the number of its passage, though a passage is cited twice', () => {
  const one = { clauseId: 'a/1', start: 0, end: 4 };
  const other = { clauseId: 'b/2', start: 2, end: 6 };
  const numbered = numberCitations([one, one, other]);
  expect([one, other].map((passage) => numberOf(passage, numbered))).toEqual([1, 2]);
  expect(numberOf(undefined, numbered)).toBeNull();
});

test('what a partial answer misses is told once', () => {
  const missing = ['条文没有写明具体金额', '条文没有关于包头市的规定'];
  const text = `${missing.join('；')}。相关规定：给予奖励。`;
  expect(supportedText({ status: 'partial', missing, text })).toBe('相关规定：给予奖励。');
  expect(supportedText({ status: 'no-answer', missing, text })).toBe(text);
  expect(supportedText({ status: 'partial', missing, text: '给予奖励。' })).toBe('给予奖励。');
  expect(supportedText({ status: 'partial', missing, text: `${missing.join('；')}。` })).toBe(
    `${missing.join('；')}。`,
  );
});

describe('a permanent link', () => {
  const address = { q: '那租金呢', context: ['奖励有哪些'], place: ['包头市'], without: ['agency:自治区财政厅'] };
  const read = (link: string) => readAddress(parseQuery(new URL(link).search));

  test('is the address with the revision and the day', () => {
    const link = permanentLink(address, 'r1', '2026-03-01', 'http://127.0.0.1:8080');
    expect(read(link)).toEqual({ ...address, revision: 'r1', asked_on: '2026-03-01' });
    expect(read(link)).not.toHaveProperty('as_of');
  });

  test('needs no other day where one is asked for', () => {
    const dated = permanentLink(
      { q: '奖励', as_of: '2023-06-30', asked_on: '2022-06-01' },
      'r1',
      '2026-03-01',
      'http://x',
    );
    expect(read(dated)).toEqual({ q: '奖励', as_of: '2023-06-30', revision: 'r1' });
  });

  test('keeps the day of the link that it was opened by', () => {
    const again = permanentLink(
      { ...address, asked_on: '2022-06-01', revision: 'old' },
      'r2',
      '2026-03-01',
      'http://x',
    );
    expect(read(again)).toEqual({ ...address, revision: 'r2', asked_on: '2022-06-01' });
  });
});
