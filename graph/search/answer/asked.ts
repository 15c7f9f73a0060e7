/** What kind of value a question asks for, and whether a passage holds one. */
import type { Clause, Span } from '../../../ingest/model.ts';
import { foldedText } from '../folded-clause.ts';
import type { Intent } from '../result.ts';
import { CUES } from './asked-cues.ts';
import type { AskedKind } from './asked-kinds.ts';

export { ASKED_KINDS, type AskedKind, KIND_NAMES } from './asked-kinds.ts';

/** 覆盖多少社区: a number, and not of money. */
const COUNTS = /(?<![补奖给发拿领收交])多少(?!钱|万|元|块|亿|资金|补|奖|钱|能|才|算|$)\p{Script=Han}/u;

export const askedKind = (folded: string, intent: Intent): AskedKind => {
  const kind = CUES.find(([, cue]) => cue.test(folded))?.[0];
  if (kind) return kind;
  if (intent === 'how-much' && COUNTS.test(folded)) return 'figure';
  return intent === 'how-much' ? 'amount' : intent === 'who' ? 'agency' : intent === 'until-when' ? 'date' : 'none';
};

const TEXTUAL: Partial<Record<AskedKind, RegExp>> = {
  contact: /(电话|热线|\d{3,4}[—-]?\d{7,8}|网站|网址|邮箱|信用网站)/u,
  address: /(\d+号|街道?\d|大街|大道|地址)/u,
  person: /(同志|组长为|组长由|主任为)/u,
  hours: /\d+(：|:|点)\d*/u,
  materials: /(材料|证明|凭证|发票|手续|流程|程序|申请表|清单)/u,
  allocation: /(分配|名额|切块|因素法)/u,
  payer: /(账户|代发|托管|开户|(工商|农业|建设|邮储|邮政储蓄|开发|发展)银行)/u,
  penalty: /(处罚|罚款|吊销|警告|责令|没收|拘留|追究|惩戒|约谈|通报)/u,
  definition: /(是指|指的是|所称|系指|定义)/u,
  reason:
    /(?:^|[。；\n])(?:[^，。；\n]{0,12}，)?(?:为(?!准|期|止|限|由)|因|由于|鉴于)|因(?!地|城|素|时|人|企|材)|由于|鉴于|旨在|目的|原因/u,
  appeal: /重新|申诉|复议|诉讼|投诉|举报|仲裁|信访|异议|维权/u,
  channel:
    /窗口|网站|网上|线上|掌上|小程序|客户端|APP|大厅|服务网|系统(?:提交|申请|申报|办理|填报)|平台(?:提交|申请|申报|办理|登记|填报)|(?:向|到|经(?!营|济|费|纪|理|验|常))[^，。；]{2,16}(?:提出|申请|申报|办理|提交|登记|批准)|无需/iu,
  criteria:
    /(?:条件|标准|要求)(?:为|是|：|包括|如下)|(?:应当?|须|需|必须)(?:具备|符合|满足|达到)|(?:达到|不低于|不少于|满)[^，。；\d]{0,8}\d[\d.]*(?!\d|[万亿]*元的?(?:资金)?(?:奖|补|支持))|\d[^，。；]{0,8}以上/u,
  steps: /流程|程序|步骤|环节|首先|依次|分为|一站式|简化/u,
  quota: /名额|指标|限额|(?<!前|第)(?:\d+|[一二三四五六七八九十百]+)(?:个|家|辆|户|名|人|项|所|场)(?!月|工作日|年)/u,
  fine: /罚款|罚金|滞纳金/u,
  result: /(?:已|累计|截至|目前|现有|共有|惠及|完成了|共计)[^，。；]{0,24}\d/u,
  contributor: /(承担|负担|(由|用人单位|单位|个人|企业|职工|雇主).{0,8}(缴|支付|出资))/u,
  procedure: /办理|申请|申报|申领|提交|提出|窗口|网上|凭|无需/u,
};

const within = (mention: Span, span: Span) => mention.start >= span.start && mention.end <= span.end;

/** Characters around a share by which it is one of money: 按销售额的10%补助, and not 配备比例不低于30%. */
const BESIDE_SHARE = 16;
/** A share in words: 全额返还. */
const WHOLE = /全额(?=返|退|补|免|减|扣|奖)|减半/u;
const OF_MONEY = /[补奖贴返减免费税利息缴给扣租款资金价额]|支持|担保/u;
const isOfMoney = (clause: Clause, { start, end }: Span): boolean =>
  OF_MONEY.test(clause.text.slice(Math.max(0, start - BESIDE_SHARE), end + BESIDE_SHARE));

/** 6个月, 一年, 30个工作日; not the year 2022年, nor 2022年度. */
const STRETCH =
  /(?<![\d第年])(?:\d{1,3}|[一二两三四五六七八九十半]+)(?:个(?:月|工作日|星期|小时)|年(?![\d度代底末初前来级])|天|日内|周|小时|分钟)/u;
/** A period with an end that is said: 至2022年12月31日, 到年底; the year of a measure (2022年) has none. */
const ENDS = /至|到|止|前|底|末|延长|[—–-]/u;

/** True if the stretch of the clause holds a value of that kind. */
export const holds = (kind: AskedKind, clause: Clause, span: Span): boolean => {
  switch (kind) {
    case 'none':
      return true;
    case 'amount':
      return (
        WHOLE.test(clause.text.slice(span.start, span.end)) ||
        clause.amounts.some((m) => within(m, span) && m.kind !== 'fund' && m.kind !== 'threshold') ||
        clause.rates.some((m) => within(m, span) && isOfMoney(clause, m))
      );
    case 'figure':
      return [...clause.amounts, ...clause.rates, ...clause.quantities].some((m) => within(m, span));
    case 'fund':
      return clause.amounts.some((m) => within(m, span) && m.kind !== 'threshold');
    case 'threshold':
      return [...clause.amounts, ...clause.rates, ...clause.quantities].some((m) => within(m, span));
    case 'rate':
      return clause.rates.some((m) => within(m, span)) || WHOLE.test(clause.text.slice(span.start, span.end));
    case 'quantity':
      return clause.quantities.some((m) => within(m, span)) || clause.periods.some((m) => within(m, span));
    case 'duration':
      return (
        STRETCH.test(foldedText(clause).slice(span.start, span.end)) ||
        clause.periods.some((m) => within(m, span) && m.until !== null && ENDS.test(m.surface))
      );
    case 'date':
      return (
        clause.periods.some((m) => within(m, span)) ||
        clause.quantities.some((m) => within(m, span) && /[年月日天]/u.test(m.unit))
      );
    case 'agency':
      return clause.agencies.some((m) => within(m, span));
    default:
      return TEXTUAL[kind]?.test(clause.text.slice(span.start, span.end)) ?? true;
  }
};
