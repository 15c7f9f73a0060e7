import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../ingest/fold.ts';
import { NUMERAL, numeralValue, readNumeral, trailingScale } from '../../../ingest/recognise/numeral.ts';

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** A group of four digits as Chinese writes it: 3050 → 三千零五十. */
const group = (value: number): string => {
  let out = '';
  let gap = false;
  for (const [i, digit] of [...String(value).padStart(4, '0')].entries()) {
    if (digit === '0') {
      gap = out !== '';
      continue;
    }
    out += (gap ? '零' : '') + DIGITS[Number(digit)]! + UNITS[3 - i]!;
    gap = false;
  }
  return out;
};

/** A whole number below a trillion as Chinese writes it. */
const spell = (value: number): string => {
  if (value === 0) return '零';
  let out = '';
  let gap = false;
  for (const [scale, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / scale) % 10_000;
    if (part === 0) {
      gap = out !== '';
      continue;
    }
    out += (out !== '' && (gap || part < 1000) ? '零' : '') + group(part) + name;
    gap = false;
  }
  return out;
};

describe('numerals', () => {
  it('reads back every whole number spelt in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        // Two digits read one by one (一一) are no spelt number; spell() never gives them.
        expect(numeralValue(spell(value))).toBe(value);
      }),
    );
  });

  it('reads back decimals in 万 and 亿', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.constantFrom(['万', 1e4], ['亿', 1e8]),
        (hundredths, scale) => {
          const [name, factor] = scale as [string, number];
          const value = hundredths / 100;
          expect(numeralValue(`${value}${name}`)).toBeCloseTo(value * factor, 4);
        },
      ),
    );
  });

  it('reads full-width digits and thousands separators as plain ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (value) => {
        const wide = [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
        expect(numeralValue(foldText(wide))).toBe(value);
        expect(numeralValue(foldText(value.toLocaleString('en-US')))).toBe(value);
      }),
    );
  });

  it.each([
    ['两亿三千万', 230_000_000],
    ['1亿5000万', 150_000_000],
    ['3千万', 30_000_000],
    ['一点五', 1.5],
    ['三点五万', 35_000],
    ['十二', 12],
    ['二〇二二', 2022],
    ['两万亿', 2e12],
    ['0.55万', 5500],
  ])('%s is %d', (text, value) => expect(numeralValue(text)).toBe(value));

  it.each([
    ['200余万', 2_000_000, null],
    ['二百余万', 2_000_000, null],
    ['30多', 30, null],
    ['数千', 1000, 9999],
    ['数十', 10, 99],
    ['几十', 10, 99],
    ['十几', 11, 19],
    ['上百', 100, null],
  ])('%s is vague', (text, min, max) => expect(readNumeral(text)).toEqual({ min, max, approximate: true }));

  it('finds whole numerals only', () => {
    const find = (text: string) => text.match(new RegExp(NUMERAL, 'g'));
    expect(find('安排1，500万元')).toEqual(['1，500万']);
    expect(find('约二百余万元')).toEqual(['二百余万']);
    expect(find('资金支持')).toBeNull();
    expect(numeralValue('资金')).toBeNull();
  });

  it('knows the scale that a figure lends', () => {
    expect([trailingScale('20万'), trailingScale('3千万'), trailingScale('300')]).toEqual(['万', '千万', '']);
  });
});
