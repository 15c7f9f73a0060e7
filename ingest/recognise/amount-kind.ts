/**
 * What a sum of money is: subsidy · reward · cap · fund · threshold · guarantee, read from the words around it.
 * The order of the questions matters: who is paid comes after what is guaranteed and what is set aside.
 */
import type { AmountKind } from '../model.ts';
import type { Measure } from './measure.ts';
import { partAround, sentenceAround } from './sentence.ts';

/** A longer stretch before a sum says more than who gets it. */
const LONGEST_GRADE = 24;
const GUARANTEE =
  /(?:担保|反担保|增信|授信|保函)[^，。；、]{0,8}$|(?:担保|授信|信用|创业)?(?:贷款|授信)(?:额度|金额|余额|规模)?(?:[^，。；、%]{0,4})$/;
const GUARANTEE_AFTER = /^的?(?:以内的?|以下的?)?(?:[^，。；、]{0,6})(?:担保|(?<!再)贷款|授信|信用额度)/;
const SET_ASIDE =
  /(?:安排|统筹|筹集|筹措|整合|设立|投入财政|列支|落实|下达|拨付|切块|拿出|划拨|新增安排|用好|预算)[^，。；]{0,12}$/;
const POT =
  /^[^，。；、]{0,10}(?:资金|基金|公益金|经费|专项债券?|再贷款|再贴现|信贷|债券)|^[，]?(?:用于|支持|专项用于)/;
const POT_BEFORE = /(?:总规模|基金规模|资金规模|资金总额|专项资金|发展资金|基金)[^，。；、]{0,6}$/;
const GIVE = /给予|奖励|补助|补贴|奖补|资助|补偿|发放|享受|支付|支持|扶持|激励|补足|兑现|返还|配套/;
const REWARD = /奖励|激励|奖金|表彰|重奖|嘉奖|授予/;
const SUBSIDY = /补贴|补助|奖补|资助|补偿|贴息|支持|扶持|以奖代补|救助|津贴/;
/** Words right before a sum (its direction words aside) that make it the measure of something. */
const MEASURED =
  /(?:额|值|收入|营收|投资|资产|资本|净资产|利润|税收|纳税|税额|成本|价格|单价|费用|支出|投入|产值|交易|销售|营业|金额|规模|预算|总价|造价|货值|报价|资金|标准|出资|罚款|达到?|达|累计|年均|实现|在|超|为)(?:额度?)?(?:累计|首次|分别|不低于|到|达到?|达|在|为|是|突破|人民币)*$/;
const CONDITION_AFTER =
  /^(?:（[^（）]*）)?(?:的(?!奖|补|一次|资金|支持|资助|激励|标准|运营|建设|经费|额度)|且|并|及|、?至|之间|以上|以下|[^，。；、]{0,12}(?:的企业|项目|企业的|单位|商户|主体|部分))/;
const NOUN_AFTER =
  /^(?:\/[^，。；、]{0,8})?(?:的|给予|作为|进行|予以)?(?:标准|额度)?(?:的|给予)?(?:一次性|发展|年度|资金|财政|专项|运营|建设|经费|落户|奖励性|后|购房|租金|房租|展位|考核|科研|创业|人才|培训|生活|岗位|安家|工作|综合|特别|等额)*(?<noun>奖励|激励|奖金|奖补|补贴|补助|资助|补偿|支持|扶持|津贴|贴息|资金|经费|投资补助)/;

/** 应有10万元以上资金: what one must have. */
const MUST_HAVE = /(?:应有|应具有|须有|拥有|具有|具备)(?:不少于|不低于|至少)?$/;
/** 规模每年仍按10亿元安排 */
const SET_ASIDE_AFTER = /^(?:安排|列支|列入(?:财政)?预算)(?=[，。；]|$)/;
/** 2000亿元支持煤炭清洁利用专项再贷款: a fund that is called by its purpose. */
const NAMED_POT = /^支持[^，。；、]{2,20}(?:再贷款|再贴现|专项债券?|信贷额度)/;
/** 高级职称人才每月2400元，本科生每月600元: a rate of pay, where the sentence says what is paid. */
const PAY_RATE = /每(?:[人户家名个床亩]|张床位)?(?:每)?[年月日天学期季度]{0,2}$/;
/** 分别按人民币30万元、50万元给予奖励 */
const PAID_BY = /(?:按|按照|以)(?:人民币|每[^，。；]{1,6})?$/;

/** The noun that a payment is called by: the one right behind the sum, else the last before it in its sentence, else the next. */
const paymentKind = (before: string, after: string): AmountKind | null => {
  const behind = NOUN_AFTER.exec(after)?.groups?.noun;
  if (behind && REWARD.test(behind)) return 'reward';
  if (behind && SUBSIDY.test(behind)) {
    return 'subsidy';
  }
  const words = [...before.matchAll(/奖励|激励资金|奖金|奖补|以奖代补|补贴|补助|资助|补偿|贴息|津贴|资金支持|扶持/g)];
  const last = words.at(-1)?.[0];
  if (last) return REWARD.test(last) ? 'reward' : 'subsidy';
  const next = /奖励|激励资金|奖金|奖补|补贴|补助|资助|补偿|贴息|津贴|资金支持|支持|扶持/.exec(after.slice(0, 40))?.[0];
  if (next) return REWARD.test(next) ? 'reward' : 'subsidy';
  return GIVE.test(before) ? 'subsidy' : null;
};

