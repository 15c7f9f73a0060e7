/**
 * Several questions in one: 冷库试点在哪几个市？一共安排多少钱？ · 谁牵头、补多少钱 · 建设补贴、运营补贴和贴息分别怎么规定. Each part becomes a
 * question that can be understood alone: one without a matter of its own gets that of the question before it.
 */
import { matterOf } from './matter.ts';
import type { Plan } from './result.ts';

const ASKS =
  /哪|什么|啥|多少|谁|几(?:个|家|条|年|月|天|次|点|折|成|万|类|种|项)|怎么|怎样|如何|何时|多久|多长|多高|多大|吗|有没有|能不能|可不可以|是不是|是否|要不要/u;
/** Ends a question that a mere 和 or 、 parts from the next: 谁牵头、补多少钱. */
const ASKED =
  /(?:谁(?:牵头|负责|管|落实|配合)|(?:由|归)谁.{0,4}|多少(?:钱|元|万|万元|资金)?|(?:什么|啥)时候.{0,4}|何时.{0,4}|几(?:个点|折|成|年|个月|天)|多久|怎[么样].{1,4}|如何.{1,4}|(?:什么|哪些|啥)条件|哪个(?:厅|局|部门|单位)(?:负责|牵头|管))$/u;
/** What follows is said of a list before it, or does not ask at all: no question of its own. */
const LEANS = /^(?:各|分别|都|其中|这些|那些|它们|每)/u;
const REGARDLESS = /不管|无论|不论|还是/u;

/** What a question is about, in its own words: those before it asks, else those that are left without its frame. */
const subjectOf = (part: string): string => {
  const asks = part.search(ASKS);
  const before = part
    .slice(0, asks < 0 ? part.length : asks)
    .replace(/(?:是|有|由|归|能|可以|要|给|补|奖|都|在|到|一共|总共|安排|的|，)+$/u, '');
  return matterOf(before).length >= 2 ? before : matterOf(part);
};

/** Cuts a sentence between two questions: at 以及 and commas, and at 、 and 和 behind what is a question already. */
const cut = (sentence: string): string[] => {
  const out: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of sentence.matchAll(/[，,]?(?:以及|还有|并且|另外|同时)|[，,]|、|和|跟|与|及/gu)) {
    if (index < from) continue;
    const left = sentence.slice(from, index);
    const right = sentence.slice(index + mark.length);
    const weak = /^(?:、|和|跟|与|及)$/u.test(mark);
    if (!ASKS.test(left) || !ASKS.test(right) || LEANS.test(right) || REGARDLESS.test(left)) continue;
    if (weak && !ASKED.test(left)) continue;
    out.push(left);
    from = index + mark.length;
  }
  return [...out, sentence.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
};

/** Sentences that ask, those before them that say who asks in front of each. */
const questionsOf = (folded: string): { questions: string[]; told: string } => {
  const sentences = folded.split(/[？?。；;！!\n]+/u).map((part) => part.trim());
  const questions: string[] = [];
  let told = '';
  for (const sentence of sentences) {
    if (sentence === '') continue;
    if (ASKS.test(sentence)) questions.push(...cut(sentence));
    else if (questions.length === 0) told += `${sentence}，`;
    else questions.push(sentence);
  }
  return { questions, told };
};

export interface Part {
  /** To be understood alone. */
  text: string;
  /** Shares the matter or the setting of the whole, rather than bringing one of its own. */
  leans: boolean;
  /**
   * It names no matter of its own and is asked of that of the part with this index: only what speaks of it, and
   * of what `asks` names of it (水电费; empty where it names nothing), can answer.
   */
  on?: { part: number; matter: string; asks: string };
}

export interface Split {
  /** Empty where there is one question. */
  questions: Part[];
  /** Up to here the whole says who asks, which holds for each part. */
  told: number;
}
const ONE: Split = { questions: [], told: 0 };

const DISTRIBUTED =
  /^(?<lead>(?:[^、]*[，,])?)(?<members>[^，。；]+?)[，,]?(?:[一二两三四五六七八九十\d]+[样项个种类条]|这[些几两][样项个种]?)?(?:都|应)?(?:分别|各自|各)(?<ask>[^，]*)$/u;
const WANTS = /^(?:我们?|请问|想要?|要|享受|申请|问|了解|知道|一下|对于?|关于)+/u;
/** A member of fewer characters, or a mere grade (国家级), is no matter of its own. */
const SHORTEST = 2;
const GRADE = /[级档类等]$/u;

/**
 * 甲、乙和丙分别怎么规定: one question for each, where they are matters and not bodies, documents, places or figures. What
 * stands before them says who asks, which the plan of the whole knows.
 */
