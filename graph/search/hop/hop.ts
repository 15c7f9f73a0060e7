/** What a hop is, and the words that bodies, places and questions are told by. */
import type { Span } from '../../../ingest/model.ts';

export type HopKind = 'agency' | 'place' | 'document' | 'name';

export interface Hop extends Span {
  kind: HopKind;
  /** The first hop's own question, folded: 给冷库补钱. */
  first: string;
  /** How they are called: 厅, 部门, 市, 行动; what the name must end in where it is a kind of body or a thing. */
  head: string;
  /** Of how many the question speaks; null where it does not say. */
  count: number | null;
  /** What is asked of them, folded: 还管什么. */
  second: string;
  /** The relative clause says that the body leads. */
  leads: boolean;
  /** The question points to it (那个厅, 两个市): where nothing says who it is, that is told. Else it may mean no hop. */
  pointed: boolean;
}

export const BODY = '厅|局|委|办|部门|单位|机构|机关|牵头单位|主管部门|责任单位|牵头部门';
export const PLACE = '盟市|城市|地市|市|地区|区|县|旗|省|地方';
/** A question asks; what the first hop says is said. */
export const ASKS = /哪|什么|啥|多少|多[大高长久]|谁|怎么|怎样|如何|何时|几[个家条年月天项种次成折]|百分之几|吗/u;

/** How many: 两 · 十二 · 12. 一 alone counts nothing: 同一个市. */
export const COUNT = '[一二两三四五六七八九十几]{2,3}|[二两三四五六七八九十几]|\\d{1,3}';

const DIGITS = '一二三四五六七八九';
const digitOf = (word: string): number => (word === '两' ? 2 : word.length === 1 ? DIGITS.indexOf(word) + 1 : 0);
/** 两 is 2, 十 is 10, 二十三 is 23; null for 几 and for what is no number. */
export const countOf = (word: string): number | null => {
  if (/^\d+$/u.test(word)) return Number(word) || null;
  const [, tens, ten, ones] = /^([一二两三四五六七八九])?(十)?([一二两三四五六七八九])?$/u.exec(word) ?? [];
  if (ten) return (tens ? digitOf(tens) : 1) * 10 + (ones ? digitOf(ones) : 0);
  return digitOf(word) || null;
};
