/** How much of what a question is about the corpus knows at all. */

import type { Information } from '../../../scoring/bm25.ts';
import { segmentsOf } from '../../../text/tokens.ts';
import type { Evidence } from '../evidence.ts';
import type { Doubt } from './doubts.ts';
import { scatteredShare } from './together.ts';

export interface Familiarity {
  /** Cosine of the question and the passage nearest to it; null without vectors. */
  similarity: number | null;
  /** Share of the question's information that the corpus' vocabulary covers, 0 to 1. */
  coverage: number;
  /** What each of the question's terms tells apart in the corpus. */
  information: ReadonlyMap<string, Information>;
  /** Content words of the question that occur nowhere in the corpus. */
  unknown: readonly string[];
}

/** Below this likeness nothing in the corpus is near the question. */
const FAR = 0.4;
/** Below this one, and with less than half of the words known, neither. */
const DISTANT = 0.44;
const HALF = 0.3;

/** A sentence that says that the matter is not in the corpus, or null. */
export const unfamiliar = ({ similarity, coverage, unknown }: Familiarity): string | null => {
  const about = unknown.length > 0 ? `“${unknown.slice(0, 3).join('”“')}”` : '所问事项';
  if (similarity === null) return coverage < 0.3 ? `库中没有关于${about}的规定` : null;
  if (similarity < FAR || (similarity < DISTANT && coverage < HALF)) return `库中没有关于${about}的规定`;
  return null;
};

/** Between here and `FAR` the nearest clause is offered as such, not as the answer. */
const UNSURE = 0.465;
/** The same up to here where the corpus has next to none of the question's words. */
const UNSURE_WITHOUT_WORDS = 0.5;
const NO_WORDS = 0.02;

/**
 * What the corpus knows of a question and no near clause holds by itself counts this much against likeness: words that
 * stand each in another clause are no answer. Measured on questions of two other corpora (gov-qa, legal-dc) asked of
 * ours, and on answerable ones of our own: doubted .59 and .026; by likeness alone, .28 for as many of our own.
 */
const SCATTERED = 0.5;
const TOO_SCATTERED = 0.44;

/** Nothing is really near: what is nearest is shown, and that it may not be what was asked. */
export const distanceDoubt = (
  folded: string,
  { similarity, coverage, information }: Familiarity,
  evidence: readonly Evidence[],
): Doubt | null => {
  if (similarity === null) return null;
  const scattered = scatteredShare(folded, information, evidence);
  const far =
    similarity < (coverage < NO_WORDS ? UNSURE_WITHOUT_WORDS : UNSURE) ||
    similarity - SCATTERED * scattered < TOO_SCATTERED;
  return far ? { code: 'term', text: '没有找到直接对应的条款，以下为意思最接近的', grave: false } : null;
};

/** What one does with them is no name: 征税, 发工资. */
const DEED = /^[征缴交报免减退纳完计抵扣降补收发领拿买办开].{1,2}$/u;
/** Kinds of benefit, duty or paper that officials name with a word of their own; an unknown one is another matter. */
const FORMAL = /(税|津贴|保险|条例|牌照|学位|户口|落户|工资|年金|罚款|赔偿|资本|证书|编制)$/u;

/** Papers and insurances that one may hold without asking about them: no answer is refused for their sake. */
const PAPER = /^[^这那份张个某每]+(证|险)$/u;

/** 购房补贴, 高龄津贴, 工伤认定: what is granted, and for what. */
const GRANT = /([\p{Script=Han}]{2})(补贴|补帖|津贴|补助|奖金|救助|贷款|保险|认定|罚款|赔偿)/gu;

/** Behind a word, a figure of the asker's own: 工资8000元, 注册资本是500万元, 工资支出100万元. It is a base, no matter. */
const OWN_FIGURE =
  /^[\p{Script=Han}]{0,4}?(?:[是为有约共]|大概|差不多|一共)?[\d两一二三四五六七八九十几][\d.,]*[百千万亿]*[元块钱万]/u;

/** Every time that the question says the term, a figure of its own follows. */
const isOwnBase = (folded: string, term: string): boolean => {
  const rests = folded.split(term).slice(1);
  return rests.length > 0 && rests.every((rest) => OWN_FIGURE.test(rest));
};

/**
 * Whether the two characters are cut out of a longer word: of the question, as it is segmented (五车 of 国五车补贴), or of
 * a clause that has the first with what stands before it (国五).
 */
const isCutOut = (folded: string, at: number, near: readonly string[]): boolean => {
  if (at === 0) return false;
  let start = 0;
  for (const word of segmentsOf(folded)) {
    if (start === at) break;
    if (start > at) return true;
    start += word.length;
  }
  const before = folded.slice(at - 1, at + 1);
  return /^\p{Script=Han}+$/u.test(before) && near.some((text) => text.includes(before));
};

/** The question turns on a matter that the corpus has no word for, or that the best clauses do not speak of. */
export const termDoubt = (folded: string, { unknown }: Familiarity, evidence: readonly Evidence[]): Doubt | null => {
  const near = evidence.slice(0, 2).map(({ clause }) => `${clause.path.join('')}${clause.text}`);
  const formal = unknown.find(
    (term) => term.length >= 2 && FORMAL.test(term) && !DEED.test(term) && !isOwnBase(folded, term),
  );
  if (formal) return { code: 'term', text: `库中没有关于“${formal}”的规定`, grave: true };
  const paper = unknown.find((term) => term.length >= 3 && PAPER.test(term));
  if (paper) return { code: 'term', text: `条文没有关于“${paper}”的规定`, grave: false };
  for (const { 0: grant, 1: purpose, index } of folded.matchAll(GRANT)) {
    if (purpose === undefined || GENERAL.test(purpose) || COUNTED.test(purpose)) continue;
    const turned = [...purpose].reverse().join('');
    if (!near.some((text) => text.includes(purpose) || text.includes(turned)) && !isCutOut(folded, index, near))
      return { code: 'term', text: `条文没有关于“${grant}”的规定`, grave: false };
  }
  return null;
};

/** 几次补贴, 两笔奖金: a number, not a purpose. */
const COUNTED = /^[一二两三四五六七八九十几多\d][次笔份项种个档类]$/u;

/** Words before 补贴 that say nothing of its purpose. */
const GENERAL =
  /(计划|换新|更新|最高|最低|首次|年度|合计|累计|单项|公司|企业|单位|机构|人员|个人|项目|居民|什么|哪些|多少|有啥|没有|有没|资金|财政|政府|运营|一次|给予|享受|领取|申请|发放|这个|那个|以及|或者|奖励|扶持|相关|得到|拿到|新的|国家|我们|你们|[少几哪每各的给有拿领些到个或和与是位能可会应要将把由被])/u;
