/** How long a question asks about, and how many payments fall into it: 半年 of what is paid each month is six. */
import type { Clause } from '../../../../ingest/model.ts';
import type { Award } from './calculation-award.ts';

export type Rhythm = '年' | '季度' | '月' | '日';

/** Months that one of it lasts; days are counted only as days. */
const MONTHS: Partial<Record<Rhythm, number>> = { 年: 12, 季度: 3, 月: 1 };
const RHYTHMS: Record<string, Rhythm> = {
  年: '年',
  年度: '年',
  月: '月',
  个月: '月',
  季度: '季度',
  日: '日',
  天: '日',
};

/** 年 of 企业·年, or null where a sum is paid once. */
export const rhythmOf = (word: string): Rhythm | null => RHYTHMS[word] ?? null;

export interface Stretch {
  value: number;
  unit: Rhythm;
}

const DIGITS = '一二三四五六七八九十';
const STRETCH =
  /(?<!第|上|去|前|明|今|后|头|\d)(?<figure>半|全|每|按|\d{1,2}|[一二两三四五六七八九十])(?:个)?(?<unit>年度?|季度|月|天)(?!\d|度计划|内有效)/gu;

/** Stretches of time that a question names; 每月 is one month, 全年 one year. A bare 6月 is a date. */
export const stretchesIn = (folded: string): Stretch[] =>
  [...folded.matchAll(STRETCH)].flatMap(({ 0: whole, groups }) => {
    const figure = groups?.figure ?? '';
    const unit = RHYTHMS[groups?.unit ?? ''];
    if (!unit || (unit === '月' && !whole.includes('个') && !/[每按]/u.test(figure))) return [];
    const value =
      figure === '半'
        ? 0.5
        : /[全每按]/u.test(figure)
          ? 1
          : figure === '两'
            ? 2
            : Number(figure) || DIGITS.indexOf(figure) + 1;
    return [{ value, unit }];
  });

/** Days of a year, for what is counted by the day. */
const DAYS = 365;
const EACH = '(?<!\\d)(?:每个?|一个?|1个?|按|平均每?)';
const BEFORE = new RegExp(`(?:${EACH}(?<unit>[天日月周年]|季度)|(?<mean>[日月周年])均)[^\\d，。；、]{0,6}$`, 'u');
const AFTER = /^[^\d，。；、]{0,4}?(?:\/|每|一|1)个?(?<unit>[天日月周年]|季度)/u;

/** What a count is counted by (每天80票, 80票一天), with where the question says so; null for one that is told once, or for a year. */
export const countedBy = (
  folded: string,
  { start, end }: { start: number; end: number },
): { unit: string; start: number; end: number } | null => {
  const before = BEFORE.exec(folded.slice(0, start));
  const after = before ? null : AFTER.exec(folded.slice(end));
  const unit = before?.groups?.unit ?? before?.groups?.mean ?? after?.groups?.unit;
  if (!unit || unit === '年') return null;
  return before ? { unit, start: before.index, end: start } : { unit, start: end, end: end + (after?.[0].length ?? 0) };
};

/** How often a count of each day comes in a year that the question asks about; null where it asks about none, or also another stretch. */
export const daysIn = (stretches: readonly Stretch[]): number | null => {
  const only = stretches[0];
  if (only?.unit !== '年' || stretches.some(({ unit }) => unit !== '年')) return null;
  return DAYS;
};

/** How many times a sum of this rhythm is paid in the stretch that the question names; null where the two do not fit. */
export const payments = (rhythm: Rhythm | null, stretches: readonly Stretch[]): number | null => {
  const only = stretches[0];
  if (!only) return 1;
  if (stretches.some(({ value, unit }) => value !== only.value || unit !== only.unit)) return null;
  if (rhythm === null) return only.value <= 1 ? 1 : null;
  if (rhythm === only.unit) return Number.isInteger(only.value) ? only.value : null;
  const [paid, asked] = [MONTHS[rhythm], MONTHS[only.unit]];
  const times = paid && asked ? (only.value * asked) / paid : Number.NaN;
  return Number.isInteger(times) ? times : null;
};

/** The clause pays for fewer years or months than the question asks about (连续补助3年). */
export const endsBefore = (clause: Clause, { from, until }: Award, [stretch]: readonly Stretch[]): boolean =>
  stretch !== undefined &&
  clause.quantities.some(
    ({ start, end, unit, max }) =>
      start >= from && end <= until && RHYTHMS[unit] === stretch.unit && max !== null && max < stretch.value,
  );
