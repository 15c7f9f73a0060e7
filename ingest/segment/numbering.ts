/** Reads the number that a line of a policy begins with: 第三章 · 第十五条 · 一、 · （三） · 2. · 1.2 · （1） · ① · 第一， */
import { HAN_NUMBER, parseOrdinal } from './ordinal.ts';

export const NUMBER_STYLES = [
  'volume',
  'chapter',
  'section',
  'article',
  'han',
  'han-bracket',
  'arabic',
  'dotted',
  'arabic-bracket',
  'circled',
  'ordinal',
  'bare',
] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

export interface LineNumber {
  style: NumberStyle;
  /** As published, without blanks: `（一）`, `27.`, `第三条`. */
  surface: string;
  value: number;
  /** For `dotted` every component (1.2.1 → [1, 2, 1]); else only `value`. */
  components: readonly number[];
  /** Length of the number in the line, the blanks behind it included. */
  length: number;
  /** True where it may as well be a decimal broken by a blank (`6. 5%`): only its neighbours can tell. */
  doubtful: boolean;
}

/** Items are not numbered beyond this: 2022. is a year. */
const MAX_ARABIC = 999;
const HAN = `${HAN_NUMBER}{1,6}`;
const BLANKS = '[\\s\\u200b-\\u200d]*';
/** What makes digits a measure and not a number of an item: 6. 5% · 1.5万元 · 2.5倍 */
const MEASURE = `\\d+${BLANKS}(?:[%％‰万亿元倍折吨米级℃]|个百分|平方|公里|公顷|小时|分钟|∶)`;

const pattern = (body: string): RegExp => new RegExp(`^${BLANKS}(${body})${BLANKS}`, 'u');

const PATTERNS: readonly [NumberStyle, RegExp][] = [
  ['volume', pattern(`第${BLANKS}${HAN}${BLANKS}(?:编|部分|篇)(?![\\u4e00-\\u9fff]{0,3}[，。])`)],
  ['chapter', pattern(`第${BLANKS}(?:${HAN}|\\d{1,3})${BLANKS}章(?![\\u4e00-\\u9fff]{0,3}[，。])`)],
  ['section', pattern(`第${BLANKS}(?:${HAN}|\\d{1,3})${BLANKS}节(?![\\u4e00-\\u9fff]{0,3}[，。])`)],
  // Not a citation at the start of a broken line: 第三条规定的 · 第六条第一款
  ['article', pattern(`第${BLANKS}(?:${HAN}|\\d{1,4})${BLANKS}条(?:之${HAN_NUMBER})?(?!规定|第|所称|所列|、|和|至)`)],
  ['ordinal', pattern(`第${HAN}${BLANKS}[，、：]`)],
  ['han', pattern(`${HAN}${BLANKS}[、．.](?!${HAN_NUMBER}{1,3}[、])`)],
  ['han-bracket', pattern(`[（(]${BLANKS}${HAN}${BLANKS}[)）][、.]?`)],
  ['han-bracket', pattern(`${HAN}[)）]`)],
  ['arabic-bracket', pattern(`[（(]${BLANKS}[\\d０-９]{1,3}${BLANKS}[)）][、.]?`)],
  ['arabic-bracket', pattern('[\\d０-９]{1,2}[)）]')],
  ['circled', pattern('[①-⑳㉑-㉟]')],
  [
    'dotted',
    pattern(`\\d{1,2}(?:[.．]\\d{1,2}){1,3}[.．]?(?!\\d|${BLANKS}(?:[%％‰∶万亿元倍折吨米级]|个百分|平方|公里))`),
  ],
  ['arabic', pattern(`[\\d０-９]{1,3}${BLANKS}[.．、](?!\\d*[.．]?${MEASURE})(?!\\d{1,3}(?!\\d)(?!年))(?!\\d{5})`)],
  // 1　总则: only where the document goes on with 1.1 (see paragraphs.ts).
  ['bare', /^\s*(\d{1,2})[\s\u3000]+(?=\p{Script=Han})/u],
];

/** A dash typed for the number one: —、总体要求 */
const DASH_FOR_ONE = new RegExp(`^${BLANKS}([—–-]、)${BLANKS}`, 'u');
const COMPONENT = new RegExp(`[\\d０-９]+|[①-⑳㉑-㉟]|${HAN_NUMBER}+`, 'gu');

const DECIMAL_TAIL = new RegExp(`^${MEASURE}`, 'u');

const compact = (surface: string): string => surface.replace(/[\s\u200b-\u200d]+/gu, '');

/** The number at the start of `line`, or null. Says nothing of whether the number fits its neighbours. */
export const readNumber = (line: string): LineNumber | null => {
  const dash = DASH_FOR_ONE.exec(line);
  if (dash)
    return { style: 'han', surface: dash[1]!, value: 1, components: [1], length: dash[0].length, doubtful: false };
  for (const [style, expression] of PATTERNS) {
    const match = expression.exec(line);
    if (!match) continue;
    const surface = compact(match[1]!);
    const components = (surface.match(COMPONENT) ?? []).map(parseOrdinal);
    if (components.length === 0 || components.some((value) => value === null || value === 0)) continue;
    const values = components as number[];
    const value = style === 'dotted' ? values.at(-1)! : values[0]!;
    if (value > MAX_ARABIC && style !== 'article') continue;
    const rest = line.slice(match[0].length);
    const doubtful = style === 'arabic' && DECIMAL_TAIL.test(rest);
    return {
      style,
      surface,
      value,
      components: style === 'dotted' ? values : [value],
      length: match[0].length,
      doubtful,
    };
  }
  return null;
};
