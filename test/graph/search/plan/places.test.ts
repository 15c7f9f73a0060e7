import { describe, expect, it } from 'vitest';
import { INNER_MONGOLIA, plan, told } from './lexicon.ts';

const places = (text: string, known?: typeof INNER_MONGOLIA) => told(plan(text, known).readings, 'place');

describe('places in a question', () => {
  it('asks for the clauses about a place that the corpus knows', () => {
    expect(places('青岛有哪些政策')).toEqual(['= 青岛市 青岛 set']);
    expect(places('满洲里有什么扶持', INNER_MONGOLIA)).toEqual(['= 满洲里市 满洲里 set']);
  });

  it('leans towards it where one value is asked', () => {
    expect(places('青岛的货车通行费减多少')).toEqual(['= 青岛市 青岛 prefer']);
    expect(places('青岛的船东能申请吗')).toEqual(['= 青岛市 青岛 prefer']);
  });

  it('asks for what is made for the place, however it is put', () => {
    expect(places('青岛有专门的政策吗')).toEqual(['= 青岛市 青岛 set']);
    expect(places('青岛有什么专门的')).toEqual(['= 青岛市 青岛 set']);
  });

  it('checks a place that the corpus does not name', () => {
    expect(places('淄博有哪些政策')).toEqual(['= 淄博市 淄博 check']);
  });

  it('leans towards the city of a district, and towards the counties of a city', () => {
    const known = { ...INNER_MONGOLIA, places: new Set(['呼和浩特市', '满洲里市']) };
    expect(places('赛罕区有哪些政策', known)).toEqual(['= 赛罕区 赛罕区 check', '= 呼和浩特市 赛罕区 prefer']);
    expect(places('呼伦贝尔有哪些政策', known)).toEqual(['= 呼伦贝尔市 呼伦贝尔 check', '= 满洲里市 呼伦贝尔 prefer']);
  });

  it('reaches a group of the corpus that contains the place', () => {
    expect(places('呼和浩特有哪些政策', INNER_MONGOLIA)).toEqual([
      '= 呼和浩特市 呼和浩特 set',
      '= 呼包鄂乌 呼和浩特 prefer',
    ]);
    expect(places('上海来的企业有哪些优惠')).toEqual(['= 上海市 上海 check', '= 苏浙沪 上海 prefer']);
  });

  it.each([
    ['呼和浩特和满洲里各有哪些政策', '= 呼和浩特市,满洲里市 呼和浩特和满洲里 set'],
    ['呼和浩特、满洲里分别有什么政策', '= 呼和浩特市,满洲里市 呼和浩特、满洲里 set'],
    ['呼和浩特跟满洲里都有哪些政策', '= 呼和浩特市,满洲里市 呼和浩特跟满洲里 set'],
  ])('asks for what concerns any place of a list: %s', (text, reading) => {
    expect(places(text, INNER_MONGOLIA)).toEqual([reading, '= 呼包鄂乌 呼和浩特 prefer']);
  });

  it('asks for what concerns all of them only where the question says so', () => {
    expect(places('呼和浩特和满洲里共同实施的政策有哪些', INNER_MONGOLIA)).toEqual([
      '= 呼和浩特市 呼和浩特 set',
      '= 呼包鄂乌 呼和浩特 prefer',
      '= 满洲里市 满洲里 set',
    ]);
  });

  it('passes over the territory of the corpus and the place in an agency', () => {
    expect(places('山东省有哪些渔业政策')).toEqual([]);
    expect(places('内蒙古税务局负责什么', INNER_MONGOLIA)).toEqual([]);
  });
});
