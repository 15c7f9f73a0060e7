import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPinyin } from '../../../graph/search/pinyin.ts';
import { plan, told } from './plan/lexicon.ts';

const read = (text: string) => readPinyin(text).text.replace(/ +/gu, ' ').trim();

describe('words typed as pinyin', () => {
  it.each([
    ['buzhu', '补助'],
    ['canyin butie', '餐饮 补贴'],
    ['canyinbutie', '餐饮 补贴'],
    ['bu tie', '补贴'],
    ['xiaoweiqiye youshenme butie', '小微企业 有什么 补贴'],
    ["xi'an 有什么政策", '西安 有什么政策'],
    ['lvyou', '旅游'],
    ['lüyou', '旅游'],
    ['Huhehaote 的政策', '呼和浩特 的政策'],
    ['5G shangyun', '5G 上云'],
    ['ETC butie', 'ETC 补贴'],
  ])('reads %s as %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each(['ETC', 'WiFi', 'LPR降了吗', 'app', 'online', 'BUZHU', 'a', 'change the plan'])('leaves %s alone', (text) => {
    expect(readPinyin(text)).toEqual({ text, typed: [] });
  });

  it('keeps the length, and what is no letter', () => {
    const pieces = fc.constantFrom('buzhu', 'butie', ' ', "'", 'ETC', '补', '😀', 'lv', 'ü', 'you', '，', 'x', 'BU');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const { text: out, typed } = readPinyin(text);
          expect(out.length).toBe(text.length);
          for (const { start, end, term } of typed) expect(out.slice(start, end).trimEnd()).toBe(term);
          const outside = (of: string) =>
            typed.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), of);
          expect(outside(out)).toBe(outside(text));
        },
      ),
    );
  });

  it('gives a plan whose chips show what was typed', () => {
    expect(told(plan('caizhengting fuze de butie').readings, 'agency')).toEqual(['= 省财政厅 caizhengting set']);
    expect(told(plan('qingdao 的 canyin butie').readings, 'industry')).toEqual(['= 餐饮业 canyin prefer']);
    expect(told(plan('qingdao 有哪些政策').readings, 'place')).toEqual(['= 青岛市 qingdao set']);
  });
});
