/**
 * Reasons why the clauses found may not answer what was asked. A doubt turns an answer into a partial one that names
 * what is missing; a grave one into none.
 */
import { foldText } from '../../../../ingest/fold.ts';
import type { Clause, Span } from '../../../../ingest/model.ts';
import { RecentValues } from '../../../recent-values.ts';
import { characterPairs } from '../../character-pairs.ts';
import type { CorpusLexicon } from '../../corpus-lexicon.ts';
import type { Question, Reading } from '../../plan/reading.ts';
import { type AskedKind, holds, KIND_NAMES } from '../asked.ts';
import { alike } from '../citing.ts';
import type { Evidence } from '../evidence.ts';
import { ownSumsIn } from '../shapes/calculation-bases.ts';
import { COMPANION, MOST_QUOTED, within } from '../shapes/within.ts';

export interface Doubt {
  code: 'value' | 'kind' | 'year' | 'place' | 'level' | 'sum' | 'document' | 'term' | 'object';
  /** Chinese, one clause of a sentence. */
  text: string;
  /** The matter itself is not in the corpus. */
  grave: boolean;
}

/** A passage with the value must speak of the matter at least this much as the passage that does so best. */
const NEAR_ENOUGH = 0.5;

/** (A sum set aside stands before all that it is for.) And its clause must have this share of the question's words that the clause has which has most of them. */
const OF_THE_MATTER = 0.6;

/** A further clause names the body of what is asked if it has this share of the words that the best one has. */
const AS_MUCH = 0.9;

/** Kinds that a policy clause hardly ever gives. */
export const RARE: readonly AskedKind[] = [
  'reason',
  'appeal',
  'channel',
  'criteria',
  'steps',
  'quota',
  'fine',
  'result',
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
];

/**
 * The kind of value asked for stands nowhere in the passage that matched, nor beside it in the clause. Of a sum that is not
 * computed, what the clause gives for each of what is counted is told: `unitsOf`.
 */
export const valueDoubt = (
  asked: AskedKind,
  evidence: readonly Evidence[],
  unitsOf: (clause: Clause) => readonly string[] = () => [],
): Doubt | null => {
  if (asked === 'none') return null;
  const near = evidence.filter(({ score }, i) => i < 3 && score >= (evidence[0]?.score ?? 0) * 0.8);
  if (asked === 'agency') {
    // Another measure's body is not the one of this measure.
    const most = Math.max(0, ...near.map(({ coverage }) => coverage));
    const spoken = near.filter(({ coverage }, i) => i === 0 || coverage >= most * AS_MUCH);
    return spoken.some(({ clause }) => clause.agencies.length > 0) ? null : doubt('value', asked, false);
  }
  const most = Math.max(0, ...near.map(({ coverage }) => coverage));
  if (RARE.includes(asked)) {
    const found = near.some(
      ({ clause, units, coverage }) =>
        coverage >= most * OF_THE_MATTER && units.slice(0, 2).some((unit) => holds(asked, clause, unit)),
    );
    return found ? null : doubt('kind', asked, false);
  }
  const best = Math.max(0, ...near.flatMap(({ units }) => units.map((unit) => unit.cover)));
  const found = near.some(
    ({ units, coverage }) =>
      coverage >= most * OF_THE_MATTER &&
      units.some((unit) => unit.holds && (asked === 'fund' || unit.cover >= best * NEAR_ENOUGH)),
  );
  if (found) return null;
  const units = asked === 'amount' && near[0] ? unitsOf(near[0].clause) : [];
  if (units.length === 0) return doubt('value', asked, false);
  return { code: 'value', text: `条文没有写明总额，写明的标准为${units.join('、')}`, grave: false };
};

const doubt = (code: Doubt['code'], asked: AskedKind, grave: boolean): Doubt => ({
  code,
  text: `条文没有写明${KIND_NAMES[asked]}`,
  grave,
});

/** Clauses that score nearly as well as the best: what an answer is quoted from. */
export const nearest = (evidence: readonly Evidence[]): Evidence[] => within(evidence, COMPANION, MOST_QUOTED);

/** The question is about a year that the clauses do not speak of. */
export const yearDoubt = (readings: readonly Reading[], evidence: readonly Evidence[]): Doubt | null => {
  for (const { filter, force } of readings) {
    if (force !== 'check' || filter.field !== 'period' || !Array.isArray(filter.value)) continue;
    const [from, until] = filter.value.map(String);
    const year = (from || until || '').slice(0, 4);
    if (year === '') continue;
    const spoken = nearest(evidence).some(({ clause }) => speaksOf(clause, year));
    if (!spoken) return { code: 'year', text: `条文没有${year}年的相应规定`, grave: false };
  }
  return null;
};

/** A measure that only says until when it runs is not taken to have begun longer ago. */
const LONGEST_TERM_YEARS = 4;

