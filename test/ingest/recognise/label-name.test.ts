import { describe, expect, it } from 'vitest';
import { foldText } from '../../../ingest/fold.ts';
import { matchLabels } from '../../../ingest/recognise/label-name.ts';

const found = (question: string) => matchLabels(foldText(question)).map(({ field, name }) => `${field} ${name}`);

describe('matchLabels', () => {
  it.each([
    ['开小吃店能领什么补助', ['industry 餐饮业', 'instrument 补贴']],
    ['敬老院有啥扶持', ['industry 养老服务业', 'beneficiary 养老机构']],
    ['公司租房能免租吗', ['industry 房地产业', 'instrument 租金减免']],
    ['民企怎么少交税', ['beneficiary 民营企业', 'instrument 税收减免']],
    ['稳岗返还给谁', ['instrument 社保返还']],
    ['装充电桩有补贴吗', ['industry 新能源汽车', 'instrument 补贴']],
  ])('%s', (question, expected) => {
    expect(found(question)).toEqual(expect.arrayContaining(expected));
  });

  it('takes the longest name at a place and no shorter one inside it', () => {
    expect(found('家政服务业')).toEqual(['industry 家政服务业']);
    expect(found('一次性奖励')).toEqual(['instrument 一次性奖励']);
  });

  it('is silent inside the names of agencies and titles', () => {
    expect(found('文化和旅游厅牵头哪些')).toEqual([]);
    expect(found('《体育赛事管理办法》第三条')).toEqual([]);
  });

  it.each([
    ['养老保险在哪里交', 'industry 养老服务业'],
    ['评标规定价格怎么扣', 'instrument 价格管理'],
    ['土地使用税怎么算', 'instrument 用地保障'],
    ['申请的门槛是多少', 'instrument 市场准入'],
    ['按管理办法要交什么材料', 'instrument 政策制定'],
    ['今年降费率了吗', 'instrument 收费减免'],
    ['新产品上市前要检测吗', 'instrument 企业培育'],
    ['图书馆几点开放', 'instrument 对外开放'],
  ])('takes %s for no %s', (question, label) => {
    expect(found(question)).not.toContain(label);
  });

  it('gives offsets of the words, each label once', () => {
    const question = '旅行社和旅游景区';
    const tourism = matchLabels(question).filter(({ name }) => name === '旅游业');
    expect(tourism).toEqual([{ field: 'industry', name: '旅游业', start: 0, end: 3 }]);
  });

  it('finds nothing in an empty or a silent question', () => {
    expect(matchLabels('')).toEqual([]);
    expect(matchLabels('今天天气怎么样')).toEqual([]);
  });
});
