/** Numbers of headings and items: 十五 → 15, 二〇二二 → 2022, １２ → 12, ③ → 3. Integers up to 9999. */
import { HAN_DIGITS } from '../han-digits.ts';

/** Prints have a circle, or a letter, for 〇. */
const DIGITS: Readonly<Record<string, number>> = { ...HAN_DIGITS, '○': 0, Ｏ: 0 };
const UNITS: Record<string, number> = { 十: 10, 廿: 20, 卅: 30, 百: 100, 千: 1000 };

export const HAN_NUMBER = '[〇零○一二两三四五六七八九十廿卅百千]';

const han = (surface: string): number | null => {
  if (!/[十廿卅百千]/u.test(surface)) {
    let value = 0;
    for (const character of surface) {
      const digit = DIGITS[character];
      if (digit === undefined) return null;
      value = value * 10 + digit;
    }
    return value;
  }
  let total = 0;
  let digit: number | null = null;
  for (const character of surface) {
    const unit = UNITS[character];
    if (unit === undefined) {
      const next = DIGITS[character];
      if (next === undefined) return null;
      digit = next;
    } else if (unit === 20 || unit === 30) {
      total += unit;
      digit = null;
    } else {
      total += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return total + (digit ?? 0);
};

/** Value of a Chinese, Arabic (also full-width) or circled number; null for anything else or beyond 9999. */
export const parseOrdinal = (surface: string): number | null => {
  const compact = surface.replace(/\s+/gu, '');
  if (compact === '') return null;
  const plain = compact.normalize('NFKC');
  const value = /^\d+$/u.test(plain) ? Number(plain) : han(compact);
  return value !== null && value <= 9999 ? value : null;
};
