/** What a question takes for granted and no clause says: that something was raised to a figure, was stopped, or is more than before. */
import { foldedText } from '../../folded-clause.ts';
import type { Evidence } from '../evidence.ts';
import { type Doubt, nearest } from './doubts.ts';

const FIGURE =
  '(?:百分之[一二三四五六七八九十百零点]+|\\d[\\d.]*(?:%|个?百分点|[百千万亿]*(?:元|块)?)|[一二两三四五六七八九十]+[百千万亿]+(?:元|块)?)';
/** 提高到3%, 从20万涨到30万, 恢复至2%. */
const CHANGED = new RegExp(
  `(?<verb>提高|提升|上调|上升|上浮|涨|升|增加|加|扩大|降低|下降|下调|降|减少|减|缩减|恢复|调整|改|变)(?:了)?(?:到|至|成|为)(?:了)?(?<figure>${FIGURE})`,
  'u',
);
const RISES = /提高|上调|增加|上浮|提升至|升至|扩大/u;
const FALLS = /降|下调|减/u;
/** Something has ended: 取消以后, 停发了, 不再给. */
const ENDED =
  /(?:取消|撤销|废止|叫停|终止|停止(?:发放|执行|实施|办理|受理|征收)?|停发|停办|停补|停掉)(?:了|掉|以后|之后|后|的(?:原因|理由|通知)|过)|(?:为什么|为啥|为何|啥时候|什么时候|何时|哪天|哪年)(?:取消|停发|停办|停止|停了|废止|不再)|不再(?:发|给|补|执行|实施)/u;
/** 不能取消, 取消了哪些收费 ask whether or what, and take nothing for granted. */
const ASKED_OPENLY =
  /(?:哪些|什么)[^，。]{0,8}(?:取消|停)|(?:取消|停[发办止])了(?:哪些|什么|吗|没|多少)|(?:会不会|是否|有没有|是不是|能不能)/u;
const SAYS_ENDED = /取消|撤销|停止|停征|停发|停办|废止|终止|不再/u;
/** More or less than before: 比去年低了多少. */
const THAN_BEFORE =
  /(?:比|较|跟|和|与|同)(?:去年|上年|前年|往年|以前|之前|过去|原来|原先|上一?(?:轮|批|期|次|版)|\d{4}年)[^，。]{0,10}(?:多|少|高|低|涨|降|提高|增|减|变)/u;
const SAYS_THAN_BEFORE = /比上年|较上年|同比|比去年|较去年|比\d{4}年|较\d{4}年|在原|原有?标准|由原/u;

/** The figure as clauses write it. */
const written = (figure: string): string => figure.replace(/块$/u, '元').replace(/元$/u, '');

/** A clause says that it was changed to the figure. */
const saysChanged = (text: string, verb: string, figure: string): boolean => {
  const direction = /降|减|下/u.test(verb) ? FALLS : /恢复|调整|改|变/u.test(verb) ? /恢复|调整|改为|变更/u : RISES;
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
    if (/[\d.]/u.test(text[at - 1] ?? '')) continue;
    if (direction.test(text.slice(Math.max(0, at - AROUND), at))) return true;
  }
  return false;
};
/** Characters before a figure in which its change is told. */
const AROUND = 60;

/** The (folded) question takes a change for granted of which the clauses found say nothing. */
export const changeDoubt = (folded: string, evidence: readonly Evidence[]): Doubt | null => {
  const near = nearest(evidence).map(({ clause }) => foldedText(clause));
  const { verb = '', figure = '' } = CHANGED.exec(folded)?.groups ?? {};
  if (figure && !near.some((text) => saysChanged(text, verb, written(figure))))
    return { code: 'sum', text: `条文没有写明${verb}到${figure}`, grave: false };
  if (ENDED.test(folded) && !ASKED_OPENLY.test(folded) && !near.some((text) => SAYS_ENDED.test(text)))
    return { code: 'object', text: '条文没有写明已经取消或停止', grave: false };
  if (THAN_BEFORE.test(folded) && !near.some((text) => SAYS_THAN_BEFORE.test(text)))
    return { code: 'year', text: '条文没有写明以前的标准或与以前的差别', grave: false };
  return null;
};
