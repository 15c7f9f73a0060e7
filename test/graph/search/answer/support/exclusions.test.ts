import { beforeAll, describe, expect, it } from 'vitest';
import { quoteShape } from '../../../../../graph/search/answer/shapes/quote.ts';
import { exclusionDoubt } from '../../../../../graph/search/answer/support/exclusions.ts';
import { ownCaseFirst } from '../../../../../graph/search/answer/support/own-case.ts';
import { readPlan } from '../../../../../graph/search/plan/read-plan.ts';
import { questionTerms } from '../../../../../graph/search/question-terms.ts';
import { type Heilongjiang, heilongjiang } from '../../heilongjiang-document.ts';
import { gather } from '../evidence-of.ts';

let corpus: Heilongjiang;
beforeAll(async () => {
  corpus = await heilongjiang();
});
const doubt = (question: string, ...numbers: number[]) =>
  exclusionDoubt(
    question,
    gather(
      numbers.map((number) => corpus.clause(number)),
      question,
    ),
  )?.text ?? null;

describe('an asker whom the measure leaves out', () => {
  it.each([
    ['营利性养老院有建设补贴吗', 7, '条文只适用于“非营利性”，不包括“营利性”'],
    ['房地产企业新纳入统计能拿奖励吗', 8, '条文把“房地产企业”排除在外'],
    ['进口设备能算首台套奖励吗', 9, '条文把“进口设备”排除在外'],
  ])('is told so: %s', (question, number, text) => {
    expect(doubt(question, number)).toBe(text);
  });

  it.each([
    ['非营利性养老院有建设补贴吗', 7],
    ['养老院有建设补贴吗', 7],
    ['商贸企业新纳入统计能拿奖励吗', 8],
    ['首台套设备能拿多少奖励', 9],
  ])('is nobody else: %s', (question, number) => {
    expect(doubt(question, number)).toBeNull();
  });
});

describe('a clause that settles two cases', () => {
  it('is quoted for the case that is asked about', () => {
    const question = '租私人的摊位能免租吗';
    const read = readPlan(question, corpus.lexicon, '2022-06-01');
    const evidence = ownCaseFirst(read.question.folded, gather([corpus.clause(4)], question));
    const said = quoteShape({
      read,
      asked: 'none',
      evidence,
      isSet: false,
      terms: questionTerms(question).words,
      pairs: [],
      space: 190,
    });
    expect(said?.text).toContain('鼓励非国有市场的业主减免1个月租金');
    expect(said?.text).not.toContain('3个月');
  });
});
