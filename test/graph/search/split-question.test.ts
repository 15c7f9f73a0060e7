import { describe, expect, it } from 'vitest';
import { splitQuestion } from '../../../graph/search/split-question.ts';
import { plan } from './plan/lexicon.ts';

const split = (question: string) => {
  const read = plan(question);
  return splitQuestion(read.question.folded, read.plan).questions.map(({ text }) => text);
};

describe('several questions in one', () => {
  it.each([
    ['渔船更新谁牵头？补多少钱？', ['渔船更新谁牵头', '渔船更新补多少钱']],
    ['冷库补贴谁牵头、补多少钱', ['冷库补贴谁牵头', '冷库补贴补多少钱']],
    ['养老床位补多少钱？渔船更新补多少钱？', ['养老床位补多少钱', '渔船更新补多少钱']],
    ['冷库建设补多少以及什么时候截止', ['冷库建设补多少', '冷库建设什么时候截止']],
    ['网箱养殖试点是哪几个市？一共安排多少钱？', ['网箱养殖试点是哪几个市', '网箱养殖试点一共安排多少钱']],
    ['我是开民宿的。装修能补多少？谁负责？', ['我是开民宿的，装修能补多少', '我是开民宿的，装修谁负责']],
    [
      '公司首次评上高新技术企业，又被认定为工业设计中心，两笔奖金分别多少',
      ['公司首次评上高新技术企业，奖金多少', '被认定为工业设计中心，奖金多少'],
    ],
    [
      '我开了家店，租金减免、税费缓缴和贷款贴息分别怎么规定',
      ['租金减免怎么规定', '税费缓缴怎么规定', '贷款贴息怎么规定'],
    ],
  ])('%s', (question, parts) => {
    expect(split(question)).toEqual(parts);
  });

  it.each([
    ['渔船更新谁负责？电话多少？', '渔船更新电话多少'],
    ['冷库建设怎么支持？试点企业补贴多少？', '冷库建设试点企业补贴多少'],
    ['冷库建设怎么支持？以后每年能拿多少？', '冷库建设以后每年能拿多少'],
    ['冷库建设怎么支持？最低是多少？', '冷库建设最低是多少'],
    ['民宿装修怎么支持？水电费按什么标准收？', '民宿装修水电费按什么标准收'],
  ])('a part without a matter of its own leans on the one before it: %s', (question, part) => {
    const read = plan(question);
    const [first, second] = splitQuestion(read.question.folded, read.plan).questions;
    expect(first).not.toHaveProperty('on');
    expect(second).toMatchObject({ text: part, leans: true, on: { part: 0 } });
  });

  it('asks of a matter of its own what was asked of another', () => {
    const read = plan('快递费补多少？担保费补多少？');
    expect(splitQuestion(read.question.folded, read.plan).questions.every(({ on }) => on === undefined)).toBe(true);
  });

  it('keeps the two ends of a range in one part', () => {
    expect(split('冷库建设谁牵头？最高补多少，最低补多少？')).toEqual([
      '冷库建设谁牵头',
      '冷库建设最高补多少，最低补多少',
    ]);
  });

  it.each([
    ['冷库补贴最高是多少，最低是多少'],
    ['渔船更新补多少钱'],
    ['冷库建设有哪些支持，各是多少'],
    ['哪些厅和哪些局负责养老'],
    ['财政厅和商务厅分别负责哪些事'],
    ['贷款400万和800万分别收多少担保费'],
    ['国家级和省级示范园分别奖多少'],
    ['我是开民宿的小微企业，有什么补贴'],
    ['两份文件里养老床位和托育床位分别怎么规定，有什么区别'],
    ['不管是什么企业，补多少钱'],
    ['报废旧车换新车，补多少钱'],
    ['养老机构，渔船'],
    [''],
  ])('is one question: %s', (question) => {
    expect(split(question)).toEqual([]);
  });
});