/** Whose or when's total a ceiling is; what an applicant has is no total (纳税额). */
const TOTAL = /(?:单个|每个|每家|每户|同一|全年|年度|合计)[^，。；额入]{0,12}(?:累计|合计|总计|最高|不超过|总额)/;

/** Is a ceiling beside a share (20%且不超过200万元)? Then the share is the award and the sum its cap. */
const SHARE = /%|‰|百分之|千分之|[成折](?![立为本果效])|倍|一半|比例|\d：\d|1\/\d/;

/** What a grade or group of recipients ends with, right before its sum: 二等奖5万元, 省级的3万元, 软科学项目5万元. */
const GRADE =
  /(?:[等金银铜]奖|[级类型档星名等](?:别)?|项目|平台|基地|园区|机构|单位|团队|人才|中心|院校?|企业|商标|品牌|标准|专利|景区|酒店|学校)(?:的|者|各|为|：|分别|最高)*$/;

/** Does a sum go on with what is given before it (一等奖奖励10万元；二等奖5万元)? `near` ends right before it. */
export const goesOn = (near: string, after: string): boolean =>
  GRADE.test(near) && !MEASURED.test(near) && !CONDITION_AFTER.test(after) && near.length <= LONGEST_GRADE;

/** The kind of a sum of money; `shared` says that a rate stands before it in its sentence. */
export const amountKind = (folded: string, measure: Measure): AmountKind => {
  const sentence = sentenceAround(folded, measure.start, measure.end);
  const part = partAround(folded, measure.start, measure.end);
  const before = folded.slice(sentence.start, measure.start);
  const after = folded.slice(measure.end, sentence.end);
  const near = folded.slice(part.start, measure.start);
  const nearAfter = folded.slice(measure.end, part.end);
  const surface = folded.slice(measure.start, measure.end);
  const listTail = after.replace(
    /^(?:[、和及或—~\d.十百千万亿元\s（）不含]|以上|以下|\/[\u4e00-\u9fff]{1,4}(?=、|和|的))+/,
    '',
  );

  if (GUARANTEE.test(near) || GUARANTEE_AFTER.test(nearAfter)) return 'guarantee';
  const payment = paymentKind(before + surface, listTail);
  if (MUST_HAVE.test(near)) return 'threshold';
  if (SET_ASIDE_AFTER.test(nearAfter) || NAMED_POT.test(nearAfter)) return 'fund';
  const rated = PAY_RATE.test(near) && !MEASURED.test(near) && !/(?:额|值|入|纳|缴|收取)每/.test(near);
  const paying = rated || GIVE.test(surface) || GIVE.test(near) || PAID_BY.test(near) || NOUN_AFTER.test(listTail);
  const measured =
    MEASURED.test(near) &&
    !/(?:奖励|奖金|补助|补贴|资助|奖补|贴息|补偿|扶持|支持)(?:标准|金额|额度?|资金)?(?:累计|分别|合计|为|是|达到?|达|最高|总额)*$/.test(
      near,
    );
  if (!paying || !payment) {
    if (SET_ASIDE.test(near) || POT_BEFORE.test(near)) return 'fund';
    if (!measured && POT.test(nearAfter) && !/^[且并]/.test(nearAfter)) return 'fund';
  }
  if (SET_ASIDE.test(near) && /资金|经费|基金|预算/.test(near + nearAfter) && !/给予/.test(near)) return 'fund';
  const ceiling = measure.direction === 'upper' && measure.min === null;
  if (ceiling && !payment && TOTAL.test(near + surface)) {
    // 给予30%补助；同一企业年度累计不超过2000万元: the award stands before the semicolon.
    const earlier = folded
      .slice(0, sentence.start)
      .split(/[。！？\n]/)
      .at(-1)!;
    const award = paymentKind(earlier, '');
    if (award) return award !== 'reward' && SHARE.test(earlier) ? 'cap' : award;
  }
  const conditional = CONDITION_AFTER.test(nearAfter) && !NOUN_AFTER.test(listTail);
  if (measured && !NOUN_AFTER.test(listTail)) return 'threshold';
  if (conditional && !GIVE.test(near)) return 'threshold';
  if (ceiling && payment !== 'reward' && SHARE.test(before)) return 'cap';
  if (paying && payment) return payment;
  if (ceiling && payment && /单个|每个|每家|每户|累计|全年|同一|合计|年度|最高|总额/.test(near + surface))
    return payment;
  return 'threshold';
};
