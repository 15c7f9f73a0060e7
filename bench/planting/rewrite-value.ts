/** The same value in other figures: 30万元 → 300,000元 or 三十万元, 30% → 三成, 2022年12月31日前 → 2022年底前, 3年 → 三年. */
import { chineseFigure, readChineseFigure } from './chinese-figure.ts';
import type { Random } from './random.ts';

type Rewrite = (text: string, random: Random) => string | null;

/** Names are not reworded. */
const NAME = /《[^》]*》|“[^”]*”/gu;

const namesIn = (text: string): [start: number, end: number][] =>
  [...text.matchAll(NAME)].map(({ index, 0: name }) => [index, index + name.length]);

/** Replaces one of the places where a pattern matches, outside of names; `other` gives the ways to write it otherwise. */
export const rewriteOne = (
  text: string,
  pattern: RegExp,
  other: (groups: RegExpMatchArray) => (string | null)[],
  random: Random,
): string | null => {
  const names = namesIn(text);
  for (const match of random.shuffled([...text.matchAll(pattern)])) {
    if (names.some(([start, end]) => match.index! > start && match.index! < end)) continue;
    const ways = other(match).filter((way): way is string => way !== null && way !== match[0]);
    if (ways.length > 0) {
      const end = match.index! + match[0].length;
      return text.slice(0, match.index) + random.pick(ways) + text.slice(end);
    }
  }
  return null;
};

const SCALE: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8 };
const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');

export const rewriteSum: Rewrite = (text, random) =>
  rewriteOne(
    text,
    /(?<![\d.,—~-]|以上|至|到)(\d+(?:\.\d+)?)(万|亿|)元(?![—~-]|至|到|以上\d)/gu,
    ([, figure, unit]) => {
      const value = Math.round(Number(figure) * SCALE[unit!]!);
      if (value < 100 || value % 100 !== 0) return [null];
      const full = unit === '亿' ? `${value / 1e4}万元` : `${grouped(value)}元`;
      // Round sums only: nobody writes 一万二千三百四十五元.
      const han = String(value).replace(/0+$/u, '').length <= 2 ? `${chineseFigure(value)}元` : null;
      return [full, unit === '' && value >= 1e4 && value % 1e4 === 0 ? `${value / 1e4}万元` : null, han];
    },
    random,
  );

export const rewriteRate: Rewrite = (text, random) =>
  rewriteOne(
    text,
    /(?<![\d.—~-]|以上|至|到)(\d{1,3})[%％](?![—~-]|至|到|以上\d)/gu,
    ([, figure]) => {
      const value = Number(figure);
      if (value < 1 || value > 100) return [null];
      const tenths = value % 10 === 0 && value < 100 ? `${chineseFigure(value / 10)}成` : null;
      return [value === 100 ? '百分之百' : `百分之${chineseFigure(value)}`, tenths];
    },
    random,
  );

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const rewriteDay: Rewrite = (text, random) =>
  rewriteOne(
    text,
    /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日|底)|底)前/gu,
    ([surface, year, month, day]) => {
      const end = month === undefined ? 31 : lastDay(Number(year), Number(month));
      const before = surface!.slice(0, -1);
      const ways: (string | null)[] = [`${before}之前`, `${before}以前`];
      if (day !== undefined && Number(day) !== end) return ways;
      const last = `${year}年${month ?? 12}月${end}日前`;
      return [
        ...ways,
        last,
        `${year}年${month ?? 12}月底前`,
        month === undefined || month === '12' ? `${year}年底前` : null,
      ];
    },
    random,
  );

export const rewriteTerm: Rewrite = (text, random) =>
  rewriteOne(
    text,
    /(?<![\d.月年/\-—–]|第|近|，|到|至)(\d{1,2}|[一二三四五六七八九十]{1,3})(年|个月|个工作日|日)(?=内|以内|之内|的|，|。|；|期)/gu,
    ([, figure, unit]) => {
      const value = /\d/u.test(figure!) ? Number(figure) : readChineseFigure(figure!);
      if (value === null || value === 0) return [null];
      return [/\d/u.test(figure!) ? `${chineseFigure(value)}${unit}` : `${value}${unit}`];
    },
    random,
  );

const MONEY = '\\d+(?:\\.\\d+)?[万亿]?元';

/** Another way to say that a sum is the most that is given. */
export const rewriteCap: Rewrite = (text, random) =>
  rewriteOne(
    text,
    new RegExp(
      `(?:(?<wide>最高不超过)|(?<most>最高)|(?<not>不超过))(?<sum>${MONEY})(?!以|、|/|的?(?:标准|比例))`,
      'gu',
    ),
    ({ groups }) => {
      const { wide, most, not, sum } = groups!;
      return [
        wide || most ? `不超过${sum}` : null,
        wide || not ? `最高${sum}` : null,
        most || not ? `最高不超过${sum}` : null,
        not ? `${sum}以内` : null,
      ];
    },
    random,
  );
