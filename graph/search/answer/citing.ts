/** How a clause is named to people, and how short passages of it are made. */
import { foldText } from '../../../ingest/fold.ts';
import type { Clause, Span } from '../../../ingest/model.ts';
import { segmentsOf } from '../../text/tokens.ts';
import { characterPairs } from '../character-pairs.ts';
import { endBefore } from './uncut.ts';

const TERRITORY = /^.{2,8}?(自治区|省|市|自治州|州|盟|县|区|旗)(人民政府)?(办公厅)?(关于)?/u;

/** A number behind the title, and what a notice says that merely carries the text: 印发……的通知. */
const NUMBER = /[（(][^（）()]*〔\d{4}〕[^（）()]*[）)]$/u;
const CARRIES = /^(印发|转发|批转)(关于)?[《]?(.+?)[》]?的通知$/u;

/** A title of more characters is told by its beginning and the kind of text that it is. */
const LONGEST_TITLE = 22;
const TITLE_BEGINNING = 11;
/** What kind of text it is, with its edition. */
const KIND_OF_TEXT =
  /((行动|实施|工作|总体)?(方案|计划|规划|意见)|(若干|政策)?(措施|政策|规定|办法|细则|条例)|清单|通知|决定|公告|标准|纲要)(（[^（）]*）)?$/u;

/** 推动生活性服务业补短板…行动方案: a long title's first words and its kind. */
const abbreviated = (title: string): string => {
  if (title.length <= LONGEST_TITLE) return title;
  const kind = KIND_OF_TEXT.exec(title)?.[0] ?? '';
  let beginning = '';
  for (const word of segmentsOf(foldText(title))) {
    if (beginning.length + word.length > TITLE_BEGINNING) break;
    beginning += word;
  }
  const short = `${title.slice(0, beginning.length || TITLE_BEGINNING)}…${kind}`;
  return short.length < title.length ? short : title;
};

/**
 * 《消费促进2022年行动方案》: the title without its territory, its number and the notice around it, the edition kept; a
 * long one by its first words and its kind.
 */
export const shortTitle = (title: string): string => {
  const plain = title.replace(/\s+/gu, '').replace(NUMBER, '');
  const cut = plain.replace(TERRITORY, '').replace(/^关于(?=印发|转发|批转)/u, '');
  const carried = CARRIES.exec(cut)?.[3]?.replace(TERRITORY, '') ?? cut;
  return `《${abbreviated(carried.length >= 6 ? carried : plain)}》`;
};

/** 第2条 · “旅游业” · 前言: how one finds the clause in its document. */
export const clauseName = (clause: Clause): string => {
  const plain = /^(\d+)/u.exec(clause.number)?.[1];
  const article = /^第.+条/u.exec(clause.number)?.[0];
  if (article) return article;
  const isNested = clause.id.split('/').length > 3;
  if (plain && !isNested) return `第${plain}条`;
  if (clause.heading) return `“${clause.heading.replace(/“/gu, '‘').replace(/”/gu, '’')}”`;
  return plain ? `第${plain}条` : clause.number || '正文';
};

/** 《支持小微企业发展政策》第9条 */
export const citeName = (clause: Clause): string => `${shortTitle(clause.document.title)}${clauseName(clause)}`;

/** Cuts a passage to `limit` characters at a comma where it can, never inside a number or a bracket, without hanging punctuation. */
export const cutShort = (text: string, limit: number): string => {
  const plain = text.replace(/[。；;，,、：:]+$/u, '');
  if (plain.length <= limit) return plain;
  const head = plain.slice(0, limit);
  const comma = Math.max(head.lastIndexOf('，'), head.lastIndexOf('；'), head.lastIndexOf('、'));
  return plain.slice(0, endBefore(plain, comma > limit * 0.5 ? comma : limit));
};

/** A stretch that fills less than this share of its room is made longer. */
const MEAGRE = 0.6;

const phraseEnd = (text: string, from: number): number => {
  let end = from;
  // What ends a sentence already is not led into the next.
  if (/[。；\n]/u.test(text[from - 1] ?? '')) return from;
  while (end < text.length && !/[，、。；：\n]/u.test(text[end] ?? '')) end += 1;
  return end;
};

/** The stretch around `focus` that fits `limit` characters, begun and ended at punctuation where it can be. */
export const around = (text: string, focus: Span, limit: number): Span => {
  const stops = /[，。；：、\n]/u;
  // A long focus is begun where it begins.
  if (focus.end - focus.start > limit)
    return { start: focus.start, end: focus.start + cutShort(text.slice(focus.start, focus.end), limit).length };
  let start = focus.start;
  const room = () => limit - (focus.end - start);
  for (let at = focus.start - 1; at >= 0 && focus.end - at <= limit; at -= 1) {
    if (/[。；\n]/u.test(text[at] ?? '')) break;
    if (at === 0 || stops.test(text[at - 1] ?? '')) start = at;
  }
  if (start === focus.start && !stops.test(text[start - 1] ?? '，'))
    start = Math.max(0, focus.start - Math.max(0, room()));
  // To the end of its phrase, and on over commas as long as there is much room left in the sentence.
  let end = phraseEnd(text, focus.end);
  while (end - start < limit * MEAGRE && /[，、：]/u.test(text[end] ?? '')) {
    const next = phraseEnd(text, end + 1);
    if (next === end + 1 || next - start > limit + 6) break;
    end = next;
  }
  if (end - start > limit + 6) end = Math.max(focus.end, start + limit + 6);
  return { start, end };
};

/** Share of the smaller text's character pairs that the other has too. */
export const alike = (a: string, b: string): number => {
  const pairs = (text: string) => new Set(characterPairs(text));
  const [left, right] = [pairs(a), pairs(b)];
  const small = left.size <= right.size ? left : right;
  const large = small === left ? right : left;
  if (small.size === 0) return 0;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return shared / small.size;
};
