/**
 * Questions that name a body or places only by what another clause says of them: 给冷库补钱的那个厅还管什么 ·
 * 活鱼运输试点的两个市，各自的冷库怎么建. The relative clause is the first hop, what is asked of its answer the second.
 */
import type { Span } from '../../../ingest/model.ts';

export interface Hop extends Span {
  kind: 'agency' | 'place';
  /** The first hop's own question, folded: 给冷库补钱. */
  first: string;
  /** How the body or the places are called: 厅, 部门, 市; what the name must end in where it is a kind of body. */
  head: string;
  /** Of how many the question speaks; null where it does not say. */
  count: number | null;
  /** What is asked of them, folded: 还管什么. */
  second: string;
  /** The relative clause says that the body leads. */
  leads: boolean;
}

const BODY = '厅|局|委|办|部门|单位|机构|机关|牵头单位|主管部门|责任单位|牵头部门';
const PLACE = '盟市|城市|地市|市|地区|区|县|旗|省|地方';
const POINTS = '那个|这个|那家|那|该|同一个';
const AGENCY_HOP = new RegExp(
  `^(?<first>.{2,40}?)的(?:(?<points>${POINTS})(?:${BODY})|(?:${BODY})(?=还|也|另外|，还|，在|除此|同时|又|都))`,
  'u',
);
const HEAD = new RegExp(`(?:${BODY})$`, 'u');
const PLACE_HOP = new RegExp(
  `^(?<first>.{2,40}?)的?(?<count>[两二三四五六七八九十几]|\\d{1,2}|那几|这几)个(?<head>${PLACE})(?=[，,]|各|分别|的|都|还|里)`,
  'u',
);
/** What the first hop asks is said, not asked: 哪个厅 has no answer to go on from. */
const ASKS = /哪|什么|啥|多少|谁|怎么|怎样|如何|何时|多久|几(?:个|家|条|年|月)|吗/u;
/** 负责托育的单位还有哪些 asks who they are, not what else they do. */
const ASKS_WHO = /^[都还也又]*(?:[有是]|包括)?(?:谁|哪[些几]|什么)[个家厅局委办部门单位机构]*[？?。]*$/u;
const DIGITS = '一二三四五六七八九十';

const countOf = (word: string): number | null =>
  word === '两' ? 2 : DIGITS.includes(word) ? DIGITS.indexOf(word) + 1 : Number(word) || null;

/** The hop that a folded question asks for, or null where it asks for none. */
export const readHop = (folded: string): Hop | null => {
  const agency = AGENCY_HOP.exec(folded);
  const place = agency ? null : PLACE_HOP.exec(folded);
  const found = agency ?? place;
  const first = found?.groups?.first ?? '';
  if (!found || ASKS.test(first)) return null;
  const end = found[0].length;
  const second = folded.slice(end).replace(/^[，,\s]+/u, '');
  if (!ASKS.test(second) || (agency && !agency.groups?.points && ASKS_WHO.test(second))) return null;
  const base = { first, second, start: 0, end, leads: /牵头/u.test(first) };
  if (agency) return { ...base, kind: 'agency', head: HEAD.exec(found[0])?.[0] ?? '', count: 1 };
  const { head = '', count = '' } = place?.groups ?? {};
  return { ...base, kind: 'place', head, count: countOf(count), second: second.replace(/^(?:各自|分别|各)?的?/u, '') };
};

/** What the second question is about, without words that merely ask for more: empty in 还管什么. */
export const topicOf = (second: string): string =>
  second
    .replace(
      /什么|啥|哪些|哪方面|多少|还|也|另外|都|又|管|负责|牵头|参与|承担|落实|做|干|有|在|除此之外|其他|别的|工作|任务|措施|政策|事项?|条款?|方面|支持|规定|内容|[的了吗呢？?。，,里中能给是]/gu,
      '',
    )
    .trim();
