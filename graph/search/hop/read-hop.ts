/**
 * Questions that name a body, places, a document or a named thing only by what another clause says of them: 给冷库补钱的那个厅
 * 还管什么 · 活鱼运输试点的两个市，各自的冷库怎么建 · 提到冷库的那份文件，对渔港怎么说 · 哪两个市试点活鱼运输？这两个市的冷库怎么建. What says
 * who they are is the first hop, what is asked of them the second.
 */
import type { Span } from '../../../ingest/model.ts';
import { matterOf } from '../matter.ts';
import { ASKS, BODY, COUNT, countOf, type Hop, PLACE } from './hop.ts';
import { ASKS_WHO, isAsker, isBody, isDenied } from './is-body.ts';
import { readChain } from './read-chain.ts';

/** Things that a text gives a name to; what is granted and to whom is no name. */
const NAMED = '行动|工程|计划|规划|项目|活动|平台|基金|集团|联盟|小组|专班|机制|制度|示范区|试验区|园区';
const DOCUMENT = '文件|方案|行动方案|实施方案|意见|措施|政策|办法|条例|规定|通知|细则|规划';
const POINTS = '那一?个|这个|那一?家|那|该|同一个';
const COUNTS = `${COUNT}|那几|这几`;

/** What may follow a body that is not pointed to. */
const FOLLOWS = '还|也|另外|[，,]|在|除此|同时|又|都';
const AGENCY_HOP = new RegExp(
  `^(?<first>.{2,40}?)的(?:(?<points>${POINTS})(?:${BODY})|(?<count>${COUNTS})[个家](?:${BODY})|(?:${BODY})(?=${FOLLOWS}))`,
  'u',
);
const HEAD = new RegExp(`(?:${BODY})$`, 'u');
const PLACES_HOP = new RegExp(
  `^(?<first>.{2,40}?)的?(?<count>${COUNTS})[个座](?<head>${PLACE})(?=[，,]|各|分别|的|都|还|里|在)`,
  'u',
);
const PLACE_HOP =
  /^(?<first>.{2,40}?)的(?<points>那个|这个|那座|该)?(?<head>盟市|城市|地市|[市盟县旗州])(?=[，,]|在|还)/u;
const THING_HOP = new RegExp(
  `^(?<first>.{2,40}?)的(?:那|这|该|同一)[一]?(?<measure>[个项份部次家批])?(?:专项|试点|示范|重点)?(?<head>${DOCUMENT}|${NAMED})`,
  'u',
);
/** A single place that is not pointed to must be told by so many characters. */
const TELLING = 4;

const secondOf = (folded: string, end: number): string => folded.slice(end).replace(/^[，,\s]+/u, '');

const agencyHop = (folded: string): Hop | null => {
  const found = AGENCY_HOP.exec(folded);
  const { first = '', points, count } = found?.groups ?? {};
  if (!found || ASKS.test(first)) return null;
  const head = HEAD.exec(found[0])?.[0] ?? '';
  const end = found[0].length;
  const second = secondOf(folded, end);
  const pointed = points !== undefined || count !== undefined;
  if (!ASKS.test(second) || (pointed ? count !== undefined && ASKS_WHO.test(second) : !isBody(first, head, second)))
    return null;
  if (points === undefined && (isDenied(first) || isAsker(head, second))) return null;
  const leads = /牵头/u.test(first);
  return {
    kind: 'agency',
    first,
    head,
    count: count ? countOf(count) : 1,
    second,
    start: 0,
    end,
    leads,
    pointed: points !== undefined,
  };
};

/** 一百零三个 and 我们这两个 are counted or pointed to, not told. */
const CUT_OFF = /[一二两三四五六七八九十百千零〇几数\d这那]$/u;
/** 我们县 · 全区 · 本市: all there are, or where those who ask are. */
const OWN_PLACE = /^(?:[我你咱他]们?|[本全各])(?:自治)?[国省市区县盟州旗]?(?:的|内|里)*$/u;
/** Stands between and around the names of a list. */
const LISTING = /^(?:[、，,和与跟及以同在对给从像如]|比如|例如|[市盟县旗州区省]|地区)*$/u;

/** 甲市、乙县和丙旗: names that no text may know, told by their kinds. */
const LISTED = /^(?:\p{Script=Han}{1,6}[市盟县旗州省](?:[、，,和与跟及]|以及|$)){2,}$/u;

/** `first` says which places are meant by no clause: by name, as `named` in the question, or as all or one's own. */
const isNamed = (first: string, named: readonly Span[]): boolean => {
  if (CUT_OFF.test(first) || OWN_PLACE.test(first) || LISTED.test(first)) return true;
  const inside = named.filter(({ end }) => end <= first.length);
  if (inside.length === 0) return false;
  return LISTING.test([...first].filter((_, at) => !inside.some(({ start, end }) => start <= at && at < end)).join(''));
};

const placeHop = (folded: string, named: readonly Span[]): Hop | null => {
  const several = PLACES_HOP.exec(folded);
  const found = several ?? PLACE_HOP.exec(folded);
  const { first = '', head = '', count, points } = found?.groups ?? {};
  if (!found || ASKS.test(first) || isNamed(first, named)) return null;
  const pointed = several !== null || points !== undefined;
  const end = found[0].length;
  const second = secondOf(folded, end).replace(/^(?:各自|分别|各)?的?/u, '');
  if (!ASKS.test(second) || (!pointed && matterOf(first).length < TELLING)) return null;
  const number = several ? countOf(count ?? '') : null;
  return { kind: 'place', first, head, count: number, second, start: 0, end, leads: false, pointed };
};

const thingHop = (folded: string): Hop | null => {
  const found = THING_HOP.exec(folded);
  const { first = '', head = '', measure = '' } = found?.groups ?? {};
  if (!found || ASKS.test(first)) return null;
  const end = found[0].length;
  const second = secondOf(folded, end);
  if (!ASKS.test(second)) return null;
  const kind = head === '文件' || /[份部]/u.test(measure) ? 'document' : 'name';
  return { kind, first, head, count: 1, second, start: 0, end, leads: false, pointed: true };
};

/**
 * The hop that a folded question asks for, or null where it asks for none. `named` are the places that the question names:
 * 甲市和乙市两个市 needs no clause to say which they are.
 */
export const readHop = (folded: string, named: readonly Span[] = []): Hop | null =>
  agencyHop(folded) ?? placeHop(folded, named) ?? thingHop(folded) ?? readChain(folded);

const PLAIN_WORDS =
  /什么|啥|哪些|哪方面|多少|还|也|另外|都|又|管|负责|牵头|参与|承担|落实|做|干|有|在|除此之外|其他|别的|工作|任务|措施|政策|事项?|条款?|方面|支持|规定|内容|[的了吗呢？?。，,里中能给是]/gu;

/** What the second question is about, without words that merely ask for more: empty in 还管什么. */
export const topicOf = (second: string): string => second.replace(PLAIN_WORDS, '').trim();

/** The matter of the second question, with a blank for each word that merely asks. */
export const matterAsked = (second: string): string =>
  matterOf(second.replace(/(^|[，,、])对/gu, '$1').replace(PLAIN_WORDS, ' '));
