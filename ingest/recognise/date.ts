/**
 * One date expression: 2022年, 2022年3—5月, 2022年12月底, 2022年1月1日, 二〇二二年, 2022年上半年, 2023年一季度, 今年底, 12月底.
 * Each is a stretch of days, first to last, whatever its grain.
 */
import { numeralValue } from './numeral.ts';

export interface DateParts {
  year: number | null;
  month: number | null;
  day: number | null;
  /** 上半年, 一季度, 上旬 …: first and last month of a part of the year. */
  months: [number, number] | null;
  /** 上旬, 中旬, 下旬 as 1, 2, 3; null without. */
  tenth?: 1 | 2 | 3 | null;
  /** 底, 末 (the last day) or 初 (the first month). */
  edge: 'end' | 'begin' | null;
  grain: 'year' | 'part' | 'month' | 'day';
  /** True where the year is not in the words. */
  inferred: boolean;
}

const YEAR = '(?<![\\d.])(?:19|20)\\d{2}|[一二][〇零○O0九][〇零○O0一二三四五六七八九]{2}';
const MONTH = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]';
const DAY = '3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]';
const PART = '上半年|下半年|(?:第)?[一二三四1-4]季度|前[一二三1-3]季度';
/** 年内 of 5年内 is a stretch of time; 本年度 counts with its end alone (本年度工作要点 sets no term). */
const RELATIVE = '今年|明年|去年|本年(?=度?[底末内])|(?<![\\d〇零一二两三四五六七八九十百几数半每多余全个度])年内';

/** Source of a pattern with named groups, prefixed so that two dates fit into one pattern. */
export const datePattern = (prefix: string): string => {
  const g = (name: string) => `?<${prefix}${name}>`;
  const monthDay = `(${g('month')}${MONTH})(?:月?(?:—|~|至|到)(${g('mlast')}${MONTH}))?月(?:份)?(?:(${g('tenth')}[上中下])旬)?(?: ?(?:(${g('day')}${DAY})[日号]?(?![\\d年月%个]))?)`;
  return (
    `(?:(${g('year')}${YEAR})(?:(?: ?年(?:度)?)(?: ?(?:${monthDay}|(${g('part')}${PART})))?)(${g('edge')}年?[底末]|年?初(?!步|级|中|期|审|评|选|衷|始|创|见|次|三))?` +
    `|(${g('relative')}${RELATIVE})(?:(${g('rpart')}${PART})|(${g('rmonth')}${MONTH})月(?:份)?(?:(${g('rday')}${DAY})[日号])?)?(${g('redge')}年?[底末]|年?初(?!步|级|中|期|审|评|选|衷|始|创|见|次|三))?)`
  );
};

/** The second date of a range may leave out what it shares with the first: 至12月31日, —5月, 至2024年. */
export const elliptic = (prefix: string): string => {
  const g = (name: string) => `?<${prefix}${name}>`;
  return `(?:(${g('emonth')}${MONTH})月(?:份)?(?: ?(${g('eday')}${DAY})[日号])?(${g('eedge')}[底末]|初)?|(${g('eonly')}${DAY})日)`;
};

const numberOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const value = numeralValue(text.replace(/[○O]/g, '〇'));
  return value === null || Number.isNaN(value) ? null : value;
};

const monthsOf = (part: string | undefined): [number, number] | null => {
  if (part === undefined) return null;
  if (part === '上半年') return [1, 6];
  if (part === '下半年') return [7, 12];
  const quarter = numberOf(/[一二三四1-4]/.exec(part)?.[0]) ?? 1;
  return part.startsWith('前') ? [1, quarter * 3] : [quarter * 3 - 2, quarter * 3];
};

type Groups = Record<string, string | undefined>;

const edgeOf = (text: string | undefined): DateParts['edge'] =>
  text === undefined ? null : /初/.test(text) ? 'begin' : 'end';

/** Parts of the date that `datePattern(prefix)` matched; relative ones need the document's year. Null if that is not known. */
export const readDate = (groups: Groups, prefix: string, documentYear: number | null): DateParts | null => {
  const of = (name: string) => groups[prefix + name];
  const relative = of('relative');
  const month = numberOf(of('month') ?? of('rmonth'));
  const day = numberOf(of('day') ?? of('rday'));
  const last = numberOf(of('mlast'));
  const months: [number, number] | null =
    month !== null && last !== null ? [month, last] : monthsOf(of('part') ?? of('rpart'));
  const edge = edgeOf(of('edge') ?? of('redge'));
  let year = numberOf(of('year'));
  if (relative !== undefined) {
    if (documentYear === null) return null;
    year = documentYear + (relative === '明年' ? 1 : relative === '去年' ? -1 : 0);
  }
  if (year === null) return null;
  const grain = day !== null ? 'day' : months !== null ? 'part' : month !== null ? 'month' : 'year';
  const tenth = TENTHS[of('tenth') ?? ''] ?? null;
  return { year, month: months ? null : month, day, months, tenth, edge, grain, inferred: relative !== undefined };
};

/** Parts of the second date of a range, what it leaves out taken from the first. */
export const readElliptic = (groups: Groups, prefix: string, first: DateParts): DateParts | null => {
  const only = numberOf(groups[`${prefix}eonly`]);
  if (only !== null) return first.month === null ? null : { ...first, day: only, edge: null, grain: 'day' };
  const month = numberOf(groups[`${prefix}emonth`]);
  if (month === null) return null;
  const day = numberOf(groups[`${prefix}eday`]);
  const edge = edgeOf(groups[`${prefix}eedge`]);
  return {
    year: first.year,
    month,
    day,
    months: null,
    edge,
    grain: day === null ? 'month' : 'day',
    inferred: first.inferred,
  };
};

const TENTHS: Record<string, 1 | 2 | 3> = { 上: 1, 中: 2, 下: 3 };

const pad = (value: number) => String(value).padStart(2, '0');
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year: number, month: number, day: number): string | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month) ? `${year}-${pad(month)}-${pad(day)}` : null;

/** First and last day of a date expression; null where it is no real date (2月30日). */
export const daysOf = ({
  year,
  month,
  day,
  months,
  tenth,
  edge,
}: DateParts): { first: string; last: string } | null => {
  if (year === null) return null;
  if (month !== null && day !== null) {
    const date = iso(year, month, day);
    return date ? { first: date, last: date } : null;
  }
  if (month !== null && tenth) {
    const begin = iso(year, month, tenth * 10 - 9);
    const end = iso(year, month, tenth === 3 ? lastDay(year, month) : tenth * 10);
    return begin && end ? { first: begin, last: end } : null;
  }
  const [from, until] = month !== null ? [month, month] : (months ?? [1, 12]);
  const first = iso(year, from, 1);
  const last = iso(year, until, lastDay(year, until));
  if (!first || !last) return null;
  if (edge === 'end') return { first: last, last };
  if (edge === 'begin') return { first, last: iso(year, from, lastDay(year, from)) ?? last };
  return { first, last };
};