const distributed = (folded: string, { filters, intent }: Plan): Split => {
  const found = DISTRIBUTED.exec(folded.replace(/[？?。！!]+$/u, ''))?.groups;
  const { lead = '', members = '', ask = '' } = found ?? {};
  if (!ASKS.test(ask) || ASKS.test(lead) || /\d/u.test(members) || intent === 'compare') return ONE;
  const from = folded.indexOf(members, lead.length);
  const named = filters.some(
    ({ field, start, end }) =>
      ['agency', 'document', 'place'].includes(field) && start < from + members.length && end > from,
  );
  const parts = members.split(/、|以及|和|与|跟|及/u).map((member) => member.replace(WANTS, ''));
  if (named || parts.length < 2 || parts.some((part) => part.length < SHORTEST || GRADE.test(part))) return ONE;
  return { questions: parts.map((part) => ({ text: `${part}${ask}`, leans: lead !== '' })), told: lead.length };
};

/** Says when or where something holds, or a kind of it, and names nothing: 以后每年能拿多少, 试点企业补贴多少. */
const UNSPECIFIC =
  /以[后前]|之[后前]|今后|将来|目前|现在|接下来|后续|每|按|再|试点|电话|地址|网址|联系方式|网站|办公/gu;
/** What a matter costs, needs or is limited to, rather than another matter: 水电费按什么标准收, 材料交到哪. */
const ATTRIBUTE = /(?:[费价率额款金期限]|面积|数量|名额|名单|范围|对象|程序|流程|手续|材料|渠道|入口)$/u;
/** A matter of more characters is one, whatever it ends in. */
const LONGEST_ATTRIBUTE = 4;

const namesMatter = (part: string): boolean => {
  if (/^(?:它|其|这|那|该)/u.test(part)) return false;
  return specificOf(part).length >= 2;
};
const specificOf = (part: string): string => matterOf(part).replace(UNSPECIFIC, '').replace(/\s+/gu, '');
const isAttribute = (matter: string): boolean => matter.length <= LONGEST_ATTRIBUTE && ATTRIBUTE.test(matter);

/** 冷库补多少？渔船补多少？ ask the same of two matters. */
const askOf = (part: string): string => part.replace(subjectOf(part), '').replace(/\s+/gu, '');

/** The two ends of one range: 最高补多少，最低补多少 is one question. */
const UPPER = /最[高多大长晚]|上限|至多/u;
const LOWER = /最[低少小短早]|下限|至少/u;
const isRange = (a: string, b: string): boolean => (UPPER.test(a) && LOWER.test(b)) || (LOWER.test(a) && UPPER.test(b));

const rangesTogether = (questions: readonly string[]): string[] => {
  const out: string[] = [];
  for (const part of questions) {
    const before = out.at(-1);
    if (before !== undefined && isRange(before, part)) out[out.length - 1] = `${before}，${part}`;
    else out.push(part);
  }
  return out;
};

/** Tells two cases and asks the same of both: 开了甲店，还办了乙厂，两样补助分别有多少. */
const TWO_CASES =
  /^(?<one>[^？?]{4,}?)[，,](?:又|还|同时|并且?|也|再)(?<other>[^，,？?]{4,})[，,](?:[两二]|这[两几二])?[笔项个样种份]?(?<ask>[^，,？?]{0,6}?(?:分别|各自?)[^，,？?]*)[？?]?$/u;

/** One question for each of two cases; `null` where it does not tell two. */
const twoCases = (folded: string): Split | null => {
  const { one = '', other = '', ask = '' } = TWO_CASES.exec(folded)?.groups ?? {};
  const asked = ask.replace(/分别|各自?/u, '');
  if (ask === '' || ASKS.test(one) || ASKS.test(other) || !ASKS.test(ask)) return null;
  if (matterOf(one).length < 2 || matterOf(other).length < 2) return null;
  return { questions: [one, other].map((part) => ({ text: `${part}，${asked}`, leans: false })), told: 0 };
};

/** The questions that a question holds. `plan` is that of the whole. */
export const splitQuestion = (folded: string, plan: Plan): Split => {
  const { questions: sentences, told } = questionsOf(folded);
  if (sentences.length < 2) return twoCases(folded) ?? distributed(folded, plan);
  const questions = rangesTogether(sentences);
  if (questions.length < 2) return ONE;
  if (plan.intent === 'compare' || questions.slice(1).some((part) => LEANS.test(part) || !ASKS.test(part))) return ONE;
  const hasLabel = (part: string): boolean => {
    const from = folded.lastIndexOf(part);
    return plan.filters.some(
      ({ field, start, end }) =>
        (field === 'industry' || field === 'beneficiary') && start >= from && end <= from + part.length,
    );
  };
  let before: { part: number; subject: string; ask: string } | null = null;
  const alone: Part[] = [];
  for (const [i, part] of questions.entries()) {
    const ask = askOf(part);
    const own =
      namesMatter(part) && (before === null || hasLabel(part) || ask === before.ask || !isAttribute(specificOf(part)));
    if (own) before = { part: i, subject: subjectOf(part), ask };
    const words = own ? part : `${before?.subject ?? ''}${part.replace(/^(?:它|其|这个?|那个?|该)的?/u, '')}`;
    const on =
      !own && before ? { on: { part: before.part, matter: matterOf(before.subject), asks: specificOf(part) } } : {};
    alone.push({ text: `${told}${words}`, leans: !own, ...on });
  }
  return { questions: alone, told: 0 };
};
