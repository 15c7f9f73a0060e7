/**
 * Questions that name a body, places, a document or a named thing only by what another clause says of them: 给冷库补钱的那个厅
 * 还管什么 · 活鱼运输试点的两个市，各自的冷库怎么建 · 提到冷库的那份文件，对渔港怎么说 · 哪两个市试点活鱼运输？这两个市的冷库怎么建. What says
 * who they are is the first hop, what is asked of them the second.
 */
import { matterOf } from '../matter.ts';
import { ASKS, BODY, countOf, type Hop, PLACE } from './hop.ts';
import { readChain } from './read-chain.ts';

/** Things that a text gives a name to; what is granted and to whom is no name. */
const NAMED = '行动|工程|计划|规划|项目|活动|平台|基金|集团|联盟|小组|专班|机制|制度|示范区|试验区|园区';
const DOCUMENT = '文件|方案|行动方案|实施方案|意见|措施|政策|办法|条例|规定|通知|细则|规划';
const POINTS = '那一?个|这个|那一?家|那|该|同一个';
const COUNTS = '[两二三四五六七八九十几]|\\d{1,2}|那几|这几';

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
/** 负责托育的单位还有哪些 asks who they are, not what else they do. */
const ASKS_WHO = /^[都还也又]*(?:[有是]|包括)?(?:谁|哪[些几]|什么)[个家厅局委办部门单位机构]*[？?。]*$/u;
/** Asks for more of the same: 还管什么. */
const MORE = /还|也|另外|又|都|其他|除此|同时/u;
/** What a body does: 评定绿色商场的部门. 申请补贴的部门 is no such body. */
const DOES =
  /负责|牵头|主管|分管|管|[发兑]|给|评|认定|审[核批定]|制定|修订|编制|印发|拨|落实|所在|接收|收到|汇总|受理|组织|实施|开展|监[管督测]|督促|查|检|办|会同|推[进动行广]|建|安排|支持|执行|引导|规范|统|核算|测算|协调|征收?|免|减|返还|补贴|奖|培育|公布/u;
/** 单位 and 机构 are those who ask, too, unless they are said to be in charge. */
const IN_CHARGE = /负责|牵头|主管|分管|责任|管/u;
const SEEKS = /申请|申报|申领|获得?|享受|领取|领到|拿到|被|符合|违反|未/u;
/** A single place that is not pointed to must be told by so many characters. */
const TELLING = 4;

const secondOf = (folded: string, end: number): string => folded.slice(end).replace(/^[，,\s]+/u, '');

/** A body that is not pointed to: it does what the relative clause says, and something is asked of it. */
const isBody = (first: string, head: string, second: string): boolean =>
  !ASKS_WHO.test(second) &&
  !SEEKS.test(first) &&
  (/部门|[厅局委]$/u.test(head) ? DOES : IN_CHARGE).test(first) &&
  (MORE.test(second) || /\S\S/u.test(matterOf(second)));

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

const placeHop = (folded: string): Hop | null => {
  const several = PLACES_HOP.exec(folded);
  const found = several ?? PLACE_HOP.exec(folded);
  const { first = '', head = '', count, points } = found?.groups ?? {};
  if (!found || ASKS.test(first)) return null;
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

/** The hop that a folded question asks for, or null where it asks for none. */
export const readHop = (folded: string): Hop | null =>
  agencyHop(folded) ?? placeHop(folded) ?? thingHop(folded) ?? readChain(folded);

const PLAIN_WORDS =
  /什么|啥|哪些|哪方面|多少|还|也|另外|都|又|管|负责|牵头|参与|承担|落实|做|干|有|在|除此之外|其他|别的|工作|任务|措施|政策|事项?|条款?|方面|支持|规定|内容|[的了吗呢？?。，,里中能给是]/gu;

/** What the second question is about, without words that merely ask for more: empty in 还管什么. */
export const topicOf = (second: string): string => second.replace(PLAIN_WORDS, '').trim();

/** The matter of the second question, with a blank for each word that merely asks. */
export const matterAsked = (second: string): string =>
  matterOf(second.replace(/(^|[，,、])对/gu, '$1').replace(PLAIN_WORDS, ' '));
