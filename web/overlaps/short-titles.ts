/** Titles as they stand where there is little room: without the beginning that they share with others, cut in the middle. */

/** A shared beginning shorter than this says too little to be left out. */
const SHORTEST_PREFIX = 4;
/** Where a beginning may end: after whose document it is, or 关于. Anywhere else the rest would begin inside a word. */
const BEGINNING = /^.*(?:关于印发|关于|[省市区县旗盟州厅局委部府院会])/u;
/** What is left of a title must still name it: 政策 or 2022版） does not. */
const SHORTEST_REST = 6;
/** Of a cut title, how much is its end: there 方案, 办法, 政策 and the year stand. */
const TAIL_SHARE = 0.4;

const sharedPrefix = (one: string, other: string): number => {
  let at = 0;
  while (at < Math.min(one.length, other.length) && one[at] === other[at]) at += 1;
  return at;
};

/** 内蒙古自治区消费促进2022年行动方案 beside 内蒙古自治区支持小微企业发展政策 → 消费促进2022年行动方案 */
const withoutIssuer = (title: string, titles: readonly string[]): string => {
  const shared = titles.filter((other) => other !== title).map((other) => sharedPrefix(title, other));
  // What half of the others begin with too; one sibling alone may share much more of its title.
  const common = shared.sort((a, b) => b - a)[Math.ceil(shared.length / 2) - 1] ?? 0;
  const { length } = BEGINNING.exec(title.slice(0, common))?.[0] ?? '';
  return length >= SHORTEST_PREFIX && title.length - length >= SHORTEST_REST ? title.slice(length) : title;
};

const cut = (title: string, length: number): string => {
  if (title.length <= length) return title;
  const tail = Math.floor(length * TAIL_SHARE);
  return `${title.slice(0, length - tail - 1)}…${title.slice(title.length - tail)}`;
};

/** The titles in their order, each at most `length` UTF-16 units long. */
export const shortTitles = (titles: readonly string[], length: number): string[] =>
  titles.map((title) => cut(withoutIssuer(title, titles), length));
