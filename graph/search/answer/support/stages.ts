/** When or how long is asked of a stage that no clause speaks of: 什么时候验收 where only the sum after it is laid down. */
import { foldedText } from '../../folded-clause.ts';
import type { Evidence } from '../evidence.ts';
import { type Doubt, nearest } from './doubts.ts';

/** Stages of a measure, each with the words for it: of questions, and of clauses. */
const STAGES: readonly RegExp[] = [
  /验收/u,
  /开工|动工/u,
  /复核|复审|年审|重新认定|复评/u,
  /公示/u,
  /报名|申报|申请|受理|提交|提出/u,
  /评审|审核|审批|批下来|批准|批复|认定|核准|评定|评选|评估/u,
  /到账|打款|拨付|兑付|兑现|发放|到手|拿到钱|下达|支付|付款|返还|直返|到位|拨款/u,
  /竣工|完工|建成|完成/u,
  /挂牌|开业|通车|投产|投入运营|投入使用/u,
];
const WHEN =
  '(?:什么时候|啥时候?|何时|哪一?天|哪年|几月|几号|多久|多长时间|几天|多少天|几个?(?:工作日|月|星期)|多少个?工作日|期限)';
/** How long: 几天, 多久. */
const LENGTH = /几天|多少天|多久|多长时间|几个?(?:工作日|月|星期)|多少个?工作日/u;
const STRETCH = /(?:\d+|[一二两三四五六七八九十半]+)(?:个(?:月|工作日|星期|小时)|年|天|日|周|小时|工作日)/u;
/** 分几期拨付, 分几批发: how it is parted. */
const PARTED = /分(?:几|多少)(?:期|次|批|笔|年)/u;
const SAYS_PARTED = /分期|分次|分批|分年|逐年|一次性|分[两二三四五](?:期|次|批|笔|年)/u;
/** Characters between a stage and the words that ask when. */
const APART = 6;

/** A day by the calendar, which no length of time answers. */
const DEADLINE = /截止(?:日期|时间|日|到)|几月几[日号]|(?:哪一?天|几号)(?:截止|结束|之?前)/u;

const TIMED = STAGES.map((stage) => ({
  stage,
  said: new RegExp(
    `(?:${stage.source})[^，。；]{0,${APART}}${WHEN}|${WHEN}[^，。；]{0,${APART}}(?:${stage.source})`,
    'u',
  ),
}));

/** The (folded) question asks when a stage is or how long it takes, and no clause found speaks of it. */
export const stageDoubt = (folded: string, evidence: readonly Evidence[]): Doubt | null => {
  if (evidence.length === 0) return null;
  if (PARTED.test(folded) && !nearest(evidence).some(({ clause }) => SAYS_PARTED.test(foldedText(clause))))
    return { code: 'value', text: '条文没有写明分几次发放', grave: false };
  if (DEADLINE.test(folded) && !nearest(evidence).some(({ clause }) => clause.periods.length > 0))
    return { code: 'value', text: '条文没有写明截止日期', grave: false };
  for (const { stage, said } of TIMED) {
    if (!said.test(folded)) continue;
    const isLong = LENGTH.test(folded);
    const phrases = nearest(evidence).flatMap(({ clause }) => foldedText(clause).split(/[，。；\n]/u));
    if (phrases.some((phrase) => stage.test(phrase) && (!isLong || STRETCH.test(phrase)))) return null;
    return { code: 'value', text: `条文没有写明${stage.exec(folded)?.[0] ?? '该环节'}的时间`, grave: false };
  }
  return null;
};
