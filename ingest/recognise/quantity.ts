/** Counts, measures and durations that a measure sets: 不少于20平方米, 5000场, 30日内, 1—2家, 5个纳税年度. */
import type { ClauseContext, Recogniser } from '../context.ts';
import type { Quantity } from '../model.ts';
import { type Measure, measures } from './measure.ts';
import { UNIT, type Unit, unitOf } from './quantity-unit.ts';
import { enclosed, inside } from './sentence.ts';

const NAME = 'quantity';
const STATED = 0.9;
/** A count in Chinese numerals may be a figure of speech. */
const SPELT = 0.75;
/** From here on a Chinese numeral is a count even before a loose unit (十二项). */
const LARGE = 10;
/** 1990年: a figure of this size before 年 is a date. */
const YEAR = 200;

const CHINESE = /^[〇零一二两三四五六七八九十百千万亿数几余多]+$/;
/** 第三, 十四五, 每百户, 前三季度, 上一年, 星期一: no counts of their own. */
const ORDINAL_BEFORE = /(?:第|第[一二三四五]个|届|初|每|星期|周|礼拜|国[一二三四五六]?|[〔（(]|No\.?)$/;
const NEIGHBOUR_YEAR = /(?:上|下|前|后|新|同|本|这|那|某|任|另|其中?|唯|统|逐|进|单|万|独|专|合)$/;
/** 三年行动, 五年规划, 一次性: the figure is part of a name. */
const NAME_AFTER =
  /^(?:专项|集中|提质|翻番|振兴|强基)?(?:行动|攻坚|规划|计划|提升(?:行动|计划)|倍增|滚动|整治|改革|大计)|^[性体化度级]/;
/** 15分钟健身圈 */
const REACHED = /^[^，。；、]{0,8}圈/;
/** Verbs that make a small number of loose things a count: 新建三个园区. */
const BUILDING =
  /(?:建成|建设|新建|打造|培育|引进|设立|创建|认定|评选|组建|新增|形成|扶持|支持|举办|开展|配备|建立|选树|遴选|推出|实施|完成|达到?|组织)(?:[^，。；、\d]{0,3})$/;
/** 每个街道建成一个服务中心 */
const EACH_BUILDS = /每[^，。；]{1,12}(?:建成|建设|新建|打造|设立|配备|建立|至少|培育)[^，。；]{0,4}$/;

/** 百年未有之大变局, 粮食产量（万吨）: a scale without a figure counts nothing unless a bound stands beside it. */
const BARE_SCALE = /^[百千万亿]+$/;
/** 二次污染: an ordinal, since two things are 两; people and bodies are counted with 二 as well. */
const ORDINAL_TWO = /^[次部处支门轮班件台套]/;

/** Does a spelt-out small number count something? */
const counts = (folded: string, measure: Measure, unit: Unit): boolean => {
  const value = measure.min ?? measure.max ?? 0;
  if (!CHINESE.test(measure.figure) || measure.direction !== null) return true;
  if (BARE_SCALE.test(measure.figure) || /^[零〇]+$/.test(measure.figure)) return false;
  if (measure.figure === '二' && ORDINAL_TWO.test(unit.name)) return false;
  if (value >= LARGE) return true;
  const before = folded.slice(Math.max(0, measure.core.start - 20), measure.core.start);
  if (measure.figure === '一') {
    if (unit.dimension === 'time')
      return !NEIGHBOUR_YEAR.test(before) && !/^[一度]/.test(folded.slice(measure.core.end));
    return unit.dimension === 'count' && EACH_BUILDS.test(before);
  }
  return !unit.loose || BUILDING.test(before) || measure.min !== measure.max;
};

/** 民国三十四年, 光绪二十五年: years of an era (folding makes 干隆 of 乾隆). */
const ERA =
  /(?:民国|公元|康熙|雍正|[乾干]隆|天启|隆庆|泰昌|宣德|景泰|天顺|嘉庆|道光|咸丰|同治|光绪|宣统|顺治|崇祯|万历|嘉靖|弘治|成化|正德|洪武|永乐|[］\]〕])$/;

const isQuantity = (context: ClauseContext, measure: Measure, unit: Unit): boolean => {
  const { folded } = context;
  const before = folded.slice(Math.max(0, measure.core.start - 4), measure.core.start);
  const after = folded.slice(measure.core.end, measure.core.end + 24);
  if (ORDINAL_BEFORE.test(before) || (unit.name === '年' && ERA.test(before))) return false;
  if (
    unit.name === '年' &&
    /^(?:\d{2}|\d{4}|[〇零一二三四五六七八九]{4})$/.test(measure.figure) &&
    (measure.min ?? measure.max ?? 0) >= YEAR
  )
    return false;
  // 12月31日, 3日起: a day of a month; 6月 is no duration (个月 is).
  if (unit.name === '日' && /(?:月|月份?的?|[月年]—?)$/.test(before)) return false;
  if (/^[〇零一二三四五六七八九十百千万亿]{1,3}$/.test(measure.figure) && /[十百千万亿]$/.test(before)) return false;
  if (NAME_AFTER.test(after) && measure.direction === null && measure.min === measure.max) return false;
  if ((unit.name === '分钟' || unit.name === '小时') && REACHED.test(after)) return false;
  return counts(folded, measure, unit);
};

/** The noun that is counted, as the text has it, where it follows the unit: 10个〔自治区级乡村旅游精品村镇〕. */
const countedNoun = (folded: string, measure: Measure): string | null =>
  /^(?:的)?(?!或)([\u4e00-\u9fff]{2,16}?)(?=[，。；、：（）]|的|给予|开展|以及|和|$)/u.exec(
    folded.slice(measure.end),
  )?.[1] ?? null;

export const quantityRecogniser: Recogniser = {
  name: NAME,
  fields: ['quantities'],
  recognise: (context) => {
    const { text, folded, found, responsibility } = context;
    const aside = [...enclosed(folded, '《', '》'), ...enclosed(folded, '“', '”'), ...responsibility];
    const taken = [...found.amounts, ...found.rates, ...found.periods];
    const time = (unit: string) => unitOf(unit).dimension === 'time';
    const quantities = measures(folded, { unit: UNIT, time }).flatMap((measure): Quantity[] => {
      const unit = unitOf(measure.unit);
      const { start, end, core, min, max, approximate } = measure;
      if (inside(aside, start, end) || taken.some((other) => other.start < core.end && core.start < other.end))
        return [];
      if (!isQuantity(context, measure, unit)) return [];
      return [
        {
          surface: text.slice(start, end),
          start,
          end,
          recogniser: NAME,
          confidence: CHINESE.test(measure.figure) ? SPELT : STATED,
          min,
          max,
          approximate,
          unit: unit.name,
          of: unit.dimension === 'count' ? countedNoun(folded, measure) : null,
        },
      ];
    });
    return { quantities };
  },
};
