import { beforeAll, describe, expect, it } from 'vitest';
import { extremesShape } from '../../../../graph/search/answer/shapes/extremes.ts';
import { comparisonOf } from '../../../../graph/search/answer/shapes/extremes-asked.ts';
import { readPlan } from '../../../../graph/search/plan/read-plan.ts';
import { questionTerms } from '../../../../graph/search/question-terms.ts';
import { type Heilongjiang, heilongjiang } from '../heilongjiang-document.ts';
import { type Jiangxi, jiangxi } from '../jiangxi-document.ts';
import { gather } from './evidence-of.ts';

let corpus: Jiangxi;
beforeAll(async () => {
  corpus = await jiangxi();
});
const said = (question: string, ...numbers: number[]) =>
  extremesShape({
    read: readPlan(question, corpus.lexicon, '2023-06-01'),
    asked: 'none',
    evidence: gather(
      numbers.map((number) => corpus.clause(number)),
      question,
    ),
    isSet: true,
    terms: questionTerms(question).words,
    pairs: [],
    space: 190,
  });

describe('what a question compares', () => {
  it.each([
    ['哪个补得最多', 'highest'],
    ['奖励最高的是哪一项', 'highest'],
    ['哪项补贴最少', 'lowest'],
    ['安排的资金加起来多少', 'total'],
    ['平均补多少', 'average'],
  ])('%s', (question, comparison) => {
    expect(comparisonOf(question)).toBe(comparison);
  });

  it.each(['冷库最高补多少', '补贴最高不超过多少', '最多能拿几次', '奖励多少钱', '最低缴费比例'])(
    'none: %s',
    (question) => {
      expect(comparisonOf(question)).toBeNull();
    },
  );
});

describe('extremes', () => {
  it('name the highest and the lowest of what is paid for the same thing, with all of them in a table', () => {
    const highest = said('哪项托位补助最高', 1)!;
    expect(highest.text).toContain('最高为1万元');
    expect(highest.table?.rows.map(({ cells }) => cells[1])).toEqual(['1万元', '6000元', '3000元', '200元']);
    expect(said('哪项托位补助最低', 1)?.text).toContain('最低为3000元');
  });

  it('tell groups apart: what one gets per booth is not compared with what one gets per machine', () => {
    expect(said('哪项补贴最高', 5, 6)).toBeNull();
  });

  it('cite the passage that they rest on', () => {
    const { text, citations } = said('哪个奖励最多', 8)!;
    expect(text).toContain('50万元');
    const [first] = citations;
    expect(corpus.clause(8).text.slice(first!.start, first!.end)).toContain('50万元');
  });
});

describe('totals', () => {
  it('add up what is set aside, with the formula', () => {
    const { calculations, text } = said('安排的专项资金加起来多少', 9, 14)!;
    expect(calculations?.[0]?.result).toMatchObject({ value: 150_000_000, surface: '1.5亿元' });
    expect(text).toContain('1.2亿元＋3000万元＝1.5亿元');
  });

  it('refuse to add what is paid for each thing', () => {
    const { text, calculations } = said('托位补助加起来多少', 1)!;
    expect(text).toContain('不能相加');
    expect(calculations).toBeUndefined();
  });

  it('refuse to add what is given to whoever applies', () => {
    expect(said('奖励加起来多少', 8, 16)?.text).toContain('不能相加');
  });

  it('compare only clauses that speak of the matter', () => {
    const { table } = said('人才奖励哪个最多', 8, 16)!;
    expect(new Set(table?.rows.map(({ clauseId }) => clauseId))).toEqual(new Set([corpus.clause(16).id]));
  });

  it('refuse to add ceilings', () => {
    const { text, calculations } = said('设立的基金加起来多少', 15)!;
    expect(text).toMatch(/只写了上限（.*），不能相加/u);
    expect(calculations).toBeUndefined();
  });

  it('have no average of several kinds of sum', () => {
    expect(said('奖励和补贴平均是多少', 7, 8)).toBeNull();
  });

  it('average what is alike', () => {
    expect(said('对龙头企业的奖励平均是多少', 8)?.calculations?.[0]?.formula).toBe('（50万元＋20万元）÷2＝35万元');
  });
});

describe('what must not be mixed', () => {
  let other: Heilongjiang;
  beforeAll(async () => {
    other = await heilongjiang();
  });
  const told = (question: string, ...numbers: number[]) =>
    extremesShape({
      read: readPlan(question, other.lexicon, '2022-06-01'),
      asked: 'none',
      evidence: gather(
        numbers.map((number) => other.clause(number)),
        question,
      ),
      isSet: true,
      terms: questionTerms(question).words,
      pairs: [],
      space: 190,
    });

  it('money of a budget is added up, a facility of the central bank stands beside it', () => {
    const facility = other.clause(10);
    const lent = { ...facility, amounts: facility.amounts.map((amount) => ({ ...amount, kind: 'fund' as const })) };
    const question = '一共安排多少资金';
    const said = extremesShape({
      read: readPlan(question, other.lexicon, '2022-06-01'),
      asked: 'none',
      evidence: gather([lent, other.clause(11), other.clause(12)], question),
      isSet: true,
      terms: new Map(),
      pairs: [],
      space: 190,
    });
    expect(said?.calculations?.[0]?.result.surface).toBe('2.5亿元');
    expect(said?.text).toMatch(/性质不同、未计入的有再贷款、再贴现额度100亿元/u);
  });

  it('what is paid per person is not compared with what is paid per household, and clauses of one sum are both named', () => {
    const { text } = told('哪项补贴最低', 13, 14, 16, 17)!;
    expect(text).toContain('按人计的补贴最低为800元');
    expect(text).toContain('只写上限（最高补贴5000元），可能更低');
    expect(text).toContain('未与按户计的补贴相比');
    const highest = told('哪项补贴最高', 13, 14, 16, 17)!.text;
    expect(highest).toContain('按人计的补贴最高为5000元：');
    expect(highest).toMatch(/同额的还有《[^》]+》第17条/u);
  });

  it('shares are no sums', () => {
    expect(comparisonOf('哪项补贴比例最高')).toBeNull();
  });
});
