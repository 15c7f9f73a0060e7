import { beforeAll, describe, expect, it } from 'vitest';
import { askedKind } from '../../../../graph/search/answer/asked.ts';
import { calculationShape } from '../../../../graph/search/answer/shapes/calculation.ts';
import type { Drafted } from '../../../../graph/search/answer/shapes/drafted.ts';
import { readPlan } from '../../../../graph/search/plan/read-plan.ts';
import { questionTerms } from '../../../../graph/search/question-terms.ts';
import { type Jiangxi, jiangxi } from '../jiangxi-document.ts';
import { gather } from './evidence-of.ts';

let corpus: Jiangxi;
beforeAll(async () => {
  corpus = await jiangxi();
});

const said = (question: string, number: number): Drafted | null => {
  const read = readPlan(question, corpus.lexicon, '2023-06-01');
  return calculationShape({
    read,
    asked: askedKind(read.question.folded, read.intent),
    evidence: gather([corpus.clause(number)], question),
    isSet: false,
    terms: questionTerms(question).words,
    pairs: [],
    space: 190,
  });
};
const formulas = (question: string, number: number) =>
  (said(question, number)?.calculations ?? []).map(({ formula }) => formula);

describe('a unit amount times what the question counts', () => {
  it.each([
    ['民办托育园有50个托位，建设补助一共多少钱', 1, '50个×6000元＝30万元'],
    ['公办的新建了30个托位建设补助能拿多少', 1, '30个×1万元＝30万元'],
    ['开了40个托位，运营补助半年多少钱', 1, '40个×200元×6个月＝4.8万元'],
    ['开了40个托位，运营补助一年多少钱', 1, '40个×200元×12个月＝9.6万元'],
    ['我们县有2个高速服务区换电站和6个乡镇充电站，建设补贴一共多少', 2, '2个×60万元＋6个×8万元＝168万元'],
    ['寄了2万单快递，补多少钱', 11, '2万单×0.5元＝1万元'],
    ['买3台电动拖拉机补贴多少钱', 6, '3台×2万元＝6万元'],
    ['培训了60名养老护理员，能拿多少补贴', 7, '60名×1200元＝7.2万元'],
    ['培训了200名养老护理员，能拿多少补贴', 7, '200名×1200元＝24万元，上限10万元'],
    ['带6个标准展位出国参展，一共补多少', 5, '4个×1.5万元＝6万元'],
  ])('%s', (question, number, formula) => {
    expect(formulas(question, number)).toEqual([formula]);
  });

  it('takes the tier that is named beside each of several counts, whichever comes first', () => {
    expect(formulas('民办的新建50个托位和公办的新建30个托位，建设补助一共多少', 1)).toEqual([
      '50个×6000元＋30个×1万元＝60万元',
    ]);
    expect(formulas('公办新建30个托位、民办新建50个托位，建设补助一共多少', 1)).toEqual([
      '30个×1万元＋50个×6000元＝60万元',
    ]);
  });

  it('computes what comes each day for the days of a year', () => {
    expect(formulas('一天寄200单快递，一年补多少钱', 11)).toEqual(['200单×365天×0.5元＝3.65万元']);
    expect(formulas('每天200单快递，补多少钱', 11)).toEqual([]);
  });

  it('takes no sum of the same list for a ceiling', () => {
    expect(formulas('引进3名国家级领军人才，奖励多少钱', 16)).toEqual(['3名×200万元＝600万元']);
  });

  it('gives both ends of a range', () => {
    expect(formulas('办了100张床位的养老院，运营补贴一年多少钱', 12)).toEqual([
      '100张×80元×12个月＝9.6万元',
      '100张×150元×12个月＝18万元',
    ]);
    expect(said('办了100张床位的养老院，运营补贴一年多少钱', 12)?.text).toContain('至少9.6万元');
  });

  it.each([
    ['有50个托位，建设补助一共多少钱', 1, 'which of three cases'],
    ['民办新建50个托位，另外还有30个托位，建设补助一共多少', 1, 'which case of the second count'],
    ['我们有3个充电桩，能补多少', 2, 'another thing'],
    ['有30名员工能拿多少奖励', 8, 'people, where firms are paid'],
    ['5个乡镇能分多少资金', 9, 'a fund is no unit amount'],
    ['买3台拖拉机和2辆收割机补贴多少钱', 6, 'one of two counts has no sum'],
    ['4个换电站建设补贴多少', 3, 'another clause'],
  ])('says nothing: %s', (question, number) => {
    expect(said(question, number)).toBeNull();
  });
});

describe('a rate applied to a sum of the question', () => {
  it.each([
    ['合作社担保贷款200万和500万，担保费最多各收多少', 3, ['200万元×0.8%＝1.6万元', '500万元×1.2%＝6万元']],
    ['担保贷款300万，担保费最高多少钱', 3, ['300万元×0.8%＝2.4万元']],
    ['担保贷款300万，担保费最多收多少', 3, ['300万元×0.8%＝2.4万元']],
    ['建冷库设备投资400万元，能补多少', 4, ['400万元×25%＝100万元']],
    ['建冷库设备投资1000万元，能补多少', 4, ['1000万元×25%＝250万元，上限150万元']],
  ])('%s', (question, number, expected) => {
    expect(formulas(question, number)).toEqual(expected);
  });

  it.each([
    ['冷库贷款400万元，能补多少', 4, 'a loan is no investment'],
    ['冷库年销售额400万元，能补多少', 4, 'nor are sales'],
    ['担保贷款600万元，担保费补贴多少', 3, 'asks what one gets where one pays'],
    ['投资400万的冷库要交多少', 4, 'asks what to pay where one gets'],
  ])('says nothing: %s', (question, number) => {
    expect(said(question, number)).toBeNull();
  });
});

describe('the words of a computed answer', () => {
  it('has the formula first, then the passage, and cites each operand that the clause gives', () => {
    const question = '民办托育园有50个托位，建设补助一共多少钱';
    const answer = said(question, 1)!;
    expect(answer.text.startsWith('50个×6000元＝30万元')).toBe(true);
    expect(answer.text).toContain('民办');
    expect(answer.text.length).toBeLessThanOrEqual(200);
    const [count, sum] = answer.calculations![0]!.operands;
    expect(count!.citation).toBeNull();
    const cited = answer.citations[sum!.citation!]!;
    expect(corpus.clause(1).text.slice(cited.start, cited.end)).toContain('6000元');
  });
});
