/**
 * From a stretch that names recipients with their conditions to short names: conditions go, each of a list is one, its head
 * is completed. 符合条件的餐饮、零售业中小微企业 → 餐饮业中小微企业, 零售业中小微企业.
 */
import type { Span } from '../model.ts';
import { listed, readVocabulary } from '../vocabulary.ts';

export type HeadRole = 'recipient' | 'generic' | 'actor' | 'government';

export interface RecipientName extends Span {
  name: string;
  role: HeadRole;
}

/** A name longer than this is a clause, not a noun. */
const LONGEST_NAME = 22;
/** A condition up to this length stays with a head that says little alone (设备上云上平台的企业). */
const SHORT_CONDITION = 9;

const heads = new Map<string, HeadRole>(
  readVocabulary<'role' | 'heads'>('beneficiary-heads').flatMap((row) =>
    listed(row.heads).map((head) => [head, row.role as HeadRole] as const),
  ),
);
const byLength = [...heads.keys()].sort((a, b) => b.length - a.length);

const headOf = (phrase: string): string | null => byLength.find((head) => phrase.endsWith(head)) ?? null;

/** Words before a noun that say no more than that it qualifies. */
const OPENING =
  /^(?:并|且|或者?|和|及|其中|以及|将|把|对|向|为|由|给|仍|再|新|符合[^，的]{0,10}条件|符合条件|符合规定|符合要求|有条件|有意愿|当年|首次|各类|各级|所有|部分|辖区?内?|区内|省内|市内|县内|全区|全省|全市|本地|自治区内|重点|优质|广大|相关|有关|其他|其它|一批|更多|上述|以下|确有困难|特别是|尤其是|已|经|推进|实施|推动|推广|新评|新获批|新引进|新办|新建|新命名|新获得?|每个|每家|每户|涉及|(?:\d+|[一二三四五六七八九十两]+)(?:—\d+)?[家个户所])+/u;

/** Splits at 、 and at 和 · 与 · 或 behind a head, outside brackets and quotes. */
const splitList = (phrase: string): Span[] => {
  const parts: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < phrase.length; i += 1) {
    const character = phrase[i]!;
    if ('（“《'.includes(character)) depth += 1;
    else if ('）”》'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const joins = '和与及或'.includes(character) && headOf(phrase.slice(start, i)) !== null;
    if (character !== '、' && character !== '，' && !joins) continue;
    parts.push({ start, end: i });
    start = i + 1;
  }
  parts.push({ start, end: phrase.length });
  return parts.filter(({ start: a, end }) => end > a);
};

interface Item extends Span {
  text: string;
  condition: string;
}

/** Cuts an item's conditions: all up to its last 的 outside brackets, and opening words. */
const cutItem = (phrase: string, { start, end }: Span): Item => {
  const whole = phrase.slice(start, end);
  const plain = whole.replace(/（[^（）]*）|“[^“”]*”/gu, (inner) => '·'.repeat(inner.length));
  const cut = plain.lastIndexOf('的') + 1;
  let text = whole.slice(cut);
  let from = start + cut;
  const opening = OPENING.exec(text)?.[0] ?? '';
  if (opening.length < text.length && headOf(text.slice(opening.length)) !== null) {
    text = text.slice(opening.length);
    from += opening.length;
  }
  return { text, condition: whole.slice(0, Math.max(0, cut - 1)), start: from, end };
};

/** The part of a last item that its list shares: 零售业中小微企业 → 业中小微企业. */
const sharedTail = (text: string): string | null =>
  /(?:业)?(?:中小微|小微|中小|民营|龙头|骨干|困难)?(?:企业|机构|单位|公司|市场主体|经营主体|纳税人|从业人员|服务机构|行业协会)$/u.exec(
    text,
  )?.[0] ?? headOf(text);

const complete = (text: string, tail: string): string =>
  text.endsWith('业') && tail.startsWith('业') ? text + tail.slice(1) : text + tail;

/** What follows 等 sums a list up; it is dropped where the list names its members. */
const withoutSummary = (phrase: string): string => {
  const at = phrase.search(/等(?!级)(?:[^、，]{0,16})$/u);
  return at > 0 && /[、和]/u.test(phrase.slice(0, at)) ? phrase.slice(0, at) : phrase;
};

const nameOf = (item: Item): string => {
  const head = headOf(item.text);
  if (head === null || item.text !== head || heads.get(head) !== 'generic') return item.text;
  const condition = item.condition.replace(OPENING, '');
  if (/^符合条件$/u.test(item.condition)) return `符合条件的${item.text}`;
  const usable = condition !== '' && condition.length <= SHORT_CONDITION && !/[，□\d]|困难$|影响/u.test(condition);
  return usable ? condition + item.text : item.text;
};

/** Names in `phrase`; offsets are into it. */
export const readRecipients = (phrase: string): RecipientName[] => {
  const text = withoutSummary(phrase.replace(/[，、]$/u, ''));
  const parts = splitList(text).map((part) => cutItem(text, part));
  const summary = text === phrase ? '' : phrase.slice(text.length).replace(/^等(?:重点)?/u, '');
  const names: RecipientName[] = [];
  let tail = sharedTail(summary);
  let closed = false; // a 的 further right made what stands left of it a condition
  for (const item of parts.toReversed()) {
    if (closed && headOf(item.text) === null) continue;
    let name = nameOf(item);
    const head = headOf(name);
    if (head === null) {
      if (tail === null || item.text.length > 8 || !/^[一-龥A-Za-z]{2,8}$/u.test(item.text)) continue;
      name = complete(item.text, tail);
    } else if (tail === null || names.length === 0) tail = sharedTail(item.text);
    if (item.condition !== '') closed = true;
    const role = heads.get(headOf(name) ?? '');
    if (role === undefined || name.length > LONGEST_NAME || name.length < 2 || /[□，。]/u.test(name)) continue;
    names.unshift({ name, role, start: item.start, end: item.end });
  }
  return names;
};