const speaksOf = (clause: Clause, year: string): boolean =>
  clause.text.includes(year) ||
  clause.document.title.includes(year) ||
  clause.periods
    .filter(({ meaning }) => meaning !== 'document')
    .some(({ from, until }) => {
      const first = from?.slice(0, 4) ?? String(Number(until?.slice(0, 4) ?? year) - LONGEST_TERM_YEARS);
      return first <= year && (until ?? '9999').slice(0, 4) >= year;
    }) ||
  (clause.periods.length === 0 && clause.document.version.startsWith(year));

/** The question is about a place that the clauses do not name. */
export const placeDoubt = (readings: readonly Reading[], evidence: readonly Evidence[]): Doubt | null => {
  for (const { filter, force } of readings) {
    if (force === 'set' || filter.field !== 'place' || Array.isArray(filter.value)) continue;
    const name = String(filter.value);
    const named = nearest(evidence).some(
      ({ clause }) => clause.places.some((p) => p.name === name) || clause.text.includes(filter.surface),
    );
    if (!named) return { code: 'place', text: `条文没有关于${name}的规定`, grave: false };
  }
  return null;
};

const LEVELS: readonly [RegExp, RegExp, string][] = [
  [/(中央财政|中央资金|国家财政|中央补助)/u, /(中央|国家)/u, '中央财政的规定'],
  [/(?<!面向)全国(的|平均|社|范围|一共|总|各|有|\d|网上|服务业|消费|经济|居民|城镇)/u, /全国/u, '全国的数据'],
  [
    /(国家|国务院|部委|部里|工信部|财政部|科技部|文旅部|农业农村部|交通运输部|人社部|住建部|民政部|国家发改委)(还|会|另外|再)?(给|发|奖|补|出|拨)(?!到|准|改|布)/u,
    /国家|中央|国务院|部(?=给|认|对|下)/u,
    '国家层面的标准',
  ],
];

