/** The right measure, and the asker is among those whom it leaves out: 除…外, 不含…, 非…, 对不裁员的企业. */

import { foldedText } from '../../folded-clause.ts';
import type { Evidence } from '../evidence.ts';
import { bodyEnd } from '../units.ts';
import { type Doubt, nearest } from './doubts.ts';
import { opposed, withoutDenied } from './opposites.ts';

/** 除印花税外, and not 除印花税外，还…, which adds. */
const LEAVES_OUT: readonly RegExp[] = [
  /除(?<what>[^，。；：（）]{2,24}?)(?:以外|之外|外)(?!部|来|地|商|籍|资|贸)(?:的|，(?!还|也|再|另|同时|对[^，。；]*(?:还|再)|可(?:再|继续)))/gu,
  /(?:不含|不包括|不包含|不适用于|不适用)(?<what>[^，。；：）]{2,24})/gu,
  /(?:^|[（，。；：、])(?<what>[^，。；：（）、]{2,16})除外/gu,
];
/** Before the bracket of 10万元以下（不含增值税）, 销售额（不含增值税）: a sum. */
const SUM = /(?:[\d一二三四五六七八九十百千万亿][^。，；：、（）]{0,8}|额|价|价格|收入|投资|产值)（$/u;
/** What a sum is told without: how it is reckoned, and nobody left out. */
const RECKONED = /(?:税|费|税款|费用)(?:，?下同)?$/u;
/** Names of one who is left out, one by one. */
const LISTED = /、|和|及|与|以及|或/u;
/** What they are called beside what they are. */
const KIND = /^(?:其他|各类|有关)|(?:类)?(?:企业|公司|单位|项目|机构|人员|设备|产品|行业|个人)$/gu;
/** Characters before a bracket in which its sum stands. */
const FARTHEST_SUM = 12;
/** Fewest characters of a name. */
const FEWEST = 2;

/** A condition by which a measure leaves out whoever does: 对不裁员、少裁员的. */
const UNLESS = /对(?<what>(?:不|未|没有|无|少)(?!得|再|足|满|能|同|少于|超过|低于|高于)[^，。；：的]{2,14})的/gu;
const UNDONE = /(?:不|未|没有|无|少)(?<deed>\p{Script=Han}{2})/gu;
/** What one is asked to do for a measure; to speak of it is to ask how, not to confess it. */
const EXPECTED = /符合|享受|参加|缴纳|申请|取得|达到|满足/u;
/** What follows is kept from whoever does not do it: 对不符合条件的，不予受理. */
const WITHHELD = /^[^。；\n]*?(?:不予|不得|不再|不能|取消|追回|收回|责令|处罚|罚款|禁止|严禁)/u;
/** Behind a deed or its verb: 裁员了, 裁过. */
const DONE = /^(?:了(?!解)|过(?!程|渡|期|高|低|多))/u;
/** Before a deed: 已裁员, 刚刚裁员, 要裁员, and not 只要裁员. */
const DOING = /(?:已|已经|刚|刚刚|(?<![只需必主不])要)$/u;
/** 没裁员, 没怎么裁员, 有没有裁员: denied, or left open. */
const DENIAL = /[不未没无少]\p{Script=Han}{0,3}$/u;
/** How much of it was done, on which a measure may well depend. */
const SHARE = /%|百分之|百分点/u;
/** The object of a verb that takes people: 裁员, 裁了三个人. */
const PEOPLE = /[员人]/u;
/** Characters that may stand between a verb and its object. */
const FARTHEST_OBJECT = 8;

/** Behind a deed's verb stands 了 or 过 and then its object: 裁了三个人. */
const isSplitDeed = (behind: string, object: string): boolean => {
  if (!DONE.test(behind)) return false;
  const rest = behind.slice(1, 1 + FARTHEST_OBJECT).split(/[，。；？！,;?!]/u, 1)[0] ?? '';
  return rest.includes(object) || (PEOPLE.test(object) && PEOPLE.test(rest));
};

/** The (folded) question says that the deed was done or is about to be; its mere name says nothing. */
const saysDone = (question: string, deed: string): boolean => {
  const [verb = '', object = ''] = deed;
  for (let at = question.indexOf(verb); at >= 0; at = question.indexOf(verb, at + 1)) {
    const [before, behind] = [question.slice(0, at), question.slice(at + 1)];
    if (DENIAL.test(before)) continue;
    const whole = behind.startsWith(object);
    if (whole && behind.startsWith('率', 1)) continue;
    if (whole ? DONE.test(behind.slice(1)) || DOING.test(before) : isSplitDeed(behind, object)) return true;
  }
  return false;
};

/** The name under which a clause leaves the asker out, where it does not speak of them elsewhere; null where it does not. */
const leftOut = (question: string, text: string): string | null => {
  for (const pattern of LEAVES_OUT)
    for (const { 0: whole, index, groups } of text.matchAll(pattern)) {
      const what = groups?.what ?? '';
      if (RECKONED.test(what) && SUM.test(text.slice(Math.max(0, index - FARTHEST_SUM), index))) continue;
      const names = what.split(LISTED).map((name) => name.trim());
      const rest = text.replace(whole, ' ');
      for (const name of names) {
        const bare = name.replace(KIND, '');
        const word = bare.length >= FEWEST ? bare : name;
        if (word.length >= FEWEST && question.includes(word) && !rest.includes(word)) return name;
      }
    }
  return null;
};

/** The condition that the asker says not to meet; null where there is none. */
const unmet = (question: string, text: string): string | null => {
  if (SHARE.test(question)) return null;
  for (const { 0: whole, index, groups } of text.matchAll(UNLESS)) {
    if (WITHHELD.test(text.slice(index + whole.length))) continue;
    const what = groups?.what ?? '';
    const deeds = [...what.matchAll(UNDONE)].map((undone) => undone.groups?.deed ?? '');
    if (deeds.some((deed) => !EXPECTED.test(deed) && saysDone(question, deed))) return what;
  }
  return null;
};

/**
 * The measure is there, and not for whom the (folded) question names. Where a clause that is as near gives them something,
 * they are not excluded.
 */
export const exclusionDoubt = (folded: string, evidence: readonly Evidence[]): Doubt | null => {
  const [best, ...others] = nearest(evidence);
  if (!best) return null;
  const text = foldedText(best.clause).slice(0, bodyEnd(best.clause));
  const object = (words: string): Doubt => ({ code: 'object', text: words, grave: false });
  const name = leftOut(folded, text);
  if (name) return object(`条文把“${name}”排除在外`);
  const condition = unmet(folded, text);
  if (condition) return object(`条文只适用于“${condition}”的情形`);
  const other = opposed(folded, text);
  if (!other || others.some(({ clause }) => withoutDenied(foldedText(clause)).includes(other.said))) return null;
  return object(`条文只适用于“${other.other}”，不包括“${other.said}”`);
};
