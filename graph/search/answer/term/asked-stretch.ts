/** The time for which a question asks whether a measure holds. */
import type { ReadPlan } from '../../plan/read-plan.ts';
import { spokenDay } from '../../plan/relative-days.ts';
import type { Stretch } from './term-state.ts';

export interface AskedStretch extends Stretch {
  /** The question's words for it, where it is another time than today; else null. */
  words: string | null;
  /** ISO. */
  today: string;
}

/** 现在 and 明年 are counted from `today` (ISO); else a date or year of the question, 2024年货车…; else today itself. */
export const askedStretch = (
  { question, readings }: Pick<ReadPlan, 'question' | 'readings'>,
  today: string,
): AskedStretch => {
  const now = { from: today, until: today, words: null, today };
  const spoken = spokenDay(question.folded, today);
  if (spoken)
    return spoken.day === today
      ? now
      : { from: spoken.day, until: spoken.day, words: question.original.slice(spoken.start, spoken.end), today };
  for (const { filter, condition } of readings) {
    if (filter.op === 'not') continue;
    if (condition.field === 'asOf' && condition.date !== today)
      return { from: condition.date, until: condition.date, words: filter.surface, today };
    if (condition.field !== 'period' || filter.field !== 'period') continue;
    const { from, until } = condition;
    if (from && until) return { from, until, words: filter.surface, today };
  }
  return now;
};
