/** Dates and stretches of time: 2022年, 到2025年, 2022年9月1日前, 自2022年起至2023年6月底, 2022年1月1日至12月31日, 2021—2025年. */
import type { ClauseContext, Recogniser } from '../context.ts';
import type { Period, PeriodMeaning } from '../model.ts';
import { type DateParts, datePattern, daysOf, elliptic, readDate, readElliptic } from './date.ts';
import { type Dated, periodMeaning } from './period-meaning.ts';
import { enclosed, inside, sentenceAround } from './sentence.ts';

const NAME = 'period';
const STATED = 0.97;
const INFERRED = 0.7;

const START =
  '(?<start>(?:自|从|在|于|对|截至|截止到?|(?:申报|受理|报名|提交|征集)?截止(?:时间|日期)(?:为|是|：)|到|至|延长至|延长到|延续至|延续到|执行至|执行到|有效期至|有效期到|实施至|推迟至|顺延至|暂定至|止于)?)';
/** 2021—2025年, 2021至2025年, 2020-2022年: the first year leaves 年 to the second. */
const YEARS =
  '(?<yfirst>(?<![\\d.])(?:19|20)\\d{2})(?:年度?)? ?(?:—+|~|至|到) ?(?<ylast>(?:19|20)\\d{2})(?:年度?)(?<yedge>[底末])?';
/** 2022年12月31前 and 2022年底以前; 以来, 起, 止. */
const TAIL =
  '(?<tail>(?:（含[^（）]{0,8}）)?(?:底前|以前|之前|前(?![三二两一期后])|起(?!步|到|草|点)|(?<=[自从].{5,14})开始|开始(?=执行|实施|施行|享受|，)|以来|(?:及|（含）)以后|以后|之后|后(?!备|续|期)|止|期间|(?<!年)以内|内(?!蒙|容|部|外)|年?版))?';
const JOINT = ' ?(?:起|开始)?(?:，)?(?:至|到|—+|~|－|直至|起至|截至|执行至) ?';

const RANGE = new RegExp(
  `${START}(?:${datePattern('a')}${JOINT}(?:${datePattern('b')}|${elliptic('b')})|${YEARS})${TAIL}`,
  'g',
);
const SINGLE = new RegExp(`${START}${datePattern('a')}${TAIL}`, 'g');
/** 2022版, 2021年版: the edition of a text. */
const EDITION = /(?<![\d.])(?<year>(?:19|20)\d{2})(?:年)?(?:修[订正]|[^\d，。）]{0,2})?版/g;
/** 2022.5.1, 2022/05/01, 2022-5-1 */
const DOTTED =
  /(?<![\d.])(?<year>(?:19|20)\d{2})(?<mark>[./—])(?<month>0?[1-9]|1[0-2])\k<mark>(?<day>0?[1-9]|[12]\d|3[01])(?![\d.%])/g;
/** Year left out, taken from the document's date: 12月底前, 6月30日前. */
const YEARLESS =
  /(?<![每年次度当—~至到\d一二三四五六七八九十]|年 )(?<start>(?:自|从|到|至|于|在)?)(?<month>1[0-2]|[1-9])月(?:份)?(?:(?<day>3[01]|[12]\d|[1-9])日)?(?<edge>[底末])?(?<tail>以前|之前|底前|前|起|止)/g;
const YEAR_END =
  /(?<![\d当每次上今明去半本全待]|[〇一二三四五六七八九十])(?<start>到|至|于|在)?年[底末](?<tail>前|以前|之前)?/g;

interface Candidate {
  start: number;
  end: number;
  from: string | null;
  until: string | null;
  form: Dated['form'];
  inferred: boolean;
  year: number;
  fixed?: PeriodMeaning;
}

const SINCE = /以来/;
const UNTIL_WORDS = /延长|延续|执行|有效期|实施|推迟|顺延|暂定|止于|截至|截止/;

