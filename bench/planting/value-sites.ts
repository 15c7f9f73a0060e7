/**
 * Where a text states a value that could be changed. Found by patterns of their own, not by the program's recognisers:
 * what those do not see is to be counted as missed.
 */

export const SITE_SORTS = ['cap', 'sum', 'rate', 'deadline', 'term', 'condition'] as const;
export type SiteSort = (typeof SITE_SORTS)[number];

/** A value `text.slice(start, end)`: the figure with its unit, without the words around it. */
export interface ValueSite {
  sort: SiteSort;
  start: number;
  end: number;
}

const FIGURE = '(?<![\\d.])\\d{1,6}(?:\\.\\d+)?';
const MONEY = `${FIGURE}[万亿]?元`;
const HAN = '[一二三四五六七八九十]{1,3}';
const DURATION = `(?<![月第年])(?:${FIGURE}|${HAN})(?:个月|个工作日|工作日|年|日|天|个季度)`;
const DAY = '\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日|底)|底|末)';

/** `value` is the group that is replaced. The first sort that claims a stretch keeps it. */
const PATTERNS: readonly [SiteSort, RegExp][] = [
  ['deadline', new RegExp(`(?<!日至)(?<value>${DAY})(?=(?:（含）)?(?:前|之前|以前|止|为止))`, 'gdu')],
  ['deadline', new RegExp(`(?<!日)(?:至|到|截至|截止到?)(?<value>${DAY})`, 'gdu')],
  [
    'condition',
    new RegExp(`(?<value>${MONEY}|${FIGURE}[%％]|${DURATION})(?=（?(?:含）?)?(?:以上|以下(?!的?罚款)))`, 'gdu'),
  ],
  [
    'condition',
    new RegExp(
      `(?:达到?|超过|满|不低于|不少于|首次突破)(?<value>${MONEY}|${FIGURE}[%％]|${DURATION})(?=[^，。；]{0,20}的)`,
      'gdu',
    ),
  ],
  ['condition', new RegExp(`(?<=[对凡][^，。；]{0,20})连续(?<value>${DURATION})(?=[^，。；]{2,30}的)`, 'gdu')],
  ['cap', new RegExp(`(?:不超过|最高|上限[为是]?|封顶)[^，。；：、\\d]{0,6}?(?<value>${MONEY})`, 'gdu')],
  ['cap', new RegExp(`(?<value>${MONEY})(?=以内|封顶|为限|以下的?罚款)`, 'gdu')],
  [
    'sum',
    new RegExp(
      `(?:给予|予以|奖励|补助|补贴|资助|奖补|标准为|标准是|扣除)(?!前|的余额)[^，。；、\\d]{0,10}?(?<!超过|低于|达到|不足)(?<value>${MONEY})(?!以上|以下)`,
      'gdu',
    ),
  ],
  [
    'rate',
    new RegExp(
      `(?<value>(?<![\\d.])\\d{1,3}(?:\\.\\d+)?[%％]|百分之${HAN}|[一二三四五六七八九]成(?=[的，。、以]))(?!以上|以下)`,
      'gdu',
    ),
  ],
  ['term', new RegExp(`(?<value>${DURATION})(?=内[^蒙]|之内|以内)`, 'gdu')],
  [
    'term',
    new RegExp(
      `(?:不超过|最长|连续|期限[为是]?|有效期[为是]?|为期|不少于|满)[^，。；、\\d]{0,4}?(?<value>${DURATION})`,
      'gdu',
    ),
  ],
];

/** A document's own term differs from document to document, and that is no contradiction. */
const OWN_TERM = /施行|有效期至|有效期到|(?:本|该)(?:政策|文件|办法|细则|意见|措施|通知)/u;

const sentenceAround = (text: string, start: number, end: number): string => {
  const from = Math.max(...[...'。；\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const rest = text.slice(end).search(/[。；\n]/u);
  return text.slice(from, rest < 0 ? text.length : end + rest);
};

/** The values of a text, in its order; none of them overlap. */
export const valueSites = (text: string): ValueSite[] => {
  const sites: ValueSite[] = [];
  for (const [sort, pattern] of PATTERNS)
    for (const { indices } of text.matchAll(pattern)) {
      const [start, end] = indices!.groups!.value!;
      const day = sort === 'deadline' || sort === 'term';
      if (day && OWN_TERM.test(sentenceAround(text, start, end))) continue;
      if (sites.every((site) => site.end <= start || site.start >= end)) sites.push({ sort, start, end });
    }
  return sites.sort((a, b) => a.start - b.start);
};
