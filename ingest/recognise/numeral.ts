/**
 * The one place where numbers are read: Arabic (300,000 · 1.5亿 · 20余万), Chinese (二百余万 · 两亿 · 一点五 · 十几 · 数千).
 * Everything works on folded text (see ../fold.ts), where full-width digits are ASCII and a comma is ，.
 */

import { HAN_DIGITS } from '../han-digits.ts';

/** A figure: exact (min = max), bounded on one side (null on the other) or between two bounds. */
export interface Interval {
  min: number | null;
  max: number | null;
  approximate: boolean;
}

const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 };
/** Figures come from decimal multiplication (0.55 × 10000): what lies below this many decimals is noise. */
const DECIMALS = 6;

const ARABIC = '(?:\\d{1,3}(?:，\\d{3})+(?!\\d)|\\d{1,24})(?:\\.\\d{1,12})?';
/** No figure has more characters; what is longer is no figure, and must not cost its square. */
const LONGEST = 32;
const CHINESE = `[〇零一二两三四五六七八九十百千万亿]{1,${LONGEST}}(?:点[〇零一二三四五六七八九]+)?`;
/** Source of a pattern for one numeral in folded text; blanks that print broke into figures are let through. */
export const NUMERAL = [
  `${ARABIC}(?: ?[余多]?[十百千万亿]+)*(?:\\d{1,12}[十百千万])*`,
  `(?:[数几]|(?<!以)上)[十百千万亿]+`,
  `十几[万亿]*`,
  `(?:${CHINESE})[余多来]?[十百千万亿]*`,
].join('|');

const round = (value: number): number => Number(value.toFixed(DECIMALS));

/** 二〇二二 → 2022: Chinese digits that are read one by one. */
const digitString = (text: string): number | null =>
  /^[〇零一二三四五六七八九]{2,}$/.test(text) ? Number([...text].map((digit) => HAN_DIGITS[digit]).join('')) : null;

/** Value of a numeral without 余, 数, 几: 两亿三千万 → 230000000, 1亿5000万 → 150000000, 三点五万 → 35000. Null where it is none. */
export const numeralValue = (text: string): number | null => {
  const plain = text.replace(/[，\s]/g, '');
  const digits = digitString(plain);
  if (digits !== null) return digits;
  let total = 0;
  let section = 0;
  let figure: number | null = null;
  for (const token of plain.match(/\d+(?:\.\d+)?|点[〇零一二三四五六七八九]+|./gu) ?? []) {
    if (/^\d/.test(token)) figure = Number(token);
    else if (token.startsWith('点') && token.length > 1) {
      figure = Number(`${figure ?? 0}.${[...token.slice(1)].map((digit) => HAN_DIGITS[digit]).join('')}`);
      figure += section;
      section = 0;
    } else if (HAN_DIGITS[token] !== undefined) figure = HAN_DIGITS[token]!;
    else if (SMALL[token] !== undefined) {
      section += (figure ?? 1) * SMALL[token]!;
      figure = null;
    } else if (LARGE[token] !== undefined) {
      const before = section + (figure ?? 0);
      // 两万亿: a scale behind a finished one multiplies all of it.
      if (before === 0 && total > 0) total *= LARGE[token]!;
      else
        total =
          LARGE[token] === 1e8 && total > 0 && total < 1e8
            ? (total + before) * 1e8
            : total + (before || 1) * LARGE[token]!;
      section = 0;
      figure = null;
    } else return null;
  }
  return round(total + section + (figure ?? 0));
};

/**
 * Reads one numeral. 余 and 多 give a floor alone, 数 and 几 a span of one magnitude (数千 → 1000 to 9999), 上百 a floor;
 * all of them are approximate. Null where the text is no number.
 */
export const readNumeral = (text: string): Interval | null => {
  const bare = text.replace(/\s/g, '');
  const vague = /^([数几上])([十百千万亿]+)$/.exec(bare);
  if (vague) {
    const unit = numeralValue(vague[2]!);
    if (unit === null) return null;
    return { min: unit, max: vague[1] === '上' ? null : unit * 10 - 1, approximate: true };
  }
  const teens = /^十几([万亿]*)$/.exec(bare);
  if (teens) {
    const scale = teens[1] === '' ? 1 : numeralValue(teens[1]!);
    return scale === null ? null : { min: 11 * scale, max: 19 * scale, approximate: true };
  }
  const value = numeralValue(bare.replace(/[余多来]/g, ''));
  if (value === null) return null;
  return /[余多来]/.test(bare)
    ? { min: value, max: null, approximate: true }
    : { min: value, max: value, approximate: false };
};

/** The large scale at a numeral's end (万 of 20万, 千万 of 3千万), which a list or range lends to the figures before it; '' if none. */
export const trailingScale = (text: string): string => /[十百千]?[万亿]+$/.exec(text.replace(/\s/g, ''))?.[0] ?? '';
