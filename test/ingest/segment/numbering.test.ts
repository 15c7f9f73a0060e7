import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../ingest/segment/numbering.ts';
import { parseOrdinal } from '../../../ingest/segment/ordinal.ts';

describe('numbers of items', () => {
  it.each([
    ['第三编　分则', 'volume', '第三编', 3],
    ['第十二章　附则', 'chapter', '第十二章', 12],
    ['第二节 监督', 'section', '第二节', 2],
    ['第一百零五条　本法', 'article', '第一百零五条', 105],
    ['第二十三条之一 本法', 'article', '第二十三条之一', 23],
    ['一、总体要求', 'han', '一、', 1],
    ['十二 、其他', 'han', '十二、', 12],
    ['—、总体目标', 'han', '—、', 1],
    ['（二十一）投融资', 'han-bracket', '（二十一）', 21],
    ['( 三 )保障', 'han-bracket', '(三)', 3],
    ['3.促进', 'arabic', '3.', 3],
    ['１２．提升', 'arabic', '１２．', 12],
    ['4、其他', 'arabic', '4、', 4],
    ['27. 2022年免征', 'arabic', '27.', 27],
    ['16.2022年免征', 'arabic', '16.', 16],
    ['2.1　国家', 'dotted', '2.1', 1],
    ['1.2.3 省级', 'dotted', '1.2.3', 3],
    ['（1）在市内', 'arabic-bracket', '（1）', 1],
    ['③联合', 'circled', '③', 3],
    ['第一，着重', 'ordinal', '第一，', 1],
  ])('%s', (line, style, surface, value) => {
    const number = readNumber(line);
    expect([number?.style, number?.surface, number?.value]).toEqual([style, surface, value]);
  });

  it.each([
    '2022年继续',
    '2000万元资金',
    '1.5万元',
    '3.1%',
    '10—20家',
    '第三条规定的',
    '2022.',
    '一是坚持',
    '二〇二二年四月',
    '',
  ])('none in %s', (line) => expect(readNumber(line)).toBeNull());

  it('says where digits may be a broken decimal', () => {
    expect(readNumber('6. 5%左右')?.doubtful).toBe(true);
    expect(readNumber('6. 对企业')?.doubtful).toBe(false);
  });
});

const DIGITS = '零一二三四五六七八九';
const han = (value: number): string => {
  if (value < 10) return DIGITS[value]!;
  const units: [number, string][] = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ];
  let rest = value;
  let out = '';
  let gap = false;
  for (const [unit, name] of units) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit === 0) gap = out !== '' && rest > 0;
    else {
      out += (gap ? '零' : '') + (digit === 1 && unit === 10 && out === '' ? '' : DIGITS[digit]!) + name;
      gap = false;
    }
  }
  return out + (rest > 0 ? (gap ? '零' : '') + DIGITS[rest]! : '');
};

describe('ordinals', () => {
  it('reads what is written in Chinese up to 9999', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (value) => parseOrdinal(han(value)) === value)));
  it('reads half- and full-width digits', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
        const wide = String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        return parseOrdinal(String(value)) === value && parseOrdinal(wide) === value;
      }),
    ));
  it.each([
    ['二〇二二', 2022],
    ['廿三', 23],
    ['⑫', 12],
    ['十', 10],
    ['甲', null],
    ['', null],
    ['10000', null],
  ])('%s', (surface, value) => expect(parseOrdinal(surface)).toBe(value));
});
