/** The right measure, and the asker is among those whom it leaves out: 除…外, 不含…, 非…, 对不裁员的企业. */

import { foldedText } from '../../folded-clause.ts';
import type { Evidence } from '../evidence.ts';
import { bodyEnd } from '../units.ts';
import { type Doubt, nearest } from './doubts.ts';
import { opposed } from './opposites.ts';

/** 除印花税外, and not 除印花税外，还…, which adds. */
const LEAVES_OUT: readonly RegExp[] = [
  /除(?<what>[^，。；：（）]{2,24}?)(?:以外|之外|外)(?!部|来|地|商|籍|资|贸)(?:的|，(?!还|也|再|另|同时|对[^，。；]*(?:还|再)|可(?:再|继续)))/gu,
  /(?:不含|不包括|不包含|不适用于|不适用)(?<what>[^，。；：）]{2,24})/gu,
  /(?:^|[（，。；：、])(?<what>[^，。；：（）、]{2,16})除外/gu,
];
/** Names of one who is left out, one by one. */
const LISTED = /、|和|及|与|以及|或/u;
/** What they are called beside what they are. */
const KIND = /^(?:其他|各类|有关)|(?:类)?(?:企业|公司|单位|项目|机构|人员|设备|产品|行业|个人)$/gu;
/** Fewest characters of a name. */
const FEWEST = 2;

/** A condition by which a measure leaves out whoever does: 对不裁员、少裁员的. */
const UNLESS = /对(?<what>(?:不|未|没有|无|少)(?!得|再|足|满|能|同|少于|超过|低于|高于)[^，。；：的]{2,14})的/gu;
const UNDONE = /(?:不|未|没有|无|少)(?<deed>\p{Script=Han}{2})/gu;
const DENIALS = ['不', '未', '没', '没有', '无', '少', '不会', '从不'] as const;
/** 裁员 in 不裁员的, 没裁员, 有没有裁员: denied, or left open. */
const denied = (question: string, deed: string): boolean => DENIALS.some((word) => question.includes(`${word}${deed}`));

/** The name under which a clause leaves the asker out, where it does not speak of them elsewhere; null where it does not. */
const leftOut = (question: string, text: string): string | null => {
  for (const pattern of LEAVES_OUT)
    for (const { 0: whole, groups } of text.matchAll(pattern)) {
      const names = (groups?.what ?? '').split(LISTED).map((name) => name.trim());
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
  for (const { groups } of text.matchAll(UNLESS)) {
    const what = groups?.what ?? '';
    const deeds = [...what.matchAll(UNDONE)].map((undone) => undone.groups?.deed ?? '');
    if (deeds.some((deed) => question.includes(deed) && !denied(question, deed))) return what;
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
  if (
    !other ||
    others.some(({ clause }) =>
      foldedText(clause)
        .replace(/非\p{Script=Han}{2}/gu, '')
        .includes(other.said),
    )
  )
    return null;
  return object(`条文只适用于“${other.other}”，不包括“${other.said}”`);
};
