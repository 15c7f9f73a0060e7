/** A sum is given, and not for each of what is asked: 每公里 where a clause pays by the parcel, 每年 where it pays once. */
import { foldedText } from '../../folded-clause.ts';
import type { AskedKind } from '../asked.ts';
import type { Evidence } from '../evidence.ts';
import { type Count, fits } from '../shapes/calculation-unit.ts';
import { type Doubt, nearest } from './doubts.ts';
import { forOthers } from './own-case.ts';

/**
 * Measures by which nothing is paid unless it is said; each with the ways in which it is written. Things that are merely
 * counted (个, 家, 项) are told apart by the noun behind them.
 */
const MEASURES: readonly (readonly string[])[] = [
  ['平方米', '平米', '平方', '㎡'],
  ['立方米', '立方', '方'],
  ['亩'],
  ['公顷'],
  ['公里', '千米', '里地'],
  ['千瓦时', '度电', '度'],
  ['千瓦'],
  ['吨', '公斤', '斤'],
  ['头'],
  ['只', '羽'],
  ['棵', '株'],
  ['小时', '课时', '分钟'],
  ['班', '趟', '航班', '列'],
];
const ALL = MEASURES.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');
const BY_MEASURE = new RegExp(
  `(?:每一?|一|按)(?:\\d+)?(?<measure>${ALL})(?!线|号|定|年|部|次|家|级|般|律|起|共|个|位)`,
  'u',
);
/** 每个孩子, 每条线路, 每台设备, 每人: a measure word that many things share, and the noun behind it. */
const BY_COUNT =
  /每一?(?<measure>[个条座台套门栋间所项场届只支名位人户张辆件单家])(?<noun>\p{Script=Han}{0,5}?)(?=每|一?[年月]|能|可|可以|给|补|奖|发(?=多少|放|给|钱|补|$)|拿|领|要|收|交|支持|资助|扶持|最|不|至|的|岗|工资|，|多少|[？?]|$)/u;
/** Nouns that stand for whoever is paid. */
const ANYBODY = /^(?:企业|公司|单位|项目|机构|店铺?|地方|地区|人)$/u;

const TIMES: readonly { asked: RegExp; given: RegExp; name: string }[] = [
  {
    asked: /每月|每个月|一个月|按月|月均|每人月/u,
    given: /每(?:人|户|床|张|个|家)?每?个?月|\/月|·月|按月|月均|月度/u,
    name: '按月的标准',
  },
  {
    asked: /每年(?!\d)|一年(?:[给补奖发能可]|有?多少|的(?:运营|补|奖))|按年|年均|每年度/u,
    given: /每年|年度|一年|\/年|·年|按年|年均|逐年/u,
    name: '按年的标准',
  },
];
/** Before these a stretch is one of work, and not of payment: 3年内免征. */
const OF_SUMS: ReadonlySet<AskedKind> = new Set<AskedKind>(['amount', 'fund']);

const doubt = (text: string): Doubt => ({ code: 'value', text, grave: false });

/** Money by its unit, which no share answers: 多少万, 几块钱. */
const IN_MONEY = /多少(?:万|元|块|亿)|几(?:万|千|百|块|毛|分钱)|几十万/u;
/** The same by the piece: 一辆补多少, 每台多少钱. */
const BY_PIECE =
  /(?:每一?|一)(?:辆|台|部|套|张|座|间|扇|顶)(?!共)[^，。；]{0,14}多少(?!个?百分)|每(?:辆|台|部|套|张|座|间)/u;
/** What the asker has, to reckon with. */
const OWN_FIGURE = /\d|[二两三四五六七八九十百][十百千万]/u;

/** What is paid for is said beside the sum: 每张床位, 单个企业. */
const EACH = /(?:每一?|单)(?:[个张家户名位人台辆件单票座所间亩头只次场项条班吨]|百户|平方米|立方米|公里)/u;
/** Characters before a sum in which that stands. */
const BESIDE = 16;

interface Paid {
  /** The folded sentence. */
  sentence: string;
  /** For what it is paid, where that is said beside it. */
  per: string | null;
  /** What stands before the sum. */
  before: string;
}

/** Sums that the clauses found give, and not to others alone. */
const paid = (folded: string, evidence: readonly Evidence[]): Paid[] =>
  nearest(evidence).flatMap(({ clause }) => {
    const others = forOthers(folded, clause);
    const text = foldedText(clause);
    return clause.amounts
      .filter((sum) => sum.kind !== 'threshold' && !others(sum))
      .map(({ start, end, per }) => {
        const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1;
        const length = text.slice(end).search(/[。\n]/u);
        const before = text.slice(Math.max(from, start - BESIDE), start);
        const isSaid = EACH.test(before);
        return {
          sentence: text.slice(from, length < 0 ? text.length : end + length),
          before,
          per: isSaid && per ? (per.split('·')[0] ?? null) : null,
        };
      });
  });

/** What the question counts by: 每个孩子, 每台设备, 每人. */
const countIn = (folded: string): Count | null => {
  const { measure = '', noun = '' } = BY_COUNT.exec(folded)?.groups ?? {};
  const isVague = noun === '' && /[个家项条座间场]/u.test(measure);
  return measure === '' || isVague || ANYBODY.test(noun)
    ? null
    : { value: 1, surface: '', measure, noun, start: 0, end: 0 };
};

/** The sums of the clauses found are not for what the (folded) question counts, or not for the stretch of time. */
export const perUnitDoubt = (folded: string, asked: AskedKind, evidence: readonly Evidence[]): Doubt | null => {
  if (!OF_SUMS.has(asked)) return null;
  const near = nearest(evidence).map(({ clause }) => foldedText(clause));
  const measure = BY_MEASURE.exec(folded)?.groups?.measure;
  if (measure) {
    const ways = MEASURES.find((one) => one.includes(measure)) ?? [measure];
    if (!near.some((text) => ways.some((way) => new RegExp(`(?:每|按|\\/|·|元一)\\d*${way}`, 'u').test(text))))
      return doubt(`条文没有按“${measure}”计算的标准`);
  }
  const sums = paid(folded, evidence);
  const count = countIn(folded);
  if (count) {
    const { measure: by, noun } = count;
    const said = sums.filter(({ per }) => per !== null);
    const isGiven =
      said.length === 0 ||
      sums.some(({ sentence, per, before }) =>
        per === null
          ? noun !== '' && before.includes(noun)
          : fits(per, count, sentence) || before.includes(`每${by}`) || before.includes(`单${by}`),
      );
    if (!isGiven || (noun !== '' && !near.some((text) => text.includes(noun))))
      return doubt(`条文没有按“${noun || by}”计算的标准`);
  }
  const isPriced = IN_MONEY.test(folded) || BY_PIECE.test(folded);
  if (isPriced && sums.length === 0 && !OWN_FIGURE.test(folded)) return doubt('条文没有写明具体金额');
  const time = sums.length > 0 ? TIMES.find((one) => one.asked.test(folded)) : undefined;
  if (time && !sums.some(({ sentence }) => time.given.test(sentence))) return doubt(`条文没有写明${time.name}`);
  return null;
};
