/**
 * From a stretch that names recipients with their conditions to short names: conditions go, each of a list is one, its head
 * is completed. 符合条件的餐饮、零售业中小微企业 → 餐饮业中小微企业, 零售业中小微企业.
 */
import type { Span } from '../model.ts';
import { doerOf, type HeadRole, headOf, roleOf } from './beneficiary-head.ts';
import { blankLevels, splitList, withoutSummary } from './beneficiary-list.ts';

export interface RecipientName extends Span {
  name: string;
  role: HeadRole;
}

/** A name longer than this is a clause, not a noun. */
const LONGEST_NAME = 22;
/** A condition up to this length stays with a head that says little alone (设备上云上平台的企业). */
const SHORT_CONDITION = 9;

/** Words before a noun that say no more than that it qualifies, or what is done with it. */
const OPENING =
  /^(?: |并|且|或者?|和|及|其中|以及|将|把|对|向|为|给|仍|再|由|适宜由|应当?|专门|鼓励|支持|引导|组织|指导|督促|强化|符合[^，的]{0,10}条件|符合条件|符合规定|符合要求|受[^，的]{0,14}影响(?:较大|严重|较重)?|有条件|有意愿|当年|首次|各类|各级|所有|部分|辖内|区内外|省内外|区内|省内|市内|县内|全区|全省|全市|本地|[我本][省市区县州]|区域内|重点|优质|广大|采购|现行|相关|有关|其他|其它|一批|更多|上述|以下|确有困难|特别是|尤其是|已|经(?=认定|评定|评审|批准|核准|考核|验收)|高等级|知名(?!品牌)|新?入选(?:[省市区县州])?(?:“[^“”]{1,16}”)?|(?:国家|省|市|县|区)级(?:及?以上)|大型|推进|实施|推动|推广|获批|引进|新?引进的?|新(?:评|取得|获批|引进|办|建|命名|获得?|认定|设立|增)|成功创建的?|创建成功的?|创建成功|认定|认证|（[^（）]{2,24}）|国际国内|国内外|专业化|专业性|自治区(?!级|优秀|认定)|国家\dA级|每[个家户]|涉及|(?:\d+|[一二三四五六七八九十两]+)(?:[—.]\d+)?万?[家个户所](?:左右|以上)?)+/u;

interface Item extends Span {
  text: string;
  condition: string;
}

/** An item without the note in brackets behind its head: 重点企业（龙头企业） → 重点企业; 示范县（旗） is a head itself. */
const withoutNote = (whole: string): string => {
  const plain = whole.replace(/（[^（）]*）$/u, '');
  return headOf(whole) === null && headOf(plain) !== null ? plain : whole;
};

/** Cuts an item's conditions: all up to its last 的 outside brackets, and opening words. */
const cutItem = (phrase: string, { start, end }: Span): Item => {
  const whole = withoutNote(phrase.slice(start, end));
  const plain = whole.replace(/（[^（）]*）|“[^“”]*”/gu, (inner) => '·'.repeat(inner.length));
  const cut = Math.max(plain.lastIndexOf('的') + 1, /^ */u.exec(plain)![0].length);
  let text = whole.slice(cut);
  let from = start + cut;
  const opening = OPENING.exec(text)?.[0] ?? '';
  if (opening.length < text.length && headOf(text.slice(opening.length)) !== null) {
    text = text.slice(opening.length);
    from += opening.length;
  }
  return { text, condition: whole.slice(0, Math.max(0, cut - 1)), start: from, end: start + whole.length };
};

/** The part of a last item that its list shares: 零售业中小微企业 → 业中小微企业. */
const sharedTail = (text: string): string | null =>
  /(?:性服务)?业?(?:中小微|小微|中小|民营|龙头|骨干|困难)?(?:企业|机构|单位|公司|市场主体|经营主体|纳税人|从业人员|行业协会)$/u.exec(
    text,
  )?.[0] ?? null;

/** What is no trade that a head could complete. */
const NO_TRADE = /(?:项目|活动|业态|网点|设施|开发|服务|大赛|工程|方式|困难|员|出口)$/u;

/** Words that were cut amiss, and things that no one lives by (跨行业企业, 场内车辆, 智慧景区). */
const NO_NAME =
  /[□，。向把将与按]|风险地区$|^(?:加快|加强|提升|完善|规范|利用|纳入|从事|获得|入选|同时|同一|每新|者|度|其|各项|跨(?!境)|内(?![蒙贸河外资])|智慧|虚拟|行业企业$|领域企业$|创建(?!主体|单位)|培育|打造|组织|各盟市.|设立)|设立|员工从事/u;

/** 餐饮 + 业企业; a summary 市场主体 makes its members 企业 (旅游演艺等市场主体 → 旅游演艺企业). */
const complete = (text: string, tail: string): string => {
  const head = tail.replace(/(?:市场|经营)主体$/u, '企业');
  return text.endsWith('业') && head.startsWith('业') ? text + head.slice(1) : text + head;
};

