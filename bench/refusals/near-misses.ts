/** Questions about a measure that is there, asked for what is not, and their answerable counterparts. */
import type { Clause } from '../../ingest/model.ts';
import type { Random } from '../planting/random.ts';
import { type Measure, measuresOf } from './measures.ts';
import type { RefusalQuestion } from './question.ts';

/** Kinds of recipient that exclude one another. */
const RECIPIENTS: readonly (readonly string[])[] = [
  ['小微企业', '中小企业', '企业', '公司'],
  ['农户', '农民', '家庭农场', '合作社'],
  ['个体工商户', '个体户'],
  ['大学生', '毕业生', '学生'],
  ['退役军人'],
  ['残疾人'],
  ['医院', '医疗机构', '诊所'],
  ['学校', '幼儿园', '高校'],
  ['居民', '消费者', '个人'],
  ['老年人', '老人'],
];
const PLACES = ['三亚市', '大连市', '拉萨市', '珠海市', '洛阳市', '昆明市', '厦门市', '哈尔滨市'];
const YEARS = ['2009年', '2011年', '2028年', '2031年'];
const SUMS = ['37万元', '88万元', '640万元', '7300元', '9亿元'];
/** Values that a clause hardly gives; each with the words by which the clause would give it. */
const KINDS: readonly [string, (m: Measure) => string, RegExp][] = [
  ['contact', ({ topic, deed }) => `${topic}想领${deed}，咨询电话是多少`, /(电话|热线|\d{7,}|网址|网站|邮箱)/u],
  ['materials', ({ topic, deed }) => `${topic}申请${deed}要交哪些材料`, /(材料|证明|凭证|发票|申请表|手续|流程|资料)/u],
  ['allocation', ({ topic, deed }) => `${topic}的${deed}名额怎么分到各个区县`, /(名额|分配|指标)/u],
  ['account', ({ topic, deed }) => `给${topic}的${deed}由哪家银行代发`, /(银行|账户|代发)/u],
  ['when', ({ topic, deed }) => `${topic}的${deed}到哪一天截止`, /(年|月|日|期)/u],
  ['who', ({ topic, deed }) => `${topic}的${deed}由哪个部门负责`, /(局|部|委|厅|中心|政府|单位|办公室|街道|镇)/u],
  ['share', ({ topic, deed }) => `${topic}的${deed}比例是百分之几`, /(%|％|比例|成|倍)/u],
];

/** The topic for another kind of recipient, in each place where it names one; null where it names none, or several. */
const forOthers = (text: string, topic: string, random: Random): string | null => {
  const named = RECIPIENTS.filter((group) => group.some((one) => topic.includes(one)));
  const [group] = named;
  if (!group || named.length > 1) return null;
  const others = RECIPIENTS.filter((other) => other !== group && !other.some((one) => text.includes(one)));
  if (others.length === 0) return null;
  return topic.replace(new RegExp(group.join('|'), 'gu'), random.pick(others)[0]!);
};

/** The question asks `topic` for how much. */
const howMuch = ({ topic, deed }: Measure): string => `${topic}给多少钱${deed}`;

const missesOf = (measure: Measure, all: string, random: Random): RefusalQuestion[] => {
  const { clause, topic, deed, hasSum } = measure;
  const around = `${clause.document.title}${clause.path.join('')}${clause.text}`;
  const out: RefusalQuestion[] = [];
  const add = (sort: string, question: string) => out.push({ sort: `near-${sort}`, question, answerable: false });
  if (!hasSum && clause.amounts.length === 0 && clause.rates.length === 0) add('no-sum', howMuch(measure));
  for (const [kind, ask, given] of KINDS) if (!given.test(clause.text)) add(kind, ask(measure));
  const place = random.pick(PLACES);
  if (hasSum && !all.includes(place.slice(0, 2))) add('place', `${place}${topic}，${deed}多少钱`);
  const year = random.pick(YEARS);
  if (hasSum && clause.periods.length === 0 && !around.includes(year.slice(0, 4)))
    add('year', `${year}${topic}能拿多少${deed}`);
  const others = forOthers(around, topic, random);
  if (hasSum && others) add('recipient', `${others}能拿多少${deed}`);
  const sum = random.pick(SUMS);
  if (hasSum && !all.includes(sum)) {
    add('sum', `${topic}不是有${sum}的${deed}吗，什么时候到账`);
    add('ceiling', `${topic}的${deed}封顶${sum}，超出部分怎么办`);
  }
  return out;
};

const answersOf = (measure: Measure): RefusalQuestion[] => {
  const { clause, topic, deed, hasSum } = measure;
  const out: RefusalQuestion[] = [];
  const add = (sort: string, question: string) => out.push({ sort: `answer-${sort}`, question, answerable: true });
  if (hasSum) {
    add('amount', howMuch(measure));
    add('can', `${topic}能不能拿到${deed}`);
  }
  add('what', `${topic}有什么${deed}`);
  if (clause.agencies.length > 0) add('who', `${topic}的${deed}由哪个部门负责`);
  if (clause.validity.length > 0) add('until', `${topic}的${deed}到什么时候截止`);
  return out;
};

/** Questions of clauses with a heading, where no grant is needed. */
const ofHeadings = ({ heading, agencies, agencyMentions, text, periods }: Clause): RefusalQuestion[] => {
  if (!heading || heading.length < 5 || heading.length > 22 || text.length < 40) return [];
  const out: RefusalQuestion[] = [{ sort: 'answer-heading', question: `${heading}有什么规定`, answerable: true }];
  if (agencies.length > 0) out.push({ sort: 'answer-who', question: `${heading}由谁负责`, answerable: true });
  else if (agencyMentions.length === 0 && !/(局|部门|委|厅|政府|单位|办公室)/u.test(text))
    out.push({ sort: 'near-who', question: `${heading}由哪个部门牵头`, answerable: false });
  if (periods.length === 0 && !/[年月日期]/u.test(text))
    out.push({ sort: 'near-when', question: `${heading}要在哪年哪月完成`, answerable: false });
  if (!/\d/u.test(text)) out.push({ sort: 'near-no-sum', question: `${heading}安排了多少万元资金`, answerable: false });
  return out;
};

/** 《…》 that clauses cite and the corpus does not hold. */
const ofReferences = (clauses: readonly Clause[]): RefusalQuestion[] => {
  const titles = clauses.map(({ document }) => document.title);
  const cited = new Set(clauses.flatMap(({ references }) => references.map(({ title }) => title)));
  return [...cited]
    .filter((title) => title.length >= 8 && title.length <= 34 && !titles.some((t) => t.includes(title.slice(0, 6))))
    .flatMap((title) => [
      { sort: 'near-cited', question: `《${title}》规定的处罚金额是多少`, answerable: false },
      { sort: 'near-cited', question: `${title}里对期限是怎么规定的`, answerable: false },
    ]);
};

/** All questions that can be made of the clauses. */
export const clauseQuestions = (clauses: readonly Clause[], random: Random): RefusalQuestion[] => {
  const all = clauses.map(({ text }) => text).join('\n');
  const measures = measuresOf(clauses);
  return [
    ...measures.flatMap((measure) => [...missesOf(measure, all, random), ...answersOf(measure)]),
    ...clauses.flatMap(ofHeadings),
    ...ofReferences(clauses),
  ];
};
