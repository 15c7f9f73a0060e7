/** For what a sum is paid: 企业, 床位·月, 户, 项目, 企业·年 …, or null where nothing says so. */
import type { Measure } from './measure.ts';
import { partAround, sentenceAround } from './sentence.ts';

const COUNTING =
  '个|家|户|名|人|张|亩|次|项|件|场|辆|台|套|座|单(?!位)|吨|村|处|间|所|艘|头|只|支|篇|期|例|公里|平方米|立方米|千瓦时|千瓦|公斤|度|对|岗|位';
const TIME = '年度|年|月|日|天|季度|学期|学年|夜|晚|次';
/** 1.5万/人/年, 300元/平方米·月, 元每人每月 */
const SLASHED = new RegExp(
  `^(?:人民币)?(?:[/·•])(?<what>[^/·•，。；、（）\\d的给奖补]{1,6}?)(?:[/·•](?<time>${TIME}))?(?=[/·•，。；、（）\\d的给奖补标以计交缴收发]|$|房|运|建|一)`,
);
const EACH = new RegExp(
  `(?:(?<each>每|单(?!位))(?<word>${COUNTING})(?<noun>企业|床位|托位|项目|家庭|学生|标准展位|展位|孩子|村|车位|机构|岗位|人才|团队|平台|单位|站点|园区|基地|社区|票|县|景区|企业)?)`,
  'g',
);
const YEARLY = /每(?:年度?|一年度?)|年度(?:运营|考核|补|奖)|(?<!上一?|当|本)年(?:补助|奖励|补贴)/;
const MONTHLY = /每(?:人)?每?月/;
/** Who is paid, where he ends a phrase (…的企业， · 对企业给予); 人才培养基地 is no person. */
const END = '(?=[，；、的给予（/每按]|一次|分别|奖|补|可|年度|主体|$)';
const FIRM = `(?:企业|公司|市场主体|经营主体|商户|服务商|法人单位|个体经营户)${END}`;
const PERSON = `(?:消费者|个人|人员|人才|员工|职工|农牧民|学员|毕业生|老年人|儿童|居民|创业者|劳动者|人)${END}`;
const RECIPIENT = new RegExp(`(?<firm>${FIRM})|(?<person>${PERSON})`, 'g');
/** A firm inside a phrase: 鼓励电商企业对当地产品实行电商化改造. */
const LOOSE_FIRM = /(?:企业|公司)(?!孵化|培育|家|集群|登记)/;
const FIRMS = /企业|公司|市场主体|经营主体|商户|电商|服务商/;

/** The last recipient named before a sum. */
const recipient = (before: string): string | null => {
  const last = [...before.matchAll(RECIPIENT)].at(-1);
  if (last) return last.groups?.firm ? '企业' : '人';
  return LOOSE_FIRM.test(before) ? '企业' : null;
};

const named = (each: string, word: string, noun: string | undefined, sentence: string): string => {
  if (noun) return noun;
  if (word === '名' || word === '人' || word === '位') return '人';
  if (word === '户' && each === '每' && FIRMS.test(sentence)) return '企业';
  if (word === '家') return FIRMS.test(sentence) ? '企业' : '家';
  if (word === '个') {
    const what = /(?:支持|建设|打造|新建)\d*个(?:[一三\d]+(?:刻钟|分钟))?([^，。；、]{2,12}?)(?:建设|，)/.exec(
      sentence,
    )?.[1];
    if (what) return what;
    return /项目/.test(sentence) ? '项目' : '个';
  }
  return word;
};

/** `per` of a sum. */
export const amountPer = (folded: string, measure: Measure, kind: string): string | null => {
  const sentence = sentenceAround(folded, measure.start, measure.end);
  const part = partAround(folded, measure.start, measure.end);
  const text = folded.slice(sentence.start, sentence.end);
  const slashed = SLASHED.exec(folded.slice(measure.end));
  if (slashed?.groups?.what) {
    const { what, time } = slashed.groups;
    return time ? `${what}·${time}` : what;
  }
  if (kind === 'fund') return /每年|年均/.test(folded.slice(part.start, measure.start)) ? '年' : null;
  const before = folded.slice(part.start, measure.start);
  const each = [...before.matchAll(EACH)].at(-1);
  const word = each?.groups?.word;
  const time = MONTHLY.test(before) ? '月' : YEARLY.test(before) ? '年' : null;
  let what = word ? named(each?.groups?.each ?? '', word, each?.groups?.noun, text) : null;
  if (!what && kind !== 'guarantee') {
    const after = folded.slice(measure.end, part.end);
    if (kind === 'threshold' && /^[^，。；]{0,10}项目/.test(after)) what = '项目';
    else
      what =
        recipient(`${folded.slice(sentence.start, measure.start)}`) ??
        (kind === 'threshold' && FIRMS.test(after) ? '企业' : null);
  }
  if (what && time) return `${what}·${time}`;
  return what ?? time;
};
