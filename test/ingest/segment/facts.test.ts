import { describe, expect, it } from 'vitest';
import { documentTerm } from '../../../ingest/document-term.ts';
import { findDate, isDateLine } from '../../../ingest/segment/date.ts';
import { documentNumberLine, findDocumentNumber } from '../../../ingest/segment/document-number.ts';
import { segment } from '../../../ingest/segment/segment.ts';
import { editionOf, kindOf } from '../../../ingest/segment/title.ts';

describe('dates', () => {
  it.each([
    ['2022年4月6日', '2022-04-06'],
    ['二〇〇六年十二月三十日', '2006-12-30'],
    ['一九九七年一月二十日', '1997-01-20'],
    ['2013年 9月12日', '2013-09-12'],
    ['发布日期:2022-04-13来源：某某', '2022-04-13'],
    ['2022.4.13', '2022-04-13'],
    ['2022年2月30日', null],
    ['2022年4月', null],
  ])('%s', (text, date) => expect(findDate(text)).toBe(date));
  it('knows a line that is a date', () => {
    expect(isDateLine('2013年8月9日印发')).toBe(true);
    expect(isDateLine('2021年10月19日至2021年11月30日。')).toBe(false);
  });
});

describe('文号', () => {
  it.each([
    ['国办函〔2005〕57号', '国办函〔2005〕57号'],
    ['（桂政办发〔2021〕117号）', '桂政办发〔2021〕117号'],
    ['义政办发[2013]130 号', '义政办发[2013]130号'],
    ['国令第707号', '国令第707号'],
    ['根据国办函〔2005〕57号文件', null],
    ['第707号', null],
  ])('%s', (line, number) => expect(documentNumberLine(line)).toBe(number));
  it('is found inside a text', () =>
    expect(findDocumentNumber('按《意见》（国发〔2019〕4号）')).toBe('国发〔2019〕4号'));
});

describe('titles', () => {
  it.each([
    ['某某省消费促进2022年行动方案', '行动方案'],
    ['某某省促进服务业高质量发展实施方案（2022版）', '方案'],
    ['某某市关于印发《实施细则（试行）》的通知', '通知'],
    ['中华人民共和国科学技术进步法', '法律'],
    ['某某省支持小微企业若干政策措施', '措施'],
    ['2021年投资完成情况', null],
  ])('%s', (title, kind) => expect(kindOf(title)).toBe(kind));
  it('have edition labels', () => {
    expect(editionOf('甲（2021年版）')).toBe('2021年版');
    expect(editionOf('甲（试行）')).toBe('试行');
    expect(editionOf('甲（2021—2025年）')).toBeNull();
  });
});

describe('terms of a document', () => {
  const term = (sentence: string, issued: string | null = '2022-04-06'): (string | null)[][] =>
    documentTerm(segment(`某某办法\n一、附则\n${sentence}`).clauses, issued).map(({ from, until }) => [from, until]);
  it.each([
    ['本办法自2021年11月1日起施行。', [['2021-11-01', null]]],
    ['本办法自发布之日起30日后施行。', [['2022-05-06', null]]],
    ['本政策自印发之日起施行，有效期至2025年12月31日。', [['2022-04-06', '2025-12-31']]],
    ['本意见由商务厅解释，自2019年1月1日起执行，暂定三年。', [['2019-01-01', '2021-12-31']]],
    ['本政策执行至2023年12月31日。', [[null, '2023-12-31']]],
    ['《旧办法》自2019年1月1日起施行。', []],
    ['自2022年1月1日至2025年12月31日，货车减半征收车船税。', []],
  ])('%s', (sentence, terms) => expect(term(sentence)).toEqual(terms));
  it('does not guess the day of an unknown issue', () => expect(term('本办法自印发之日起施行。', null)).toEqual([]));
});

describe('the head of a document', () => {
  const head = (text: string): object => {
    const { title, number, published, origin, next } = segment(text).head;
    return { title, number, published, origin, next };
  };
  it('joins a title broken over lines, and knows it when it comes again', () =>
    expect(
      head(
        '江南省政府关于加快发展的意见\n江发〔2019〕3号\n江南省政府关于加快\n发展的意见\n江发〔2019〕3号\n各市政府：\n正文如下，请贯彻执行。',
      ),
    ).toEqual({
      title: '江南省政府关于加快发展的意见',
      number: '江发〔2019〕3号',
      published: null,
      origin: null,
      next: 6,
    }));
  it('reads decrees', () =>
    expect(head('江南条例\n中华人民共和国国务院令\n第707号\n现公布江南条例，自公布之日起施行。')).toMatchObject({
      number: '国务院令第707号',
    }));
  it('reads labels of web pages', () =>
    expect(head('江南通知\n发布日期:2022-04-13来源：江南省政府\n正文如下，请贯彻执行。')).toMatchObject({
      published: '2022-04-13',
      origin: '江南省政府',
    }));
});
