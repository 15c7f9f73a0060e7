/** How recipients are listed: where one ends and the next begins, what sums them up, the levels that they share. */
import type { Span } from '../model.ts';
import { headOf } from './beneficiary-head.ts';

/** A trade that stands for its firms in a list is no longer (快递, 连锁经营). */
const LONGEST_TRADE = 4;

/** A second recipient right behind the first: 民营企业中小企业. */
const ADJOINED = /^[一-龥]{2,8}(?:企业|人才)$/u;

/** Whether 和 at `at` stands before the last of a list (电商、邮政、快递和流通企业), not inside a name (文化和旅游). */
const closesList = (phrase: string, start: number, at: number): boolean =>
  start > 0 &&
  phrase[start - 1] === '、' &&
  at - start <= LONGEST_TRADE &&
  !phrase.slice(at).includes('、') &&
  !/文化$/u.test(phrase.slice(start, at));

/** Splits at 、 and at 和 · 与 · 或 behind a head, outside brackets and quotes. */
export const splitList = (phrase: string): Span[] => {
  const parts: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < phrase.length; i += 1) {
    const character = phrase[i]!;
    if ('（“《'.includes(character)) depth += 1;
    else if ('）”》'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const joins =
      '和与及或'.includes(character) && (headOf(phrase.slice(start, i)) !== null || closesList(phrase, start, i));
    const adjoins = /(?:企业|金融机构)$/u.test(phrase.slice(start, i)) && ADJOINED.test(phrase.slice(i));
    if (adjoins) {
      parts.push({ start, end: i });
      start = i;
    }
    if (character !== '、' && character !== '，' && !joins) continue;
    parts.push({ start, end: i });
    start = i + 1;
  }
  parts.push({ start, end: phrase.length });
  return parts.filter(({ start: a, end }) => end > a);
};

/** What follows 等 sums a list up; it is dropped where the list names its members. */
export const withoutSummary = (phrase: string): string => {
  const doing = /^(?:.*的)?(?:新办|新设)?从事.*等(?=[^、，]{2,10}$)/u.exec(phrase)?.[0];
  if (doing !== undefined) return ' '.repeat(doing.length) + phrase.slice(doing.length);
  const at = phrase.search(/等(?!级)(?:[^、，（）]|（[^（）]*）){0,16}$/u);
  if (at <= 0) return phrase;
  const members = phrase.slice(0, at);
  return /[、和]/u.test(members) || headOf(members) !== null ? members : phrase;
};

/** Levels in a row say as little as one: 国家级、省级、市级示范基地. */
const LEVELS =
  /(?:(?:国家|自治区|省|市|县|区|盟市|旗县)级(?:（[^（）]*）)?[、和及或])+(?:国家|自治区|省|市|县|区|盟市|旗县)级(?:（[^（）]*）)?/gu;

/** Blanks levels in a row; the length is kept. */
export const blankLevels = (phrase: string): string => phrase.replace(LEVELS, (levels) => ' '.repeat(levels.length));
