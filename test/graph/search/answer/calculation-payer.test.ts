import { beforeAll, describe, expect, it } from 'vitest';
import { askedKind } from '../../../../graph/search/answer/asked.ts';
import { calculationShape } from '../../../../graph/search/answer/shapes/calculation.ts';
import { readPlan } from '../../../../graph/search/plan/read-plan.ts';
import { questionTerms } from '../../../../graph/search/question-terms.ts';
import { type Heilongjiang, heilongjiang } from '../heilongjiang-document.ts';
import { gather } from './evidence-of.ts';

let corpus: Heilongjiang;
beforeAll(async () => {
  corpus = await heilongjiang();
});

const formulas = (question: string, ...numbers: number[]) => {
  const read = readPlan(question, corpus.lexicon, '2022-06-01');
  const said = calculationShape({
    read,
    asked: askedKind(read.question.folded, read.intent),
    evidence: gather(
      numbers.map((number) => corpus.clause(number)),
      question,
    ),
    isSet: false,
    terms: questionTerms(question).words,
    pairs: [],
    space: 190,
  });
  return (said?.calculations ?? []).map(({ formula }) => formula);
};

describe('a contribution that is shared', () => {
  it.each([
    ['失业保险缴费工资8000元，个人交多少', ['8000元×0.3%＝24元']],
    ['工资8000元，失业保险单位要交多少钱', ['8000元×0.7%＝56元']],
    ['工资8000元，失业保险单位和个人各交多少', ['8000元×0.7%＝56元', '8000元×0.3%＝24元']],
    ['工资8000元，失业保险一共要交多少', ['8000元×1%＝80元']],
  ])('is told for whoever is asked about: %s', (question, expected) => {
    expect(formulas(question, 1)).toEqual(expected);
  });

  it('is the same for both where each pays as much', () => {
    expect(formulas('公积金缴存基数6000元，个人交多少', 3)).toEqual(['6000元×5%＝300元']);
  });

  it('is not computed for those who pay nothing, nor by a rate for others', () => {
    expect(formulas('工伤保险缴费工资8000元，个人交多少', 2)).toEqual([]);
    expect(formulas('工伤保险缴费工资8000元，单位交多少', 2)).toEqual(['8000元×0.4%＝32元']);
  });

  it('is taken from the clause that parts it, though another gives the total', () => {
    expect(formulas('失业保险缴费工资8000元，个人交多少', 2, 1)).toEqual(['8000元×0.3%＝24元']);
  });
});
