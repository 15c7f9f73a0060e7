/** Another value in the place of one: plausible, of the same unit, and surely not equal. */
import { chineseFigure, readChineseFigure } from './chinese-figure.ts';
import type { Random } from './random.ts';
import type { ValueSite } from './value-sites.ts';

const FACTORS = [0.5, 0.8, 1.5, 2, 3];
/** Ends of months that stand in for a day. */
const DAYS: readonly [month: number, day: number][] = [
  [3, 31],
  [6, 30],
  [9, 30],
  [10, 31],
  [12, 31],
];

const changedFigure = (figure: string, most: number, random: Random): string | null => {
  const value = Number(figure);
  const digits = figure.split('.')[1]?.length ?? 0;
  const others = FACTORS.map((factor) => Number((value * factor).toFixed(digits))).filter(
    (other) => other > 0 && other <= most && other !== value,
  );
  return others.length === 0 ? null : String(random.pick(others));
};

const changedDay = (words: string, random: Random): string => {
  const [, year, rest] = /^(\d{4})年(.+)$/u.exec(words)!;
  if (random.next() < 0.4) return `${Number(year) + random.pick([-1, 1, 2])}年${rest}`;
  if (rest === '底' || rest === '末') return `${year}年${random.pick([3, 6, 9])}月底`;
  const month = Number(/^\d+/u.exec(rest!)![0]);
  const [otherMonth, day] = random.pick(DAYS.filter(([other]) => other !== month));
  return `${year}年${otherMonth}月${rest!.endsWith('底') ? '底' : `${day}日`}`;
};

/** The words that stand for another value than `words`, or null where none comes to mind. */
export const changeValue = (words: string, { sort }: Pick<ValueSite, 'sort'>, random: Random): string | null => {
  if (sort === 'deadline') return changedDay(words, random);
  const most = /[%％]|百分之|成$/u.test(words) ? 100 : Number.POSITIVE_INFINITY;
  const figure = /\d+(?:\.\d+)?/u.exec(words)?.[0];
  if (figure !== undefined) {
    const other = changedFigure(figure, most, random);
    return other === null ? null : words.replace(figure, other);
  }
  const han = /[一二三四五六七八九十]+/u.exec(words)?.[0];
  const value = han === undefined ? null : readChineseFigure(han);
  if (value === null) return null;
  const others = [value - 2, value - 1, value + 1, value + 2].filter(
    (other) => other > 0 && other < (words.endsWith('成') ? 10 : 100),
  );
  return words.replace(han!, chineseFigure(random.pick(others)));
};
