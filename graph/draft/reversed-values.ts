/** Stretches that end before they begin: 2025年至2023年, 5月20日至10日, 100万元至50万元. */
import { foldText } from '../../ingest/fold.ts';
import type { Clause, DifferenceType } from '../../ingest/model.ts';
import { datePattern, daysOf, elliptic, readDate, readElliptic } from '../../ingest/recognise/date.ts';
import { type FindingCode, type Found, findingIn } from './finding.ts';

const JOINT = ' ?(?:起|开始)?(?:，)?(?:至|到|—+|~|直至|起至|截至|执行至) ?';
const DATES = new RegExp(`${datePattern('a')}${JOINT}(?:${datePattern('b')}|${elliptic('b')})`, 'gu');
const YEARS = /(?<![\d.〔[（])(?<first>(?:19|20)\d{2})(?:年度?)? ?(?:—+|~|至|到) ?(?<last>(?:19|20)\d{2})年/gu;
/** A sum or share on either side; the first may leave its unit to the second. */
const SCALE: Readonly<Record<string, number>> = {
  '': 1,
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};
const AMOUNTS =
  /(?<![\d.，])(?<first>\d+(?:\.\d+)?)(?<one>百万|千万|[百千万亿])?元? ?(?:—+|~|至|到) ?(?<last>\d+(?:\.\d+)?)(?<two>百万|千万|[百千万亿])?元/gu;
const RATES = /(?<![\d.])(?<first>\d+(?:\.\d+)?)(?<one>%)? ?(?:—+|~|至|到) ?(?<last>\d+(?:\.\d+)?)%/gu;
/** 从30%降至10% goes down on purpose. */
const GOES_DOWN = /(?:由|从|自)[^，。；]{0,12}$/u;
/** 1000—2万元 is from 1000 yuan: a first figure so many times the last has a unit of its own. */
const OWN_UNIT = 100;

interface Reversed {
  start: number;
  end: number;
  code: Extract<FindingCode, 'reversed-period' | 'reversed-range'>;
  type: DifferenceType;
}

const dates = (folded: string): Reversed[] =>
  [...folded.matchAll(DATES)].flatMap((match): Reversed[] => {
    const groups = match.groups ?? {};
    const first = readDate(groups, 'a', null);
    const last = first && (readDate(groups, 'b', null) ?? readElliptic(groups, 'b', first));
    if (!first || !last) return [];
    // 2022年12月至3月 runs into the next year, which the words leave out.
    if (groups.bemonth !== undefined) return [];
    const [from, until] = [daysOf(first)?.first, daysOf(last)?.last];
    if (!from || !until || from <= until) return [];
    return [{ start: match.index, end: match.index + match[0].length, code: 'reversed-period', type: 'period' }];
  });

const years = (folded: string): Reversed[] =>
  [...folded.matchAll(YEARS)].flatMap((match): Reversed[] => {
    const { first, last } = match.groups ?? {};
    if (Number(first) <= Number(last)) return [];
    return [{ start: match.index, end: match.index + match[0].length, code: 'reversed-period', type: 'period' }];
  });

const figures = (folded: string, pattern: RegExp, type: 'amount' | 'rate'): Reversed[] =>
  [...folded.matchAll(pattern)].flatMap((match): Reversed[] => {
    const { first, last, one, two } = match.groups ?? {};
    const scale = type === 'rate' ? 1 : (SCALE[one ?? two ?? ''] ?? 1);
    const from = Number(first) * scale;
    const until = Number(last) * (type === 'rate' ? 1 : (SCALE[two ?? ''] ?? 1));
    if (from <= until || (one === undefined && from >= until * OWN_UNIT)) return [];
    if (GOES_DOWN.test(folded.slice(Math.max(0, match.index - 14), match.index))) return [];
    return [{ start: match.index, end: match.index + match[0].length, code: 'reversed-range', type }];
  });

/** Periods and ranges in the clause whose end lies below their beginning. */
export const reversedValues = (clause: Clause): Found[] => {
  const folded = foldText(clause.text);
  const found = [
    ...dates(folded),
    ...years(folded),
    ...figures(folded, AMOUNTS, 'amount'),
    ...figures(folded, RATES, 'rate'),
  ];
  const apart = found.filter(
    (one, i) => !found.slice(0, i).some((other) => other.start < one.end && one.start < other.end),
  );
  return apart.map(({ start, end, code, type }) => {
    const quote = clause.text.slice(start, end);
    const period = code === 'reversed-period';
    return findingIn(clause, {
      code,
      severity: 'error',
      spans: [{ start, end }],
      type,
      message: period ? `“${quote}”的结束早于开始。` : `“${quote}”的上限低于下限。`,
      advice: period ? '请核对起止日期。' : '请核对两端的数值和单位。',
    });
  });
};
