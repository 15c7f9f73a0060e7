/** Days and months that there are not: 2月30日, 13月1日, 2023年2月29日. */
import { foldText } from '../../ingest/fold.ts';
import type { Clause } from '../../ingest/model.ts';
import { numeralValue } from '../../ingest/recognise/numeral.ts';
import { type Found, findingIn } from './finding.ts';

const HAN = '[〇零一二三四五六七八九十]';
/** 2022年2月30日 · 2月30日 · 2022年13月 · 二月三十日; 第13月, 24月龄 and 13个月 count months, they name none. */
const WRITTEN = new RegExp(
  `(?:(?<year>(?<!\\d)(?:19|20)\\d{2}|[一二][〇零○O]${HAN}{2}) ?年 ?)?(?<![\\d.第满]|${HAN}|月—)(?<month>\\d{1,2}|${HAN}{1,3}) ?月(?![龄大饼嫂])(?:份)? ?(?:(?<day>\\d{1,2}|${HAN}{1,3}) ?[日号](?!线|楼|店|文))?`,
  'gu',
);
/** 2022.13.1, 2022-02-30, 2022/4/31 */
const DOTTED = /(?<![\d.])(?<year>(?:19|20)\d{2})(?<mark>[./—])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d.%])/gu;
/** A leap year: a day without a year may be its 29 February. */
const LEAP = 2000;
/** Two-digit years do not occur; a month alone beyond 12 is told from a count of months by what stands around it. */
const NAMES_A_MONTH = /(?:[到至自从于在前]|截止|截至)\s?$/u;
const ENDS_A_MONTH = /^(?:[底末初前起]|上旬|中旬|下旬)/u;

const numberOf = (words: string | undefined): number | null =>
  words === undefined ? null : numeralValue(words.replace(/[○O]/gu, '〇'));

/** Why there is no such day, in Chinese; null where there is one. */
const reasonOf = (year: number | null, month: number, day: number | null): string | null => {
  if (month < 1 || month > 12) return `没有${month}月`;
  if (day === null) return null;
  const last = new Date(Date.UTC(year ?? LEAP, month, 0)).getUTCDate();
  if (day >= 1 && day <= last) return null;
  return `${year === null ? '' : `${year}年`}${month}月只有${last}天，没有${day}日`;
};

const written = (folded: string) =>
  [...folded.matchAll(WRITTEN)].flatMap((match) => {
    const { year, month, day } = match.groups ?? {};
    const [y, m, d] = [numberOf(year), numberOf(month), numberOf(day)];
    if (m === null || (day !== undefined && d === null)) return [];
    const end = match.index + match[0].length;
    const isName =
      year !== undefined ||
      day !== undefined ||
      NAMES_A_MONTH.test(folded.slice(Math.max(0, match.index - 3), match.index)) ||
      ENDS_A_MONTH.test(folded.slice(end, end + 2));
    const reason = isName ? reasonOf(y, m, d) : null;
    return reason === null ? [] : [{ start: match.index, end, reason }];
  });

const dotted = (folded: string) =>
  [...folded.matchAll(DOTTED)].flatMap((match) => {
    const { year, month, day } = match.groups ?? {};
    const reason = reasonOf(Number(year), Number(month), Number(day));
    return reason === null ? [] : [{ start: match.index, end: match.index + match[0].length, reason }];
  });

/** Dates in the clause that cannot be. */
export const impossibleDates = (clause: Clause): Found[] => {
  const folded = foldText(clause.text);
  return [...written(folded), ...dotted(folded)].map(({ start, end, reason }) =>
    findingIn(clause, {
      code: 'impossible-date',
      severity: 'error',
      spans: [{ start, end }],
      type: 'period',
      message: `“${clause.text.slice(start, end)}”不是真实的日期：${reason}。`,
      advice: '请核对并改正日期。',
    }),
  );
};
