/** What in a text has to be true to the letter: numbers, dates, offices, titles, quotations, limits and denials. */
import { foldText } from '../../../../ingest/fold.ts';

const DIGITS = /\d+(?:\.\d+)?/u.source;
const CHINESE_DIGITS = '零〇一二三四五六七八九十百千万亿两半';

/** A date, or a number with what is written behind it: 2022年12月31日, 100万元, 0.5个百分点, 3年. */
const NUMBER = new RegExp(
  `\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|${DIGITS}(?:[%‰]|[万亿千百]*(?:个百分点|个月|[\\p{Script=Han}])?)`,
  'gu',
);
/** 三成, 五千元, 两次; a bare 一 is no number. */
const CHINESE_NUMBER = new RegExp(
  `百分之[${CHINESE_DIGITS}]+|千分之[${CHINESE_DIGITS}]+|[${CHINESE_DIGITS}]+(?:个百分点|个月|[成折倍元年月日天季次户家人辆张%])`,
  'gu',
);
/** The end of an office's name; what stands before it tells which one it is. */
const OFFICE = /[\p{Script=Han}]{2}(?:厅|局|委(?!托|派|员会|任)|委员会|署|法院|检察院|银行|政府)/gu;
const TITLE = /《[^》]*》/gu;
const QUOTED = /“[^”]*”/gu;
/** What turns a sentence round. */
const DENIAL = /[不未无非勿][\p{Script=Han}]|没有|禁止|停止|取消|免于|除外/gu;

/** Characters around a number in which its limit stands: 最高不超过100万元, 100万元以上. */
const BEFORE = 8;
const BEHIND = 3;
const UPPER = /不超过|不高于|最高|最多|至多|上限|封顶|以内|以下|之内|不到/u;
const LOWER = /不低于|不少于|至少|最低|下限|以上|起(?!草)/u;

export interface Quantity {
  words: string;
  /** Whether it is said to be the most, the least, both or neither. */
  limit: string;
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([words]) => words);

/** Folded as for matching, without blanks; 1,000 is 1000. */
export const comparable = (text: string): string =>
  foldText(text)
    .replace(/\s+/gu, '')
    .replace(/(\d)[,，](?=\d{3})/gu, '$1');

const quantitiesBy = (text: string, pattern: RegExp): Quantity[] =>
  [...text.matchAll(pattern)].map((match) => {
    const around =
      text.slice(Math.max(0, match.index - BEFORE), match.index).replace(/^.*[，。；、：]/u, '') +
      (/^[^，。；、：]*/u.exec(text.slice(match.index + match[0].length).slice(0, BEHIND))?.[0] ?? '');
    return { words: match[0], limit: `${UPPER.test(around) ? '最高' : ''}${LOWER.test(around) ? '最低' : ''}` };
  });

/** Numbers, sums, shares and dates of a comparable text, in its order. */
export const quantitiesOf = (text: string): Quantity[] => [
  ...quantitiesBy(text, NUMBER),
  ...quantitiesBy(text, CHINESE_NUMBER),
];

/** The same with where each begins. */
export const quantitiesIn = (text: string): { words: string; start: number }[] =>
  [NUMBER, CHINESE_NUMBER].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ words: match[0], start: match.index })),
  );

/** Names and turns of a comparable text, each as the words that have to stand in the sources. */
export const namesOf = (
  text: string,
): { offices: string[]; titles: string[]; quoted: string[]; denials: string[] } => ({
  offices: all(text, OFFICE),
  titles: all(text, TITLE),
  quoted: all(text, QUOTED).map((words) => words.slice(1, -1)),
  denials: all(text, DENIAL),
});
