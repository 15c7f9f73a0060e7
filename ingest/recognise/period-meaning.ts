/** What a date is for: validity (a measure runs), deadline (a duty is due), target (a goal is set), document (about another text). */
import type { PeriodMeaning } from '../model.ts';

export interface Dated {
  /** Form of the expression: bare year, range, start only, end only … */
  form: 'plain' | 'range' | 'from' | 'until' | 'before' | 'since' | 'by';
  /** Text of the sentence before and after the expression, folded. */
  before: string;
  after: string;
  surface: string;
  /** Headings speak of goals (总体要求及目标). */
  goals: boolean;
  /** Year of the expression is before the document's own. */
  past: boolean;
  /** A day, or a few, and all of it before the document's date of issue. */
  earlier: boolean;
  /** A day, or a few. */
  day: boolean;
}

/** Words for a measure that runs. */
const RUNS =
  /免征|减征|减免|免收|征收|补贴|补助|奖励|给予|享受|执行|实行|实施(?!方案)|优惠|返还|缓缴|延续|延长|延期|有效|继续|施行|适用|扣除|抵减|暂停|暂退|降低|安排|争取|推动|按规定|期间/;
/** Words for a goal, to be reached by a figure. */
const GOAL =
  /增长|增速|达到|力争|建成|实现|覆盖|率|占比|培育|打造|新增|突破|提高到|提升到|超过|以上|全面完成|基本|规模|翻番|形成|完成/;
const GOAL_WORDS = /力争|目标|增长|增速|达到|覆盖率|占比|建成|实现|培育认定|组织举办|突破|形成/;
/** Words for a duty with a date. */
const DUTY =
  /报送|上报|提交|完成|申报|提出|印发|制定|出台|报|到位|整改|办理|备案|验收|投产|开工|登记|清偿|缴纳|取得|认定|通过|申请|注册|入库|反馈|公布|发布/;

/** A day that says when something took place: 2021年11月12日，我局印发了, 已经2018年9月6日国务院常务会议通过. */
const HAPPENED = /^[^。；]{0,24}?(?:常务会议|会议通过|印发了|公布的|发布的|召开了|审议通过|修订通过|批准)/;
/** （民政部一九九七年一月二十八日）: a signature. */
const SIGNED = /^[（(]?[^，。；：为于在至到自时间]{0,24}$/;
/** 规划（2021—2025年）: the stretch in a title. */
const TITLED = /(?:规划|方案|计划|纲要|行动|意见|措施|办法)(?:”)?（$/;
/** 2024年初步建成体系 */
const REACHED = /^[，度]?(?:初步|基本|全面|率先|全部)*(?:建成|实现|形成)/;
/** 2019年上半年，试点城市印发实施方案: what a half, a quarter or a month is set for. */
const PART_OF_YEAR = /半年|季度|\d月|[上中下]旬/;
const TASK = /^[^。；]{0,20}?(?:印发|报送|上报|提交|出台|制定|编制|完成|启动)/;

/** The meaning of a date in its sentence. */
export const periodMeaning = ({ form, before, after, surface, goals, past, earlier, day }: Dated): PeriodMeaning => {
  if (form === 'since') return 'document';
  const near = after.slice(0, 60);
  const first = after.split(/[；。]/)[0] ?? '';
  if (form === 'from') return /印发|发布|公布/.test(after.slice(0, 4)) ? 'document' : 'validity';
  // A date that is the whole text is a signature's.
  if (form === 'plain' && before.trim() === '' && after.trim() === '') return 'document';
  // 至2035年，… at the head of a sentence is a horizon, not the end of a term.
  if (form === 'until' && /^至\d{4}年$/.test(surface) && before.trim() === '') return 'target';
  // 截至2021年底，全市已建成…; 申报截止时间为2023年3月31日
  if (/截[至止]/.test(surface))
    return past || earlier || /^[，]?(?:全|已|共|累计)/.test(after) ? 'document' : 'deadline';
  if (form === 'until') return /目标|规划|展望|远景/.test(before.slice(-12)) ? 'target' : 'validity';
  if (form === 'range' && TITLED.test(before) && after.startsWith('）')) return 'document';
  if ((form === 'plain' || form === 'range') && (earlier || (day && HAPPENED.test(near)))) return 'document';
  if (form === 'plain' && day && SIGNED.test(before) && /^[）)]?$/.test(after)) return 'document';
  if (form === 'before') {
    const run = RUNS.exec(near)?.index ?? Number.POSITIVE_INFINITY;
    const duty = DUTY.exec(near)?.index ?? Number.POSITIVE_INFINITY;
    if (goals && GOAL_WORDS.test(near) && /\d/.test(near)) return 'target';
    if (/力争|(?:率|占比|总量|规模)[^，。；]{0,6}达到?/.test(near)) return 'target';
    return run < duty && !/^(?:（[^（）]*）)?[，]?(?:的|已|取得|获得|获|入选|上市|达到|成立|注册|登记|完成)/.test(near)
      ? 'validity'
      : 'deadline';
  }
  if (form === 'by') return DUTY.test(first.slice(0, 14)) && !GOAL_WORDS.test(first) ? 'deadline' : 'target';
  if (form === 'range') {
    if (/^(?:期间|，)?[^。；]{0,30}/.test(near) && GOAL_WORDS.test(near) && !RUNS.test(near.slice(0, 30)))
      return 'target';
    return 'validity';
  }
  if (past) return 'document';
  if (goals && GOAL.test(near)) return 'target';
  if (/^[，度]?(?:力争|目标|计划|预期|全[区省市县]|将)/.test(near) && GOAL.test(near)) return 'target';
  if (
    GOAL_WORDS.test(near) &&
    /\d|全部|全面|每个/.test(near) &&
    !RUNS.test(near.slice(0, 20)) &&
    !/补贴|给予|免/.test(near)
  )
    return 'target';
  if (REACHED.test(near) && !RUNS.test(first)) return 'target';
  if (PART_OF_YEAR.test(surface) && TASK.test(near) && !RUNS.test(near.slice(0, 20))) return 'deadline';
  return surface.includes('底') ? 'target' : 'validity';
};