/** A day or a few (8月5日至8日): grain of events, not of terms. */
const FEW_DAYS = 31;
const DAY = 86_400_000;
const isOneDay = ({ from, until }: Candidate): boolean =>
  from !== null && until !== null && (Date.parse(until) - Date.parse(from)) / DAY < FEW_DAYS - 3;

/** From, until and form of one date with the words around it. */
const bounded = (start: string, parts: DateParts, tail: string): Pick<Candidate, 'from' | 'until' | 'form'> | null => {
  const days = daysOf(parts);
  if (!days) return null;
  const { first, last } = days;
  if (SINCE.test(tail)) return { from: first, until: null, form: 'since' };
  if (/起|后|开始/.test(tail)) return { from: first, until: null, form: 'from' };
  // 2025年前 as policies use it takes in the year itself, as 2022年9月1日前 does the day.
  if (/前/.test(tail)) return { from: null, until: last, form: 'before' };
  if (UNTIL_WORDS.test(start) || /止/.test(tail)) return { from: null, until: last, form: 'until' };
  if (start === '到') return { from: null, until: last, form: 'by' };
  if (start === '至') return { from: null, until: last, form: 'until' };
  if (parts.edge === 'end') return { from: null, until: last, form: 'by' };
  return { from: first, until: last, form: 'plain' };
};

const ranges = (folded: string, documentYear: number | null): Candidate[] =>
  [...folded.matchAll(RANGE)].flatMap((match): Candidate[] => {
    const groups = match.groups ?? {};
    const skipped = /^[对在于从到至]$/.test(groups.start ?? '') ? 1 : 0;
    const stretch = { start: match.index + skipped, end: match.index + match[0].length };
    if (groups.yfirst && groups.ylast) {
      const [from, until] = [Number(groups.yfirst), Number(groups.ylast)];
      if (from > until) return [];
      return [
        { ...stretch, from: `${from}-01-01`, until: `${until}-12-31`, form: 'range', inferred: false, year: until },
      ];
    }
    const first = readDate(groups, 'a', documentYear);
    if (!first) return [];
    const last = readDate(groups, 'b', documentYear) ?? readElliptic(groups, 'b', first);
    const from = daysOf(first)?.first;
    const until = last ? daysOf(last)?.last : undefined;
    if (!from || !until || from > until || !last) return [];
    return [{ ...stretch, from, until, form: 'range', inferred: first.inferred, year: last.year ?? 0 }];
  });

const singles = (folded: string, documentYear: number | null): Candidate[] =>
  [...folded.matchAll(SINGLE)].flatMap((match): Candidate[] => {
    const groups = match.groups ?? {};
    const parts = readDate(groups, 'a', documentYear);
    if (!parts) return [];
    // 年内 and 本年度 alone, 去年: only what sets a term counts.
    if (groups.arelative && /去年/.test(groups.arelative)) return [];
    const start = groups.start ?? '';
    const value = bounded(start, parts, groups.tail ?? '');
    if (!value) return [];
    // 对2021年…, 在2022年: words that are no part of the date.
    const skipped = /^[对在于从]$/.test(start) || (start === '自' && value.form === 'plain') ? start.length : 0;
    return [
      {
        start: match.index + skipped,
        end: match.index + match[0].length,
        ...value,
        inferred: parts.inferred,
        year: parts.year ?? 0,
      },
    ];
  });

const editions = (folded: string): Candidate[] =>
  [...folded.matchAll(EDITION)].map((match) => {
    const year = Number(match.groups?.year);
    return {
      start: match.index,
      end: match.index + match[0].length,
      from: `${year}-01-01`,
      until: `${year}-12-31`,
      form: 'plain',
      inferred: false,
      year,
      fixed: 'document',
    };
  });

const dotted = (folded: string): Candidate[] =>
  [...folded.matchAll(DOTTED)].flatMap((match): Candidate[] => {
    const { year, month, day } = match.groups ?? {};
    const parts: DateParts = {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      months: null,
      edge: null,
      grain: 'day',
      inferred: false,
    };
    const days = daysOf(parts);
    if (!days) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        from: days.first,
        until: days.last,
        form: 'plain',
        inferred: false,
        year: Number(year),
      },
    ];
  });

