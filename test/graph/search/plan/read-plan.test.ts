import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingKey } from '../../../../graph/search/plan/read-plan.ts';
import { without } from '../../../../graph/search/plan/reading.ts';
import { INNER_MONGOLIA, plan, SHANDONG } from './lexicon.ts';

const PIECES = [
  '财政厅',
  '省商务厅',
  '除了',
  '牵头的',
  '负责',
  '渔业措施',
  '养老方案里',
  '《山东省集成电路产业促进办法》',
  '30万',
  '上亿元的',
  '100块',
  '按床位',
  '20%',
  '2023年12月31日',
  '2024年以后',
  '还有效',
  '青岛',
  '上海',
  '养老',
  '補貼',
  '獎勵',
  '专向资金',
  '專項資金',
  '有哪些',
  '多少钱',
  '谁',
  '，',
  '和',
  '、',
  '？',
  'ETC',
  ' ',
  '😀',
  'butie',
  'caizhengting',
  ' buzhu ',
  '補帖',
  '床舖',
];
const asked = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((list) => list.join('')),
  fc.string(),
);

describe('plan', () => {
  it('says of each filter the words of the question that asked for it', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(SHANDONG, INNER_MONGOLIA), (text, known) => {
        for (const { surface, start, end } of plan(text, known).plan.filters) {
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).toBe(surface);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes each filter back by its key, and reads the rest as before', () => {
    fc.assert(
      fc.property(asked, (text) => {
        const { readings } = plan(text);
        const first = readings[0];
        if (!first) return;
        const key = readingKey(first);
        const left = plan(text, SHANDONG, [key]).readings.map(readingKey);
        expect(left).toEqual(readings.map(readingKey).filter((other) => other !== key));
      }),
      { numRuns: 150 },
    );
  });

  it('leaves for words and meaning what no set has spent', () => {
    expect(plan('财政厅负责的30万的网箱补贴有哪些').plan.text).toBe('负责的 的网箱补贴有哪些');
    expect(plan('青岛有哪些政策').plan.text).toBe('青岛有哪些政策');
    expect(plan('网箱怎么补').plan.text).toBe('网箱怎么补');
  });

  it('gives lists their key with bars', () => {
    expect(plan('养老方案和渔业措施里都有哪些补贴').readings.map(readingKey)).toContain('document:care|fishery');
  });

  it('cuts stretches out, in any order, and closes up', () => {
    expect(
      without('甲乙丙丁戊', [
        { start: 3, end: 4 },
        { start: 0, end: 1 },
      ]),
    ).toBe('乙丙 戊');
    expect(
      without('甲乙丙', [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ]),
    ).toBe('丙');
    expect(without('甲乙', [])).toBe('甲乙');
  });
});