/** 服务业领域相关企业 → 服务业企业, 困难行业 → 困难行业企业, 小微企业主体 → 小微企业, 客货车 → 客货车车主. */
const plainName = (text: string): string =>
  text
    .replace(/企业主体$/u, '企业')
    .replace(/领域(?:相关|有关)?(?:企业)?$/u, '企业')
    .replace(/领域(?=困难行业)/u, '')
    .replace(/行业$/u, '行业企业')
    .replace(/^.*(?:企业|机构)(?=(?:在岗)?(?:职工|员工)$)/u, '')
    .replace(/(?<=企业|单位|机构)吸纳.*$/u, '')
    .replace(/(?<=企业)分支机构$/u, '')
    .replace(/^.*?((?:客货|客|货)车|[一-龥]{0,4}车辆)$/u, '$1车主');

const nameOf = (item: Item): string => {
  const head = headOf(item.text);
  if (head === null || item.text !== head || roleOf(head) !== 'generic') return item.text;
  const condition = item.condition.replace(OPENING, '');
  if (/^符合条件$/u.test(item.condition)) return `符合条件的${item.text}`;
  const created = /(?:成功)?创建(?:成功)?([^，]{4,16})$/u.exec(item.condition)?.[1];
  if (created !== undefined && !created.startsWith('以上')) return `${created}创建${item.text}`;
  const usable =
    condition !== '' &&
    condition.length <= SHORT_CONDITION &&
    !/[，□\d]|困难$|影响|^(?:获|可|受|被|同时|每|其|并|入选)/u.test(condition);
  if (!usable) return item.text;
  return condition.startsWith('有') ? `${condition}的${item.text}` : condition + item.text;
};

const SUBJECT =
  /^(.{2,16}?)(?=(?:年度|在|累计|首次|达到|获得|开展|吸纳|促成|取得|承担|被|实施|建设|新|通过|完成|认定|运营|参加|入驻|投资|引进|举办|承办|购买|租用|自建|连续))/u;

/** Those of whom a condition without a head speaks: 技术经纪人/经理人累计促成…的 → 技术经纪人, 经理人. */
const readSubject = (phrase: string): RecipientName[] => {
  const subject = SUBJECT.exec(phrase)?.[1] ?? /^[^，、]+/u.exec(phrase)?.[0] ?? '';
  return [...subject.matchAll(/[^/、]+/gu)].flatMap((match) => {
    const { text, start, end } = cutItem(subject, { start: match.index, end: match.index + match[0].length });
    const role = roleOf(text);
    return role === undefined ? [] : [{ name: text, role, start, end }];
  });
};

const LEVEL = /^(?:国家|自治区|省|市|盟市|县|旗县)级?/u;

/** A name that differs from another one in its level alone loses it: 国家级X、自治区级X → X. */
const withoutLevels = (names: readonly RecipientName[]): RecipientName[] =>
  names.map((item) => {
    const plain = item.name.replace(LEVEL, '');
    const same = names.filter(({ name }) => name.replace(LEVEL, '') === plain);
    return same.length > 1 ? { ...item, name: plain } : item;
  });

/** Names in `phrase`; offsets are into it. */
export const readRecipients = (phrase: string): RecipientName[] => {
  if (phrase.endsWith('的')) return readSubject(phrase);
  const text = withoutSummary(
    blankLevels(phrase)
      .replace(/[，、]$/u, '')
      .replace(/特别是|尤其是/gu, '、、、'),
  );
  const parts = splitList(text).map((part) => cutItem(text, part));
  const summary = text === phrase ? '' : phrase.slice(text.length).replace(/^等(?:重点)?/u, '');
  if (/项目$/u.test(summary)) return []; // the projects are paid for, not what they consist of
  const names: RecipientName[] = [];
  let tail = sharedTail(summary);
  let closed = false; // a 的 further right made what stands left of it a condition
  for (const item of parts.toReversed()) {
    if (closed && headOf(item.text) === null) continue;
    // behind a 、 the condition is cut in two: 获示范工程、质量奖的企业
    let name = plainName(nameOf(item === parts[0] ? item : { ...item, condition: '' }));
    const head = headOf(name);
    if (head === null) {
      if (tail === null || NO_TRADE.test(item.text) || !/^[一-龥A-Za-z]{2,8}$/u.test(item.text)) continue;
      name = complete(item.text, tail);
    } else if (tail === null || names.length === 0) {
      const shared = sharedTail(item.text);
      tail = shared === item.text ? null : shared; // 小微企业 names no trade that a neighbour could stand beside
    }
    if (item.condition !== '') closed = true;
    const role = roleOf(name);
    if (role === undefined || name.length > LONGEST_NAME || name.length < 2 || NO_NAME.test(name)) continue;
    const doer = role === 'deed' ? doerOf(headOf(name)!) : undefined;
    names.unshift({ name: doer ?? name, role, start: item.start, end: item.end });
  }
  return withoutLevels(names);
};