/** Dates whose year the document's own date gives; none where that is unknown. */
const yearless = (folded: string, documentYear: number | null): Candidate[] => {
  if (documentYear === null) return [];
  const dates = [...folded.matchAll(YEARLESS)].flatMap((match): Candidate[] => {
    const { start = '', month, day, edge, tail = '' } = match.groups ?? {};
    const parts: DateParts = {
      year: documentYear,
      month: Number(month),
      day: day ? Number(day) : null,
      months: null,
      edge: edge ? 'end' : null,
      grain: day ? 'day' : 'month',
      inferred: true,
    };
    const value = bounded(start, parts, tail);
    return value
      ? [{ start: match.index, end: match.index + match[0].length, ...value, inferred: true, year: documentYear }]
      : [];
  });
  const ends = [...folded.matchAll(YEAR_END)].map(
    (match): Candidate => ({
      start: match.index,
      end: match.index + match[0].length,
      from: null,
      until: `${documentYear}-12-31`,
      form: match.groups?.tail ? 'before' : 'by',
      inferred: true,
      year: documentYear,
    }),
  );
  return [...dates, ...ends].filter((candidate) => !recurs(folded, candidate));
};

/** 每年预拨50%，待年底清算: what comes back every year is no date of one year. */
const recurs = (folded: string, { start, end }: Candidate): boolean => {
  const sentence = sentenceAround(folded, start, end);
  return /每(?:一?年|年度|半年|季度?|月)/.test(folded.slice(sentence.start, start));
};

const meaningOf = (context: ClauseContext, candidate: Candidate, documentYear: number | null): PeriodMeaning => {
  if (candidate.fixed) return candidate.fixed;
  const { folded, heading, path } = context;
  const sentence = sentenceAround(folded, candidate.start, candidate.end);
  const start =
    folded
      .slice(0, candidate.start)
      .split(/[。\n]/)
      .at(-1) ?? '';
  return periodMeaning({
    form: candidate.form,
    before: start,
    after: folded.slice(candidate.end, Math.max(sentence.end, candidate.end)),
    surface: folded.slice(candidate.start, candidate.end),
    goals: /目标/.test([heading ?? '', ...path, folded.slice(0, 12)].join('')),
    past: documentYear !== null && candidate.year < documentYear,
    earlier: isOneDay(candidate) && context.document.issued !== null && candidate.until! < context.document.issued,
    day: isOneDay(candidate),
  });
};

export const periodRecogniser: Recogniser = {
  name: NAME,
  fields: ['periods'],
  recognise: (context) => {
    const { text, folded, document } = context;
    const documentYear = document.issued ? Number(document.issued.slice(0, 4)) : null;
    const titles = enclosed(folded, '《', '》');
    const numbers = [...enclosed(folded, '〔', '〕'), ...enclosed(folded, '[', ']')];
    const kept: Candidate[] = [];
    // In the order of what they explain: a range before the dates in it, an edition before its year.
    for (const candidate of [
      ...editions(folded),
      ...ranges(folded, documentYear),
      ...dotted(folded),
      ...singles(folded, documentYear),
      ...yearless(folded, documentYear),
    ]) {
      if (inside(numbers, candidate.start, candidate.end)) continue;
      if (kept.some((other) => other.start < candidate.end && candidate.start < other.end)) continue;
      kept.push(inside(titles, candidate.start, candidate.end) ? { ...candidate, fixed: 'document' } : candidate);
    }
    kept.sort((a, b) => a.start - b.start);
    const periods = kept.map((candidate): Period => {
      const { start, end, from, until, inferred } = candidate;
      return {
        surface: text.slice(start, end),
        start,
        end,
        recogniser: NAME,
        confidence: inferred ? INFERRED : STATED,
        from,
        until,
        meaning: meaningOf(context, candidate, documentYear),
        ...(inferred ? { inferred } : {}),
      };
    });
    return { periods };
  },
};
