/** Which clauses of a set surely are what the question means, where its conditions say that only roughly. */

import type { Reading } from '../plan/reading.ts';
import type { Intent } from '../result.ts';
import type { Evidence } from './evidence.ts';

/** Of a set named by a value, clauses that score this share of the best one, where the question is after the value itself. */
const NEAR_BEST = 0.85;
/** Asks for the value of each: 标准都是多少, 各补多少. */
const EACH = /(都(是|有|为|补|给)|各(是|为|补|给|多少|几)|分别)/u;
/** Intents that are after a value, not after clauses. */
const AFTER_VALUE: ReadonlySet<Intent> = new Set<Intent>(['how-much', 'until-when', 'who']);
/** What a label is called beside what it is: 托育机构 is written 托育服务 as well. */
const KIND_WORDS = /(机构|企业|公司|单位|行业|产业|服务业|业)$/u;

/** The question's own words for the subject, as far as clauses would repeat them. */
export const subjectWords = (readings: readonly Reading[]): string[] => [
  ...new Set(
    readings
      .filter(({ filter }) => (filter.field === 'industry' || filter.field === 'beneficiary') && filter.op !== 'not')
      .map(({ filter }) => filter.surface.replace(KIND_WORDS, '') || filter.surface)
      .filter((word) => word.length >= 2),
  ),
];

export interface Sure {
  members: readonly Evidence[];
  /** Why the others are not among them; empty where all are. */
  why: string;
}

/**
 * Those members that the question surely means. A label stands for more than its words, and many clauses have it in
 * passing: of what helps 茶馆 the clauses that say 茶馆 are meant before all that speak of catering. A sum that only tells
 * which case is asked about (投资2000万元以上的怎么算) calls for the clauses that speak of that case. All of them where none
 * stands out, and where they are to be counted.
 */
export const sureOf = (all: readonly Evidence[], readings: readonly Reading[], intent: Intent, folded = ''): Sure => {
  const sets = readings.filter(({ force }) => force === 'set');
  if (intent === 'count') return { members: all, why: '' };
  if (sets.some(({ promoted }) => promoted)) {
    const words = subjectWords(readings);
    const members = all.filter(({ clause }) => words.some((word) => clause.text.includes(word)));
    if (members.length > 0 && members.length < all.length) return { members, why: `没有直接写“${words.join('”“')}”` };
  }
  const bounded = sets.some(
    ({ condition }) => (condition.field === 'amount' || condition.field === 'rate') && condition.min !== condition.max,
  );
  if (bounded && AFTER_VALUE.has(intent) && !EACH.test(folded)) {
    const best = Math.max(...all.map(({ score }) => score));
    const members = all.filter(({ score }) => score >= best * NEAR_BEST);
    if (members.length < all.length) return { members, why: '与所问的关系较远' };
  }
  return { members: all, why: '' };
};
