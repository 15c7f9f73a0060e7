/** Recipients that exclude one another by a qualifier: 营利性 and 非营利性, 公办 and 民办. */
import { listed, readVocabulary } from '../../../../ingest/vocabulary.ts';

export interface Opposite {
  /** How a question names the recipient. */
  said: readonly string[];
  /** How a clause names the same. */
  own: readonly string[];
  /** How a clause names its opposite. */
  other: readonly string[];
  /** Whoever is the one gets nothing that a clause gives the other, so that an answer says so. */
  excluded: boolean;
}

export const OPPOSITES: readonly Opposite[] = readVocabulary<'said' | 'own' | 'other' | 'excluded'>(
  'calculation-opposites',
  new URL('../../vocabulary/', import.meta.url),
).map(({ said, own, other, excluded }) => ({
  said: listed(said),
  own: listed(own),
  other: listed(other),
  excluded: excluded === 'yes',
}));

/** The first of the words that the text has, with the 性 behind it. */
const firstOf = (text: string, words: readonly string[]): string | null => {
  const word = words.find((one) => text.includes(one));
  if (word === undefined) return null;
  return text.includes(`${word}性`) ? `${word}性` : word;
};

/** 非营利性 names no 营利性. */
export const withoutDenied = (text: string): string => text.replace(/非\p{Script=Han}{2}/gu, ' ');

/**
 * 非 before a kind of recipient, 非居民用户 and 非全日制, and not as a part of a term of its own: 非税收入, 非物质文化遗产, 除非, 并非.
 * 国有, 营利 and 营运 tell recipients apart whatever they stand before.
 */
const DENIED =
  /非(?:国有|营利|盈利|营运)|(?<![除并而若绝无莫是])非(?!税|物质|现场|遗|洲|法|常|公|必要|但|得|要)\p{Script=Han}{2}(?=性|类|制|的|用?户|企业|公司|机构|单位|学校|院校|车|房|住宅|人员|个人|职工|家庭|主体|行业|项目|产品|设备)/gu;
const FORBIDS = /不得|禁止|严禁/u;

export interface Opposed {
  /** The question's word for the asker. */
  said: string;
  /** The text's word for whom it is for. */
  other: string;
}

/** Says that a text is for the opposite of whom the question names, and not for them as well; null where it is not. Both are folded. */
export const opposed = (question: string, text: string): Opposed | null => {
  const [asker, given] = [withoutDenied(question), withoutDenied(text)];
  const told = (said: string, other: string): Opposed => ({
    said: firstOf(asker, [said]) ?? said,
    other: firstOf(text, [other]) ?? other,
  });
  for (const [other] of FORBIDS.test(text) ? [] : text.matchAll(DENIED)) {
    const what = other.slice(1);
    if (asker.includes(what) && !given.includes(what) && !question.includes(other)) return told(what, other);
  }
  for (const row of OPPOSITES) {
    const said = row.excluded ? firstOf(asker, row.said) : null;
    const other = said ? firstOf(text, row.other) : null;
    if (said && other && !firstOf(question, row.other) && !firstOf(given, row.own)) return { said, other };
  }
  return null;
};
