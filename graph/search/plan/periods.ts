/** Dates in a question: when a measure begins or ends, or the day on which it must hold. */
import type { Period } from '../../../ingest/model.ts';
import type { Question, Reading } from './reading.ts';
import { spokenDay } from './relative-days.ts';

const ENDING = /(到期|截止|为止|结束|失效|终止|期满|止$|前|底)/u;
/** Said before a day, it makes the day a term's end: 有效期至2030年6月30日. */
const RUNS_UNTIL = /(执行|有效期?|实施|适用|延长|延续|持续|截止)期?限?[到至]/u;
const BEGINNING = /(开始|起|施行|实施|生效|执行)/u;
const IN_FORCE =
  /(以后还|还|仍|依然|继续|照样)(有效|能|可以|执行|适用|享受|算数|作数|管用|给|在|有[吗没不的]|有$|会有)|有效的|在执行|(有效|执行)期内|[没未]有?(过期|到期|失效|截止|停)|来得及|作废|过期[了没吗]|失效[了没吗]/u;
const ONE_MEASURE =
  /[吗么嘛不没][？?。！!]?$|能不能|能否|是否|可不可以|还有没有|还行不行|算不算|有没有(过期|到期|失效|作废)/u;
const LISTS = /哪些|哪几|什么|有啥|所有|全部|列/u;
/** Something is to be done by the day, rather than to end with it. */
const TO_DO = /(完成|达到|建成|报送|办结|实现|落实到位|清偿)/u;
const ONLY = /(只|仅|限|光)在?(限于|是)?$/u;

/** The last day of the period, or its first where it has no end. */
const dayOf = ({ from, until }: Period): string | null => until ?? from;

/** A day that is counted from the question's own (今年) is that very day where it lies within. */
const asked = (period: Period, today: string): string | null => {
  const { from, until, inferred } = period;
  if (!inferred) return dayOf(period);
  if ((from ?? '') <= today && today <= (until ?? today)) return from === null ? until : today;
  return from ?? until;
};

/** Of one measure it is asked whether it still holds; otherwise the clauses that do are asked for. */
const forceOf = (folded: string): Reading['force'] =>
  ONE_MEASURE.test(folded) && !LISTS.test(folded) ? 'check' : 'set';

/**
 * Readings of the dates that a question gives; where it asks what is in force and gives none, of the day that it counts from `today`
 * (YYYY-MM-DD), or of today itself.
 */
export const readPeriods = (question: Question, periods: readonly Period[], today: string): Reading[] => {
  const { folded, original } = question;
  const dated = ofPeriods(question, periods, today);
  const holding = IN_FORCE.exec(folded);
  if (!holding || dated.some(({ filter }) => filter.field !== 'period')) return dated;
  const { day, start, end } = spokenDay(folded, today) ?? {
    day: today,
    start: holding.index,
    end: holding.index + holding[0].length,
  };
  return [
    ...dated,
    {
      filter: { field: 'as_of', op: '=', value: day, surface: original.slice(start, end), start, end },
      condition: { field: 'asOf', date: day },
      force: forceOf(folded),
    },
  ];
};

/** What a day must be in a clause: the day by which something is done, or on which a measure ends. */
const meant = (folded: string, runs: boolean): Pick<Reading, 'meanings'> =>
  TO_DO.test(folded) ? { meanings: ['deadline', 'target'] } : runs ? { meanings: ['validity'] } : {};

const ofPeriods = ({ folded }: Question, periods: readonly Period[], today: string): Reading[] =>
  periods.flatMap((period): Reading[] => {
    const { surface, start, end, from, until } = period;
    const before = folded.slice(Math.max(0, start - 4), start);
    // 前 and 底 may stand in the words of the date itself.
    const after = `${surface.slice(-2)}${folded.slice(end, end + 8)}`;
    const isDay = /[日号]|月底|年底|月$/u.test(surface);
    const day = asked(period, today);
    const base = { surface, start, end };
    if (from !== null && until !== null && ONLY.test(before))
      return [
        {
          filter: { field: 'until', op: '=', value: until, ...base },
          condition: { field: 'period', until },
          force: 'set',
        },
      ];
    if (IN_FORCE.test(folded) && day !== null)
      return [
        {
          filter: { field: 'as_of', op: '=', value: day, ...base },
          condition: { field: 'asOf', date: day },
          force: forceOf(folded),
        },
      ];
    const runs = from === null && RUNS_UNTIL.test(before + surface);
    if (isDay && until !== null && (runs || ENDING.test(after)))
      return [
        {
          filter: { field: 'until', op: '=', value: until, ...base },
          condition: { field: 'period', until },
          force: 'set',
          ...meant(folded, runs),
        },
      ];
    if (isDay && (BEGINNING.test(after) || /自|从/u.test(before)) && from !== null)
      return [
        {
          filter: { field: 'from', op: '=', value: from, ...base },
          condition: { field: 'period', from },
          force: 'set',
        },
      ];
    // 今年 is said of the document's year as often as of the asker's: it checks nothing.
    if ((from === null && until === null) || period.inferred) return [];
    return [
      {
        filter: { field: 'period', op: 'between', value: [from ?? '', until ?? ''], ...base },
        condition: { field: 'period', ...(from ? { from } : {}), ...(until ? { until } : {}) },
        force: 'check',
      },
    ];
  });