/** The phrase of the clause that holds the place: between two marks. */
const phraseAround = (text: string, at: number): Span => {
  const start = Math.max(...[...'，,；;。\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  const length = text.slice(at).search(/[，,；;。\n]/u);
  return { start, end: length < 0 ? text.length : at + length };
};

/** The question asks of the nation what the clauses say of their own territory. */
export const levelDoubt = ({ folded }: Question, evidence: readonly Evidence[], asked: AskedKind): Doubt | null => {
  for (const [cue, said, name] of LEVELS) {
    if (!cue.test(folded)) continue;
    const stated = evidence.slice(0, 2).some(({ clause, units }) =>
      units.slice(0, 2).some((unit) => {
        const at = unit.text.search(said);
        return at >= 0 && holds(asked, clause, phraseAround(clause.text, unit.start + at));
      }),
    );
    if (!stated) return { code: 'level', text: `条文没有${name}`, grave: false };
  }
  return null;
};

/** Words beside a sum by which a question says that a measure gives, sets aside or limits it. */
const OF_MEASURES =
  /(补|奖|给|发|领|拿|减|免|封顶|上限|最高|至多|不超|基金|资金|专项|安排|额度|标准|起征|贴息|担保|扣|每|收费|收取|支持)/u;
const BESIDE = 10;

const around = (text: string, { start, end }: Span): string => text.slice(Math.max(0, start - BESIDE), end + BESIDE);

/** Words in the same part of a question by which it says that a measure gives or bounds the sum. */
const OF_A_RULE = /补|奖|封顶|上限|最高|最多|至多|超过|基金|专项|安排|额度|标准|起征|贴息|每/u;
/** Characters between the name of a sum and its figure: 贷款了大概600万元. */
const NAMED_WITHIN = 4;

/** 450万的工程采购: what the sum is for tells a case. */
const IS_OF_A_DEAL =
  /^(?:元|块钱?)?的(?:工程|货物|服务|采购|项目|合同|订单|单子|标|投资|贷款|设备|机器)(?!.{0,3}(?:奖|补))[^，。；]{2,}/u;
/** 国家补10万，自治区补多少: what somebody else gives is a figure to reckon with. */
const FROM_ABOVE = /(?:国家|中央|上级|上面|省里?)(?:已经?|都|能)?(?:补|给|拨|奖)(?:了|助|贴)?$/u;
const ASKS_FURTHER = /^[^，。；]{0,4}[，。；].*(?:多少|几)/u;

/** The asker's own sum, told as what they borrow, sell, spend or pay (贷款300万元); what a rule gives is never told so. */
const isOwn = (folded: string, { start, end }: Span): boolean => {
  const before =
    folded
      .slice(0, start)
      .split(/[，。；？]/u)
      .at(-1) ?? '';
  const behind = folded.slice(end).split(/[，。；？]/u)[0] ?? '';
  if (IS_OF_A_DEAL.test(folded.slice(end))) return true;
  if (FROM_ABOVE.test(before) && ASKS_FURTHER.test(folded.slice(end))) return true;
  if (OF_A_RULE.test(`${before}${behind}`)) return false;
  return ownSumsIn(before).some((named) => before.length - named.end <= NAMED_WITHIN);
};

/** The question takes for granted a sum that no clause gives; `force` says which of its sums are looked at. */
export const sumDoubt = (
  { folded }: Question,
  readings: readonly Reading[],
  evidence: readonly Evidence[],
  isCase: boolean,
  force: Reading['force'] = 'check',
): Doubt | null => {
  if (isCase) return null;
  const quoted = nearest(evidence);
  for (const { filter, force: own, condition } of readings) {
    if (own !== force || condition.field !== 'amount') continue;
    // 充了两千块的卡 is what happened to somebody, 奖两千块 is what a clause would have to say.
    if (force === 'check' && !OF_MEASURES.test(around(folded, filter))) continue;
    if (force === 'check' && isOwn(folded, filter)) continue;
    const figures = [condition.min, condition.max].filter((v): v is number => v !== null);
    if (figures.length === 0) continue;
    const { min: least, max: most } = condition;
    const isBound = (least === null) !== (most === null);
    const within = (v: number | null) => v !== null && v >= (least ?? 0) && v <= (most ?? Number.POSITIVE_INFINITY);
    const given = evidence
      .filter((one) => force === 'set' || quoted.includes(one))
      .some(({ clause }) =>
        clause.amounts.some(({ min, max }) =>
          isBound ? within(min) || within(max) : figures.some((v) => v === min || v === max),
        ),
      );
    if (!given) return { code: 'sum', text: `条文没有“${filter.surface}”这一数额`, grave: false };
  }
  return null;
};

/** 《…》 of a question that is the title of none of the documents, nor part of one. */
export const titleDoubt = ({ folded, original }: Question, lexicon: CorpusLexicon): Doubt | null => {
  for (const found of folded.matchAll(/《([^《》]{4,60})》/gu)) {
    const title = found[1] ?? '';
    const held = lexicon.documents.some((document) => {
      const own = foldText(document.title);
      return own.includes(title) || title.includes(own) || alike(title, own) >= SAME_TITLE;
    });
    const shown = original.slice(found.index, found.index + found[0].length);
    if (!held) return { code: 'document', text: `库中没有${shown}的内容`, grave: false };
  }
  return null;
};
/** A title shares this much of its character pairs with the one that is meant: 《服务业发展若干政策》. */
const SAME_TITLE = 0.7;

interface BareTitle {
  bare: string;
  /** What kind of document it is. */
  noun: string | undefined;
  pairs: readonly string[];
}

/** Titles that are kept as they are compared: every question is, with all that the corpus cites. */
const titles = new RecentValues<BareTitle>(4096);

/** A title without who issued it, nor what it says in brackets. */
const bareTitle = (title: string): BareTitle => {
  const known = titles.get(title);
  if (known) return known;
  const bare = foldText(title).replace(/(中华人民共和国|内蒙古自治区|[（(].*?[）)])/gu, '');
  const noun = /(条例|办法|细则|规划|方案|意见|通知|标准|规定|措施|法)$/u.exec(bare)?.[0];
  const found = { bare, noun, pairs: characterPairs(bare) };
  titles.set(title, found);
  return found;
};

/** 国办函〔2021〕103号 */
const NUMBER = /\p{Script=Han}{1,8}[〔[(（]\d{4}[〕\])）]\d+号/u;
const ASKS_CONTENT = /(怎么|如何|咋)(说|写|规定|要求)|(规定|要求|内容|提到|写)了?(什么|哪些|啥)|说了?(什么|啥)/u;

/** The question asks what another document says, which the corpus cites but does not hold. */
export const documentDoubt = ({ folded }: Question, lexicon: CorpusLexicon): Doubt | null => {
  const number = NUMBER.exec(folded)?.[0];
  if (
    number &&
    ASKS_CONTENT.test(folded) &&
    !lexicon.documents.some((one) => foldText(one.number ?? '').includes(number))
  )
    return { code: 'document', text: `库中没有${number}文件的内容`, grave: false };
  for (const { title, inCorpus } of lexicon.references) {
    if (inCorpus) continue;
    const { bare, noun, pairs } = bareTitle(title);
    if (!noun || !folded.includes(noun)) continue;
    const asked = new Set(folded);
    const share = pairs.filter((pair) => folded.includes(pair)).length / Math.max(1, pairs.length);
    const characters = [...bare].filter((c) => asked.has(c)).length / bare.length;
    const pointed = new RegExp(`(那个|这个|该)(实施)?${noun}`, 'u').test(folded);
    if (share >= 0.6 || (characters >= 0.85 && share >= 0.4) || (pointed && share >= 0.25))
      return { code: 'document', text: `库中没有《${title}》的内容，只有引用它的条文`, grave: false };
  }
  return null;
};
