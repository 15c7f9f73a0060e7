/** Chinese words for the values of the contract. */
import type { Answer, GraphNode, Plan, QueryHelp } from '../../server/contract.ts';

export const FILTER_LABELS: Record<string, string> = {
  document: '文件',
  agency: '责任单位',
  role: '角色',
  industry: '行业',
  place: '地区',
  instrument: '政策工具',
  beneficiary: '受益对象',
  reference: '引用文件',
  amount: '金额',
  amount_min: '金额下限',
  amount_max: '金额上限',
  amount_kind: '金额种类',
  rate: '比例',
  period: '期限',
  from: '起始日',
  until: '截止日',
  amount_per: '金额按',
  asOf: '有效日期',
  as_of: '有效日期',
  asked_on: '提问日期',
  quantity: '数量',
  everyday: '同时查找',
};
export const filterLabel = (field: string): string => FILTER_LABELS[field] ?? field;

export const ROLE_LABELS: Record<string, string> = {
  sole: '单独负责',
  lead: '牵头',
  joint: '共同负责',
  cooperate: '配合',
};

/** A body by the part that it is asked about. */
export const PART_LABELS: Record<string, string> = {
  sole: '单独负责单位',
  lead: '牵头单位',
  joint: '共同负责单位',
  cooperate: '配合单位',
};

export const AMOUNT_KIND_LABELS: Record<string, string> = {
  subsidy: '补贴',
  reward: '奖励',
  cap: '封顶',
  fund: '资金安排',
  threshold: '条件门槛',
  guarantee: '担保额度',
};

export const PERIOD_LABELS: Record<string, string> = {
  validity: '执行期',
  deadline: '截止',
  target: '目标期',
  document: '文件年份',
};

export const LEVEL_LABELS: Record<string, string> = {
  country: '国家',
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
  group: '区域组合',
  zone: '功能区',
  foreign: '境外',
};

export const INTENT_LABELS: Record<Plan['intent'], string> = {
  find: '查找规定',
  list: '逐条列出',
  count: '统计条数',
  'how-much': '查标准、金额',
  'until-when': '查期限',
  who: '查责任单位',
  compare: '比较异同',
};

export const STATUS_LABELS: Record<Answer['status'], string> = {
  answered: '有据可答',
  partial: '部分可答',
  'no-answer': '文件中没有答案',
};

export const NODE_LABELS: Record<GraphNode['kind'], string> = {
  clause: '条款',
  document: '文件',
  agency: '单位',
  industry: '行业',
  place: '地区',
  instrument: '政策工具',
  beneficiary: '受益对象',
  reference: '引用文件',
};

export const EDGE_LABELS: Record<string, string> = {
  RESPONSIBLE: '由其负责',
  MENTIONS_AGENCY: '提及',
  IN_INDUSTRY: '针对行业',
  IN_PLACE: '涉及地区',
  USES_INSTRUMENT: '采用工具',
  BENEFITS: '惠及',
  CITES: '引用',
  PART_OF: '属于',
  CARRIED_BY: '随文印发',
  OVERLAPS: '重复或相关',
  HAS_AMOUNT: '写明金额',
  HAS_RATE: '写明比例',
  HAS_QUANTITY: '写明数量',
  HAS_PERIOD: '写明期限',
};

export const OUTCOME_LABELS: Record<string, string> = {
  added: '新收入',
  replaced: '已替换原有内容',
  unchanged: '与库中相同，没有改动',
  'new-version': '存为新版本',
};

export const LANGUAGE_LABELS: Record<QueryHelp['language'], string> = { sql: 'SQL', cypher: 'Cypher' };

/** A filter's value as people read it. */
export const valueLabel = (field: string, value: string): string => {
  if (field === 'role') return ROLE_LABELS[value] ?? value;
  if (field === 'amount_kind') return AMOUNT_KIND_LABELS[value] ?? value;
  return value;
};
