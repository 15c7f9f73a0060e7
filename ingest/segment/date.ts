/** Dates as documents write them: 2022年4月6日 · 二〇〇六年九月七日 · 2022-04-13 · 2022.4.13 */
import { HAN_NUMBER, parseOrdinal } from './ordinal.ts';

const N = `(?:\\d{1,2}|${HAN_NUMBER}{1,3})`;
const YEAR = `(?:(?:19|20)\\d{2}|[一二][〇零○ＯO0一二三四五六七八九]{3})`;
export const DATE_SOURCE = `(${YEAR})\\s*(?:年\\s*(${N})\\s*月\\s*(${N})\\s*日|[-./](\\d{1,2})[-./](\\d{1,2}))`;
const DATE = new RegExp(DATE_SOURCE, 'u');

/** ISO form of year, month and day, or null where there is no such day. */
export const isoDate = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
};

/** The first full date in `text` as ISO, or null. */
export const findDate = (text: string): string | null => {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [match[1], match[2] ?? match[4], match[3] ?? match[5]].map((part) =>
    parseOrdinal((part ?? '').replace(/[ＯO]/gu, '〇')),
  );
  return year && month && day ? isoDate(year, month, day) : null;
};

/** True where the whole text is one date, as under a signature (also with 印发 behind it). */
export const isDateLine = (text: string): boolean =>
  new RegExp(`^${DATE_SOURCE}\\s*(?:印发|发布)?$`, 'u').test(text.trim());
