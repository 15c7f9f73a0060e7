import { beforeAll, describe, expect, it } from 'vitest';
import { agenciesApart } from '../../../graph/search/agencies-apart.ts';
import { readPlan } from '../../../graph/search/plan/read-plan.ts';
import { type Heilongjiang, heilongjiang } from './heilongjiang-document.ts';

let corpus: Heilongjiang;
beforeAll(async () => {
  corpus = await heilongjiang();
});
const apart = (question: string) =>
  agenciesApart(readPlan(question, corpus.lexicon, '2022-06-01')).map(({ text }) => text);

describe('bodies that are asked about apart', () => {
  it('get a question each', () => {
    expect(apart('体育局和财政厅分别负责哪些')).toEqual(['体育局负责哪些', '财政厅负责哪些']);
    expect(apart('民政厅、商务厅各负责哪些措施')).toEqual(['民政厅负责哪些措施', '商务厅负责哪些措施']);
  });

  it('get none where they are asked about together, or one alone is named', () => {
    expect(apart('体育局和财政厅共同负责哪些')).toEqual([]);
    expect(apart('财政厅负责各地的哪些资金')).toEqual([]);
  });
});
