/** A sum is given, and not for each of what is asked: 每公里 where a clause pays by the parcel, 每年 where it pays once. */
import { foldedText } from '../../folded-clause.ts';
import type { AskedKind } from '../asked.ts';
import type { Evidence } from '../evidence.ts';
import { type Doubt, nearest } from './doubts.ts';

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
/** 每个孩子, 每条线路, 每台设备: the noun behind a measure word that many things share. */
const BY_NOUN =
  /每一?(?:[个条座台套门栋间所项场届只支])(?<noun>\p{Script=Han}{2,4}?)(?=每|一?[年月]|能|可|可以|给|补|奖|发|拿|领|要|收|交|最|不|至|的|，|多少|[？?]|$)/u;
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

/** The folded texts of the clauses found, as far as they give a sum. */
const paying = (evidence: readonly Evidence[]): string[] =>
  nearest(evidence)
    .filter(({ clause }) => clause.amounts.some(({ kind }) => kind !== 'threshold'))
    .map(({ clause }) => foldedText(clause));

/** The sums of the clauses found are not for what the (folded) question counts, or not for the stretch of time. */
export const perUnitDoubt = (folded: string, asked: AskedKind, evidence: readonly Evidence[]): Doubt | null => {
  if (!OF_SUMS.has(asked)) return null;
  const near = nearest(evidence).map(({ clause }) => foldedText(clause));
  const measure = BY_MEASURE.exec(folded)?.groups?.measure;
  if (measure) {
    const ways = MEASURES.find((one) => one.includes(measure)) ?? [measure];
    if (!near.some((text) => ways.some((way) => text.includes(way)))) return doubt(`条文没有按“${measure}”计算的标准`);
  }
  const noun = BY_NOUN.exec(folded)?.groups?.noun;
  if (noun && !ANYBODY.test(noun) && !near.some((text) => text.includes(noun)))
    return doubt(`条文没有按“${noun}”计算的标准`);
  const sums = paying(evidence);
  const time = sums.length > 0 ? TIMES.find((one) => one.asked.test(folded)) : undefined;
  if (time && !sums.some((text) => time.given.test(text))) return doubt(`条文没有写明${time.name}`);
  return null;
};
