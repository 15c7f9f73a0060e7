import { beforeAll, describe, expect, it } from 'vitest';
import { unitsTold } from '../../../../graph/search/answer/shapes/calculation-units-told.ts';
import { readPlan } from '../../../../graph/search/plan/read-plan.ts';
import { type Heilongjiang, heilongjiang } from '../heilongjiang-document.ts';

let corpus: Heilongjiang;
beforeAll(async () => {
  corpus = await heilongjiang();
});
const told = (question: string, number: number) =>
  unitsTold(corpus.clause(number), readPlan(question, corpus.lexicon, '2022-06-01'));

describe('what a clause gives for each, where no total is computed', () => {
  it.each([
    ['20名护理员能补多少', 17, ['每人最高补贴5000元']],
    ['首台套销售额500万元能奖多少', 9, ['10%']],
    ['50条街区能补多少', 16, []],
    ['首台套贷款500万元能奖多少', 9, []],
  ])('fits what is counted: %s', (question, number, units) => {
    expect(told(question, number)).toEqual(units);
  });
});
