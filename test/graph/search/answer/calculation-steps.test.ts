import { beforeAll, describe, expect, it } from 'vitest';
import { askedKind } from '../../../../graph/search/answer/asked.ts';
import { calculationShape } from '../../../../graph/search/answer/shapes/calculation.ts';
import { readPlan } from '../../../../graph/search/plan/read-plan.ts';
import { type Heilongjiang, heilongjiang } from '../heilongjiang-document.ts';
import { gather } from './evidence-of.ts';

let corpus: Heilongjiang;
beforeAll(async () => {
  corpus = await heilongjiang();
});

const said = (question: string, number: number) => {
  const read = readPlan(question, corpus.lexicon, '2022-06-01');
  return calculationShape({
    read,
    asked: askedKind(read.question.folded, read.intent),
    evidence: gather([corpus.clause(number)], question),
    isSet: false,
    terms: new Map(),
    pairs: [],
    space: 190,
  });
};

describe('a sum by steps', () => {
  it.each([
    ['工业旅游项目投资4000万元，能奖励多少', 5, '120万元'],
    ['工业旅游项目投资9000万元，能奖励多少', 5, '300万元'],
    ['仓储企业年销售额2亿元，奖励多少', 6, '20万元'],
    ['展览面积3万平方米的展会奖励多少', 19, '30万元'],
  ])('is that of the highest one that is reached: %s', (question, number, sum) => {
    const { text, calculations } = said(question, number)!;
    expect(calculations?.map(({ result }) => result.surface)).toEqual([sum]);
    expect(text).toContain('一档');
  });

  it('cites the threshold and the sum, and marks the figure of the asker', () => {
    const { calculations, citations } = said('工业旅游项目投资4000万元，能奖励多少', 5)!;
    const [given, threshold, sum] = calculations![0]!.operands;
    expect(given!.citation).toBeNull();
    for (const { citation, surface } of [threshold!, sum!]) {
      const { start, end } = citations[citation!]!;
      expect(corpus.clause(5).text.slice(start, end)).toContain(surface);
    }
  });

  it.each([
    ['工业旅游项目投资500万元，能奖励多少', 5, 'no step is reached'],
    ['工业旅游项目年销售额4000万元，能奖励多少', 5, 'sales are no investment'],
  ])('says nothing: %s', (question, number) => {
    expect(said(question, number)).toBeNull();
  });
});

describe('a case of a list', () => {
  it('may be called by the short form of its name', () => {
    const clause = corpus.clause(7);
    const text = clause.text.replace(
      '每张床位给予4000元一次性建设补贴',
      '新建、改扩建分别给予每张床位6000元、4000元建设补贴',
    );
    const sums = [6000, 4000].map((value) => {
      const start = text.indexOf(`${value}元`);
      const [amount] = clause.amounts;
      return { ...amount!, surface: `${value}元`, start, end: start + 5, min: value, max: value };
    });
    const question = '非营利性养老院改建50张床位，建设补贴多少';
    const read = readPlan(question, corpus.lexicon, '2022-06-01');
    const drafted = calculationShape({
      read,
      asked: 'amount',
      evidence: gather([{ ...clause, text, amounts: sums }], question),
      isSet: false,
      terms: new Map(),
      pairs: [],
      space: 190,
    });
    expect(drafted?.calculations?.[0]?.formula).toBe('50张×4000元＝20万元');
  });
});
