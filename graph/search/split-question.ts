/**
 * Several questions in one: 试点是哪几个市？一共安排多少钱？ · 谁牵头、补多少钱 · 缓缴、降费率和返还分别怎么规定. Each part becomes a
 * question that can be understood alone: one without a matter of its own gets that of the question before it.
 */
import type { Plan } from './result.ts';

const ASKS =
  /哪|什么|啥|多少|谁|几(?:个|家|条|年|月|天|次|点|折|成|万|类|种|项)|怎么|怎样|如何|何时|多久|多长|多高|多大|吗|有没有|能不能|可不可以|是不是|是否|要不要/u;
/** Ends a question that a mere 和 or 、 parts from the next: 谁牵头、补多少钱. */
const ASKED =
  /(?:谁(?:牵头|负责|管|落实|配合)|(?:由|归)谁.{0,4}|多少(?:钱|元|万|万元|资金)?|(?:什么|啥)时候.{0,4}|何时.{0,4}|几(?:个点|折|成|年|个月|天)|多久|怎[么样].{1,4}|如何.{1,4}|(?:什么|哪些|啥)条件|哪个(?:厅|局|部门|单位)(?:负责|牵头|管))$/u;
/** What follows is said of a list before it, or does not ask at all: no question of its own. */
const LEANS = /^(?:各|分别|都|其中|这些|那些|它们|每)/u;
const REGARDLESS = /不管|无论|不论|还是/u;

/** Words of questions and of what they ask for: what remains is the matter. */
const FRAME =
  /请问|想问|问一下|一共|总共|总计|安排|拿出|补贴|补助|奖励|奖补|资金|金额|标准|额度|比例|费率|上限|最高|最低|至少|最多|什么时候|时候|何时|截止|到期|开始|结束|执行|有效期?|期限|时间|申请|申报|办理|领取?|拿到?|享受|条件|要求|需要|符合|谁|哪|部门|单位|厅|局|市|牵头|负责|管|配合|责任|主管|落实|怎么|怎样|如何|多少|什么|啥|多久|多长|具体|规定|政策|支持|措施|优惠|我们?|咱们?|你们?|企业|公司|[共给补奖钱几些个吗呢啊是有由归能可以要都还又也的了到在去找和与元万亿年月日天次它其这那该办交缴收另外算来]/gu;

/** Characters of a question that name its matter. */
const matterOf = (part: string): string =>
  part
    .replace(FRAME, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

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
const WANTS = /^(?:我们?|请问|想要?|要|同时|一起|用上|享受|申请|问|了解|知道|一下|对于?|关于)+/u;
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

/** The questions that a question holds. `plan` is that of the whole. */
export const splitQuestion = (folded: string, plan: Plan): Split => {
  const { questions, told } = questionsOf(folded);
  if (questions.length < 2) return distributed(folded, plan);
  if (plan.intent === 'compare' || questions.slice(1).some((part) => LEANS.test(part) || !ASKS.test(part))) return ONE;
  let subject = '';
  const alone = questions.map((part) => {
    const ownMatter = matterOf(part).length >= 2 && !/^(?:它|其|这|那|该)/u.test(part);
    if (ownMatter) subject = subjectOf(part);
    const words = ownMatter ? part : `${subject}${part.replace(/^(?:它|其|这个?|那个?|该)的?/u, '')}`;
    return { text: `${told}${words}`, leans: !ownMatter };
  });
  return { questions: alone, told: 0 };
};
