/** What kind of value a question asks for, and whether a passage holds one. */
import type { Clause, Span } from '../../../ingest/model.ts';
import { foldedText } from '../folded-clause.ts';
import type { Intent } from '../result.ts';

export const ASKED_KINDS = [
  'contact',
  'address',
  'person',
  'hours',
  'materials',
  'allocation',
  'payer',
  'contributor',
  'penalty',
  'definition',
  'procedure',
  'threshold',
  'fund',
  'figure',
  'amount',
  'rate',
  'duration',
  'quantity',
  'date',
  'agency',
  'none',
] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

/** First match wins: what a clause hardly ever holds stands first. */
const CUES: readonly [AskedKind, RegExp][] = [
  ['contact', /(电话|热线|联系方式|联系人|号码|打哪个号|网址|邮箱|微信号|公众号|官网)/u],
  ['address', /(在哪(条|个)?(街|路|里|儿|边|座|栋)|地址|怎么走|几楼|哪条(街|路)|什么地方办|在什么位置)/u],
  [
    'person',
    /((厅|局|处|科|校|院|行|市|省|州|盟|区|县|镇|乡|村|部|会|组)长|主任|书记|主席|负责人|法人|经理)(是|叫)(谁|什么|哪)|是谁(当|任)|叫什么名字|谁(当|任)/u,
  ],
  ['hours', /(几点|营业时间|上班时间|开门|关门|礼拜.{0,2}(开|上班|办)|周末.{0,3}(开|上班|办))/u],
  [
    'materials',
    /((交|带|准备|提供|提交|要|需要)(啥|什么|哪些)?(材料|证明|证件|手续|资料|表格)|什么手续|材料清单|办理流程|申请流程|申报流程|什么流程|哪几步)/u,
  ],
  ['allocation', /(名额|指标)?(如何|怎么|怎样)(分配|分到|分给|切块)|(名额|指标)有?多少/u],
  ['payer', /(哪家|哪个|什么)银行|哪个账户|(由|归)谁.{0,2}(拨付|代发|托管)/u],
  ['contributor', /(由|归|该|是)?谁(来)?[交缴](?!过|纳过|得|了|纳了)/u],
  [
    'penalty',
    /(怎么|如何|受到|什么|多少|哪些).{0,8}(处罚|惩罚|罚款|后果)|(处罚|罚款|惩罚).{0,6}(多少|什么|标准|金额|怎么|如何)|怎么罚|罚多少|承担.{0,4}责任/u,
  ],
  ['definition', /^(什么是|什么叫|何谓)|是什么意思|指的是什么|定义是/u],
  ['procedure', /(怎么|如何|怎样|哪里|去哪儿?).{0,8}(办理|补办|申领|查询|重置|注册|年检|挂失|报名|预约)/u],
  ['threshold', /(投|销售|营业|营收|产值|达到|满|收入).{0,6}多少.{0,6}(才|算|就能|可以|能享受)/u],
  // A sum set aside is asked for as such; what one gets of it is another sum.
  [
    'fund',
    /^(?!.*(占多少|分到|分得|每(家|个|户|人|台|辆|单|次)))((?=.*(安排|总额|投入|规模|盘子)).*(多少|几)(钱|万|元|亿|资金)|.*(规模|总额|盘子).{0,4}(多大|多少))/u,
  ],
  [
    'rate',
    /(几个点|几成|几折|百分之(多少|几)|多少个?百分点|(费率|利率|税率|增速|比例|占比|覆盖率|达标率|增长|回收率).{0,8}(多少|几|目标|是什么)|(扣|收|降|打|交|缴).{0,6}(几个点|几折|百分之几)|增长.{0,6}目标|比例)/u,
  ],
  [
    'amount',
    /(多少(钱|万(?![户人辆平亩吨家个张次名所])|元|块|资金|亿|补贴|补助|奖励|奖金)|(补|奖|给|拿|领|收|交|发|出|贴|掏|报|罚|赔|减|免|返)(到|了|个|我|我们)?多少(?!个|家|条|人|次|天|日|月|年|平|户)|(补贴|补助|奖励|奖补|支持|津贴|资助)(的)?(标准|金额|额度|力度)(?!动态|调整|机制|体系|由|归)|(金额|额度|价钱|价格)(是|有)?(多少|多高|几)?$|给几(万|千|百)|多少合适|啥标准)/u,
  ],
  [
    'date',
    /((什么|啥)时候|何时|啥时|(到|截至|截止)(哪|什么|啥|几)(天|时|年|月|号)|几月|哪一?(天|年)|截止|到期(时间|日|[吗么没？?]|$)|有效期|执行期|结束|还有效)/u,
  ],
  [
    'agency',
    /((哪|那)(个|些|几个|家)?(厅|局|委|部门|单位|机构|机关|处)|谁(来)?(负责|牵头|管|落实|主管|配合)|归(谁|哪)|由谁|(责任|牵头|主管|配合)(单位|部门))/u,
  ],
  [
    'duration',
    /(多少|(?<![哪好这那近前过头后]|最近)几)(天|日|个(工作日|月|星期|小时)|年|周|小时|分钟)(?!内|前|以|来)|多久|多长时间/u,
  ],
  [
    'quantity',
    /(多少|(?<![哪好这那近前过头后]|最近)几)(个|家|条|人|次|天|日|个月|月|年|平米?|平方米?|户|万户|辆|场|公里|张|名|项|座|处|亩|吨|小时|分钟|所|间|台)|期限|多大面积/u,
  ],
  ['amount', /(补|奖|钱|资金|费|税|贴|交|减|免|返).*一?共?多少(?=$|[？?，。])/u],
  ['figure', /一?共?多少(?=$|[？?，。])/u],
];

export const askedKind = (folded: string, intent: Intent): AskedKind => {
  const kind = CUES.find(([, cue]) => cue.test(folded))?.[0];
  if (kind) return kind;
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
  contributor: /(承担|负担|(由|用人单位|单位|个人|企业|职工|雇主).{0,8}(缴|支付|出资))/u,
  procedure: /(办理|申请|申报|申领|登记|提交|提出|窗口|网上|平台|凭)/u,
};

const within = (mention: Span, span: Span) => mention.start >= span.start && mention.end <= span.end;

/** Characters around a share by which it is one of money: 按销售额的10%补助, and not 配备比例不低于30%. */
const BESIDE_SHARE = 16;
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
      return clause.rates.some((m) => within(m, span));
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

/** How the kind is named to people: 金额, 比例 … */
export const KIND_NAMES: Record<AskedKind, string> = {
  contact: '联系方式',
  address: '地址',
  person: '人员姓名',
  hours: '办理时间',
  materials: '申报材料和手续',
  allocation: '名额分配办法',
  payer: '经办银行或拨付账户',
  contributor: '由谁缴纳',
  penalty: '处罚办法',
  definition: '定义',
  procedure: '办理方式',
  threshold: '门槛数额',
  fund: '资金总额',
  figure: '具体数值',
  amount: '具体金额',
  rate: '具体比例',
  duration: '时长',
  quantity: '具体数量',
  date: '起止时间',
  agency: '责任单位',
  none: '',
};
