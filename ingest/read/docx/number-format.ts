/** How Word writes a number of a list: 3 → 三 · 叁 · III · c · ③ · 丙. Formats of ECMA-376, 17.18.59 (ST_NumberFormat). */

const HAN = [...'零一二三四五六七八九'];
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'];
/** Beyond this Word itself falls back to digits. */
const MAX_HAN = 9999;

/** 115 → 一百一十五, 20 → 二十, 12 → 十二 (`ten` true: not 一十二). */
const han = (value: number, digits: readonly string[], units: readonly string[], ten: boolean): string => {
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += digits[0]!;
    gap = false;
    text += digits[digit]! + units[power]!;
  }
  return ten && value >= 10 && value < 20 ? text.slice(1) : text;
};

const chinese = (value: number): string =>
  value > MAX_HAN ? String(value) : han(value, HAN, ['', '十', '百', '千'], true);
const legal = (value: number): string =>
  value > MAX_HAN ? String(value) : han(value, LEGAL, ['', '拾', '佰', '仟'], false);
const digital = (value: number): string =>
  [...String(value)].map((digit) => (digit === '0' ? '〇' : HAN[Number(digit)]!)).join('');
const listed = (list: readonly string[]) => (value: number) => list[value - 1] ?? String(value);
const fullWidth = (value: number): string =>
  [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
/** a … z, aa, bb … */
const letter = (value: number): string => String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
const roman = (value: number): string => {
  let [rest, text] = [value, ''];
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
};

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: listed(CIRCLED),
  decimalEnclosedCircleChinese: listed(CIRCLED),
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  ideographEnclosedCircle: (value) => `(${chinese(value)})`,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: digital,
  taiwaneseDigital: digital,
  japaneseDigitalTenThousand: digital,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  japaneseLegal: legal,
  ideographTraditional: listed(STEMS),
  ideographZodiac: listed(BRANCHES),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  ordinal: (value) => `${value}.`,
  none: () => '',
};

/** Letters and Roman numbers longer than this are not written out. */
const MAX_WRITTEN = 3999;

/** `value` as `format` writes it; in digits where the format is not known here, or has no sign for zero. */
export const formatNumber = (value: number, format: string): string =>
  value < 1 || value > MAX_WRITTEN ? String(value) : (FORMATS[format] ?? String)(value);
