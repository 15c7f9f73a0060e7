import { describe, expect, it } from 'vitest';
import { INNER_MONGOLIA, plan, told } from './lexicon.ts';

const ops = (text: string) =>
  plan(text, INNER_MONGOLIA).readings.map(
    ({ filter, force }) => `${filter.field} ${filter.op} ${filter.value} ${force}`,
  );

describe('what a question leaves out', () => {
  it.each([
    ['除了旅游业，还有哪些行业能缓缴社保', 'industry not 旅游业 set'],
    ['不含旅游业的奖励有哪些', 'industry not 旅游业 set'],
    ['不是补贴的扶持有哪些', 'instrument not 补贴 set'],
    ['养老以外的服务业有什么政策', 'industry not 养老服务业 set'],
    ['不要贷款，只要补贴', 'instrument not 融资支持 set'],
    ['个体户不算，小微企业有哪些政策', 'beneficiary not 个体工商户 set'],
    ['不要旅游业的资金安排有哪些', 'industry not 旅游业 set'],
    ['不想要呼和浩特的政策有哪些', 'place not 呼和浩特市 set'],
    ['不要财政厅的条款有哪些', 'agency not 自治区财政厅 set'],
    ['除了呼和浩特，哪些地方有政策', 'place not 呼和浩特市 set'],
    ['满洲里以外有哪些跨境电商政策', 'place not 满洲里市 set'],
    ['除了小微企业政策，其他文件里有什么电商奖励', 'document not small set'],
    ['除财政厅外谁还负责', 'agency not 自治区财政厅 set'],
  ])('reads %s', (text, reading) => {
    expect(ops(text)).toContain(reading);
  });

  it('reads several conditions together', () => {
    expect(ops('财政厅负责、不含旅游业、也不是贷款的有哪些')).toEqual([
      'agency = 自治区财政厅 set',
      'industry not 旅游业 set',
      'industry not 金融业 set',
      'instrument not 融资支持 set',
    ]);
  });

  it('leaves out all of a list, and only what is for these alone', () => {
    const { readings } = plan('除了旅游业和餐饮业还有哪些行业有补贴', INNER_MONGOLIA);
    const left = readings.filter(({ filter }) => filter.op === 'not');
    expect(told(left, 'industry')).toEqual(['not 旅游业 旅游业 set', 'not 餐饮业 餐饮业 set']);
    expect(left.map(({ condition, alone }) => [alone, 'anyOf' in condition && condition.anyOf])).toEqual([
      [true, ['旅游业', '餐饮业']],
      [true, ['旅游业', '餐饮业']],
    ]);
  });

  it('compares in meaning, and looks for, what is left without it', () => {
    const { meaning, plan: made } = plan('除了呼和浩特，哪些地方有电商政策', INNER_MONGOLIA);
    expect(meaning).toBe('除了 ，哪些地方有电商政策');
    expect(made.text).toBe('除了 ，哪些地方有电商政策');
    expect(plan('呼和浩特有哪些政策', INNER_MONGOLIA).meaning).toBe('呼和浩特有哪些政策');
  });

  it('asks for one document and leaves out another', () => {
    expect(ops('消费促进行动方案里有、小微企业政策不算的奖励')).toEqual(
      expect.arrayContaining(['document = consumption set', 'document not small set']),
    );
  });

  it('takes one of a list back', () => {
    const { readings } = plan('除了旅游业和餐饮业还有哪些行业有补贴', INNER_MONGOLIA, ['industry:餐饮业']);
    const left = readings.filter(({ filter }) => filter.op === 'not');
    expect(left.map(({ condition }) => 'anyOf' in condition && condition.anyOf)).toEqual([['旅游业']]);
  });

  it.each([
    '不需要抵押的贷款有吗',
    '不要担保的贷款有哪些',
    '不用交保证金的旅行社',
    '非营利性养老机构有哪些补贴',
    '非遗有哪些扶持',
  ])('takes no requirement and no kind for an exclusion: %s', (text) => {
    expect(ops(text).filter((reading) => reading.includes(' not '))).toEqual([]);
  });
});
