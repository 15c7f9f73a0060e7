/** Words before and behind a figure that make it a bound: 不超过, 最高, 至少, 以上, 封顶 … All of it on folded text. */
import type { Interval } from './numeral.ts';

/** Words that may stand between a bound and its figure: 最高补助不超过300万元, 上限为100万元. */
const BETWEEN =
  '(?:额度|金额|限额|标准|幅度|比例|期限|时间|年限|补助|补贴|奖励|奖补|资助|支持|贴息|给予|予以|可以|可达|达到|不超过|不得超过|人民币|总额|额|可|按|达|为|至|到|是)';
/** Verbs that may stand between 至少, 最多 and what is counted: 至少建设一所, 最多享受2个. */
const DOING =
  '(?:建设|建成|建立|新建|享受|安排|新增|培育|打造|配备|配置|组织|开展|举办|引进|推荐|申报|完成|设立|召开|选派|培训|覆盖|保留|缴纳|开设)?';
const UPPER = [
  `(?:最高|最多|至多|最大|最长|上限|封顶线?)${BETWEEN}{0,3}${DOING}`,
  `(?:原则上)?不(?:得|能|应|宜)?(?:超过|高于|多于|大于|突破|超出|长于)(?:人民币|为|每[人户家个]?每?[年月日]?)?`,
  `(?:小于|少于|低于)(?:或者?)?等于|≤|未(?:超过|达到|满|达)|没有超过|低于|少于|小于|不足|不到|不满|限于|控制在`,
].join('|');
const LOWER = [
  `不(?:得|能|应|宜)?(?:低于|少于|小于|短于)(?:人民币|每[人户家个]?每?[年月日]?)?`,
  `(?:至少|最低|最少|起码)(?:不低于|不少于|${BETWEEN}){0,2}${DOING}`,
  `(?:大于|多于|高于)(?:或者?)?等于|≥|高于|超过|大于|多于|长于|超出|突破|达到或超过|超|逾|过|满`,
].join('|');
const ABOUT = '大约|大概|约为|约|将近|接近|近';

const BEFORE = new RegExp(`(?:(?<upper>${UPPER})|(?<lower>${LOWER})|(?<about>${ABOUT})) ?$`);
const INCLUDED = '(?:（[^（）]{0,6}含[^（）]{0,6}）)?';
const BEHIND = new RegExp(
  `^ ?${INCLUDED}(?:(?<lower>[及或]?以上|起步?(?![来点草诉])|及更多)|(?<upper>[及或]?以下|[及或]?以内|之内|的?(?:限额|额度|范围)(?:以|之)?内|封顶|为上限|为限)|(?<about>左右|上下|余|多(?![元样种式个媒功能层级])))${INCLUDED}`,
);
/** 30日内: only behind a stretch of time. */
const WITHIN = /^ ?内(?![蒙容部外需地陆生在])/;
/** Longest stretch of a direction before a figure. */
const REACH = 18;

export type Direction = 'lower' | 'upper' | 'about' | null;

export interface Bound {
  direction: Direction;
  /** Length of the words, next to the figure. */
  length: number;
}

const groupOf = (match: RegExpExecArray): Direction =>
  (Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] as Direction) ?? null;

/** The bound whose words end at `index`. 近3年 is no estimate: with `time` set, 近 and 过, 满 of seasons are not read. */
export const boundBefore = (folded: string, index: number, time = false): Bound => {
  const match = BEFORE.exec(folded.slice(Math.max(0, index - REACH), index));
  if (!match) return { direction: null, length: 0 };
  const words = match[0].trim();
  if (time && (words === '近' || words === '过')) return { direction: null, length: 0 };
  // 通过3家 and 经过, 超过: the last character of another word is no bound.
  const before = folded[index - match[0].length - 1] ?? '';
  if (words === '过' && /[通经超不透]/.test(before)) return { direction: null, length: 0 };
  if (words === '近' && /[附最邻靠临]/.test(before)) return { direction: null, length: 0 };
  if (words === '约' && /[节签合履预制契]/.test(before)) return { direction: null, length: 0 };
  if (words === '满' && /[圆充美丰]/.test(before)) return { direction: null, length: 0 };
  if (words === '超' && /[高反]/.test(before)) return { direction: null, length: 0 };
  return { direction: groupOf(match), length: match[0].length };
};

/** The bound whose words start at `index`; 内 counts behind a stretch of time. */
export const boundBehind = (folded: string, index: number, time = false): Bound => {
  const rest = folded.slice(index, index + REACH);
  const match = BEHIND.exec(rest);
  if (match) return { direction: groupOf(match), length: match[0].length };
  const within = time ? WITHIN.exec(rest) : null;
  return within ? { direction: 'upper', length: within[0].length } : { direction: null, length: 0 };
};

/** An interval as its direction word leaves it: 不超过100 → (null, 100), 100以上 → (100, null), 约100 → 100, flagged. */
export const directed = (interval: Interval, direction: Direction): Interval => {
  const { min, max, approximate } = interval;
  if (direction === 'upper') return { min: min !== max ? min : null, max: max ?? min, approximate };
  if (direction === 'lower') return { min: min ?? max, max: min !== max ? max : null, approximate };
  if (direction === 'about') return { min, max, approximate: true };
  return interval;
};
