/** What a title looks like, and what can be read from it: kind, edition, the part that names the work. */

/** Last words of titles, and the kind that they stand for. Longer ones first. */
const KINDS: readonly [suffix: string, kind: string][] = [
  ['行动方案', '行动方案'],
  ['行动计划', '行动计划'],
  ['应急预案', '预案'],
  ['实施细则', '细则'],
  ['实施意见', '意见'],
  ['实施方案', '方案'],
  ['实施办法', '办法'],
  ['若干措施', '措施'],
  ['政策措施', '措施'],
  ['若干政策', '政策'],
  ['工作要点', '要点'],
  ['重点任务', '任务'],
  ['政策解读', '解读'],
  ['暂行规定', '规定'],
  ['补充规定', '规定'],
  ['公约', '公约'],
  ['通知', '通知'],
  ['意见', '意见'],
  ['方案', '方案'],
  ['办法', '办法'],
  ['措施', '措施'],
  ['政策', '政策'],
  ['细则', '细则'],
  ['规定', '规定'],
  ['条例', '条例'],
  ['决定', '决定'],
  ['决议', '决议'],
  ['公告', '公告'],
  ['通告', '通告'],
  ['通报', '通报'],
  ['批复', '批复'],
  ['复函', '函'],
  ['答复', '答复'],
  ['规划', '规划'],
  ['计划', '计划'],
  ['纲要', '纲要'],
  ['预案', '预案'],
  ['规则', '规则'],
  ['规程', '规程'],
  ['规范', '规范'],
  ['标准', '标准'],
  ['指南', '指南'],
  ['指引', '指引'],
  ['章程', '章程'],
  ['制度', '制度'],
  ['要点', '要点'],
  ['清单', '清单'],
  ['名单', '名单'],
  ['目录', '目录'],
  ['报告', '报告'],
  ['请示', '请示'],
  ['解读', '解读'],
  ['函', '函'],
  ['令', '令'],
  ['法典', '法律'],
  ['法', '法律'],
];

/** Brackets behind the kind: （试行）, （2022版）, （2021—2025年）, （征求意见稿）, （桂政办发〔2021〕106号） */
const TAIL = /(?:\s*[（(【〔[][^（()）]{1,40}[)）】〕\]])+$/u;
const EDITION = /[（(]([^（()）]*(?:版|修订|修正|试行|暂行|征求意见稿|送审稿|草案|修改稿)[^（()）]*)[)）]/u;

const bare = (title: string): string =>
  title
    .replace(TAIL, '')
    .replace(/[》”]$/u, '')
    .trim();

/** 方案 · 通知 · 办法 …, or null where the last word is none of these. */
export const kindOf = (title: string): string | null =>
  KINDS.find(([suffix]) => bare(title).endsWith(suffix))?.[1] ?? null;

/** True where the text ends as a title does. */
export const endsAsTitle = (text: string): boolean => kindOf(text) !== null;

/** The label that tells one edition of a work from another (2022版, 试行), or null. */
export const editionOf = (title: string): string | null => EDITION.exec(title)?.[1]?.trim() ?? null;

/** One form for comparing: no blanks, quotes or brackets of any kind, no 文号 behind. */
export const normaliseTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[(（][^(（]*[〔[]\d{4}[〕\]][^)）]*[)）]\s*$/u, '')
    .replace(/[\s\u200b“”"'‘’《》〈〉<>()（）[\]【】〔〕—–-]+/gu, '');

/** The title without its edition label: what names the work whatever its edition. */
export const workTitle = (title: string): string => title.replace(EDITION, '').trim();
