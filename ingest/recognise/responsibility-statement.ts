/** Reads what a responsibility bracket or line says: which lists of bodies, and what each list is to do. */
import { looksLikeBody } from './agency-list.ts';

export type Duty = 'lead' | 'responsible' | 'cooperate';

/** One list of bodies with its duty; offsets into the text that the caller's offset counts in. */
export interface DutyGroup {
  start: number;
  end: number;
  duty: Duty;
}

const ROLE_WORD = '责任|牵头|配合|落实|负责|主办|协办|承办|实施|参与|参加|协同|主管|支持|协助|指导|主责';
const UNIT_WORD = '单位|部门|主体|处室|科室|股室|机构|地区|地方';
/** 责任单位： · 牵头责任部门： · 责任单位（部门）： · 牵头： */
export const LABEL = new RegExp(
  `(?:主要|共同|具体|第一)?(?:${ROLE_WORD})(?:[、和及与]?(?:${ROLE_WORD}))?(?:市级|省级|区级|县级)?(?:（(?:${ROLE_WORD}|${UNIT_WORD})）)?(?:(?:${UNIT_WORD})(?:[、和及与/]?(?:${UNIT_WORD}))?)?(?:（(?:${UNIT_WORD})）)?：`,
  'gu',
);
/** Labels of what is no body: nothing is read up to the next label or statement. */
const OTHER_LABEL =
  /(?:完成时限|完成时间|完成期限|时间节点|时间进度|时间要求|时限|适用范围|实施范围|责任领导|责任人|联系人|分管领导|牵头领导|电话|进度安排|期限)[^：，；。]{0,4}：/gu;
/** What bodies do; stands behind their list. 按职责分工 alone counts too. */
const VERB =
  /(?:按照?(?:各自)?(?:工作)?(?:职责|职能|任务)(?:和)?(?:任务)?(?:分工|权限|范围)?(?:分别|共同|抓好|做好|组织)?(?:负责落实|负责实施|组织实施|抓好落实|负责|落实|实施)?|(?:共同|分工|分别|具体|联合|统筹|总体)?(?:牵头负责|牵头落实|牵头实施|牵头组织|牵头|负责牵头|负责落实|负责实施|组织落实|组织实施|抓好落实|负责|落实|主办|承办|实施|配合落实|配合做好|配合|参与配合|参与落实|参与|参加|协同|协助|协办|支持|指导))(?=[，、；。,\s）]|$|(?<=牵头)(?!单位|部门|责任))/gu;
/** 列第一位者为牵头单位 · 排在第一位的为牵头部门: an ordered list then names who leads. */
export const FIRST_LEADS = /(?:第一|首)(?:位|个|家|名)?[^，。；]{0,8}为[^，。；]{0,4}(?:牵头|主办|主责)/u;
/** When, said before who: 2022年6月底前完成，自治区商务厅负责. */
const WHEN = /^[^、，；]*?(?:\d|年|月|底)[^、，；]*(?:完成|前|起)[，；]/u;
const ALONG = /^(?:\s|，|、)*会同/u;

const dutyOf = (words: string): Duty => {
  if (/牵头|主办|主责/u.test(words)) return 'lead';
  if (/配合|参与|参加|协同|协助|协办|支持/u.test(words)) return 'cooperate';
  return 'responsible';
};

export interface Statements {
  groups: DutyGroup[];
  /** The text says that the first listed leads. */
  firstLeads: boolean;
  /** The text is a bare list: no label and no verb. */
  verbless: boolean;
  /** What stands behind the last list and its verb. */
  rest: string;
}

const trim = (text: string, start: number, end: number): { start: number; end: number } => {
  let from = start;
  let until = end;
  while (from < until && /[\s，、；。,.]/u.test(text[from] as string)) from += 1;
  while (until > from && /[\s，、；。,.]/u.test(text[until - 1] as string)) until -= 1;
  return { start: from, end: until };
};

/** Reads `content` (folded, without its outer brackets); offsets of the groups are counted from `offset`. */
export const readStatements = (content: string, offset: number): Statements => {
  const groups: DutyGroup[] = [];
  const push = (from: number, until: number, duty: Duty): void => {
    const when = WHEN.exec(content.slice(from, until))?.[0].length ?? 0;
    const { start, end } = trim(content, from + when, until);
    if (end > start) groups.push({ start: offset + start, end: offset + end, duty });
  };
  const firstLeads = FIRST_LEADS.test(content);
  const labels = [
    ...[...content.matchAll(LABEL)].map((m) => ({
      at: m.index,
      end: m.index + m[0].length,
      duty: dutyOf(m[0]) as Duty | null,
    })),
    ...[...content.matchAll(OTHER_LABEL)].map((m) => ({
      at: m.index,
      end: m.index + m[0].length,
      duty: null as Duty | null,
    })),
  ].sort((a, b) => a.at - b.at);
  let verbs = 0;
  let read = 0;
  /** A stretch without labels: lists, each closed by what it is to do. */
  const readVerbs = (from: number, until: number): void => {
    let begin = from;
    for (const match of content.slice(from, until).matchAll(VERB)) {
      const at = from + match.index;
      const sentence = Math.max(begin, ...['。', '；'].map((mark) => content.lastIndexOf(mark, at - 1) + 1));
      if (trim(content, sentence, at).end > trim(content, sentence, at).start) {
        verbs += 1;
        if (!/^(?:不再|并|认真|切实|抓好)/u.test(content.slice(sentence, at)))
          push(sentence, at, ALONG.test(content.slice(sentence, at)) ? 'cooperate' : dutyOf(match[0]));
      }
      begin = at + match[0].length;
      read = begin;
    }
  };
  readVerbs(0, labels[0]?.at ?? content.length);
  labels.forEach(({ end, duty }, i) => {
    const until = labels[i + 1]?.at ?? content.length;
    const stop = content.slice(end, until).search(/[；。\n]/u);
    const listEnd = stop < 0 ? until : end + stop;
    // 责任单位：省商务厅牵头，省财政厅配合 says more exactly than its label who does what.
    const told = verbs;
    if (duty !== null) readVerbs(end, listEnd);
    if (duty !== null) push(verbs > told ? read : end, listEnd, duty);
    read = Math.max(read, listEnd);
    readVerbs(listEnd, until);
  });
  const verbless = labels.length === 0 && verbs === 0;
  if (verbless) push(0, content.length, 'responsible');
  return { groups, firstLeads, verbless, rest: content.slice(read).replace(/[\s，、；。]/gu, '') };
};

/** Whether the first list begins with what looks like a body, after 由 and the like. */
export const firstBody = (content: string, groups: readonly DutyGroup[]): boolean => {
  const group = groups[0];
  if (group === undefined) return false;
  const first = content
    .slice(group.start, group.end)
    .replace(/^(?:以下均需|以下由|以上由|均由|分别由|由)/u, '')
    .replace(/等(?:有关|相关)?(?:部门|单位)?$/u, '');
  const item = first.split(/[、，；]/u)[0] ?? '';
  const bare = /^[^（〔]*[（〔][^）〕]*$/u.test(item) ? first : item;
  return looksLikeBody(bare.split(/会同|(?<=[厅局委办部会署])(?:和|与|及)/u)[0] ?? '');
};
