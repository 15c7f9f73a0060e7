/**
 * Where a clause says who is responsible: a bracket of any style （…负责） （责任单位：…） 【牵头单位：…】, or a line
 * of its own 牵头单位：…
 */
import type { Span } from '../model.ts';
import { looksLikeBody, readAgencyList } from './agency-list.ts';
import { parseName } from './agency-parts.ts';
import { firstBody, LABEL, readStatements } from './responsibility-statement.ts';

const PAIRS: Record<string, string> = { '（': '）', '【': '】', '[': ']', '〔': '〕' };
/** What may stand before a bracket that closes a sentence or an item, and after it. */
const BEFORE = /[。；;！？”』》）】)\n]\s*$/u;
const AFTER = /^\s*(?:[。；;，（【\n]|$)/u;
/** A label at the head of a line or sentence opens a responsibility line, which runs to the end of its last list. */
const LINE = new RegExp(`(?<=^|[\\n。；;！])\\s*(?=${LABEL.source})`, 'gu');
/** No bracket and no line of this kind is longer; longer ones are not searched for their end. */
const LONGEST = 1000;
/** How much of the text around a bracket says whether it closes a sentence. */
const AROUND = 8;
const NO_NAMING = { prefix: null, territory: null };

/** End (exclusive) of the bracket that opens at `start`, or -1 where it is never closed. */
const closing = (text: string, start: number): number => {
  const open = text[start] as string;
  const close = PAIRS[open];
  let depth = 0;
  const limit = Math.min(text.length, start + LONGEST);
  for (let i = start; i < limit; i += 1) {
    if (text[i] === open) depth += 1;
    else if (text[i] === close) {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return -1;
};

const hasLabel = (content: string): boolean => new RegExp(LABEL.source, 'u').test(content);

/** `content` is a list of bodies with a role word, and nothing else comes first. */
const speaksOfBodies = (content: string): boolean => {
  const { groups, verbless } = readStatements(content, 0);
  return groups.length > 0 && !verbless && firstBody(content, groups);
};

const allBodies = (list: string): boolean =>
  readAgencyList(list, 0, NO_NAMING).agencies.every(
    ({ start, end, known, collective }) => known || (collective && looksLikeBody(list.slice(start, end))),
  );

/** Every item of every list is a body, and the sentence ends with what they do. */
const speaksOnlyOfBodies = (sentence: string): boolean => {
  const { groups, rest } = readStatements(sentence, 0);
  return (
    speaksOfBodies(sentence) && rest === '' && groups.every(({ start, end }) => allBodies(sentence.slice(start, end)))
  );
};

/** A body named in full, with whose it is: 省农业农村厅, 浙江省商务厅, 农业农村部. */
const namedInFull = (content: string): boolean => {
  const parsed = parseName(content.trim());
  return parsed !== null && (parsed.national !== null || parsed.head.level !== null || parsed.head.territory !== null);
};

/** 市新经济委: named like a body of the issuer's own level, though no vocabulary knows it. */
const LIKE_OWN = /^(?:自治区|省|市|州|盟|县|区|旗)[\p{Script=Han}]{2,12}(?:厅|局|委|办|中心|集团|公司)$/u;
/** A bare list in which at least half of the bodies are known and the rest are named like them. */
const listsMostlyKnown = (content: string): boolean => {
  const { agencies } = readAgencyList(content, 0, NO_NAMING);
  const known = agencies.filter(
    ({ start, end, known, collective }) => known || (collective && looksLikeBody(content.slice(start, end))),
  );
  const like = agencies.filter(({ start, end }) => LIKE_OWN.test(content.slice(start, end)));
  return (
    known.length > 0 &&
    2 * known.length >= agencies.length &&
    agencies.every((agency) => known.includes(agency) || like.includes(agency))
  );
};

/** A bare list of bodies: （省发展改革委、省财政厅）; one alone must be named in full. */
const listsOnlyBodies = (content: string): boolean =>
  (allBodies(content) && (readAgencyList(content, 0, NO_NAMING).agencies.length > 1 || namedInFull(content))) ||
  (listsMostlyKnown(content) && readAgencyList(content, 0, NO_NAMING).agencies.length > 1);

/** The sentence at the very end, if one stands before it: 由市商务局牵头，市财政局配合。 */
const lastSentence = (folded: string): Span | null => {
  const end = folded.trimEnd().length - (folded.trimEnd().endsWith('。') ? 1 : 0);
  const before = Math.max(...['。', '\n', '；'].map((mark) => folded.lastIndexOf(mark, end - 1)));
  const sentence = folded.slice(before + 1, end);
  if (before < 0 || sentence.trim() === '' || sentence.length > LONGEST) return null;
  return { start: end - sentence.trimStart().length, end };
};

/** Stretches of a folded text that hold a responsibility bracket or line, brackets included, in order. */
export const findResponsibility = (folded: string): Span[] => {
  const spans: Span[] = [];
  for (let i = 0; i < folded.length; i += 1) {
    if (PAIRS[folded[i] as string] === undefined) continue;
    const end = closing(folded, i);
    if (end < 0) continue;
    const content = folded.slice(i + 1, end - 1);
    const before = folded.slice(Math.max(0, i - AROUND), i);
    const after = folded.slice(end, end + AROUND);
    const last = /[。；]\s*$/u.test(before) && /^\s*(?:。|\n|$)/u.test(after);
    const placed = BEFORE.test(before) || AFTER.test(after);
    if (hasLabel(content) || (placed && speaksOfBodies(content)) || (last && listsOnlyBodies(content))) {
      spans.push({ start: i, end });
      i = end - 1;
    }
  }
  const inside = (place: number): boolean => spans.some(({ start, end }) => place >= start && place < end);
  for (const match of folded.matchAll(LINE)) {
    const start = match.index + match[0].length;
    if (inside(start)) continue;
    const length = folded.slice(start, start + LONGEST).search(/[。\n]/u);
    spans.push({ start, end: length < 0 ? Math.min(folded.length, start + LONGEST) : start + length });
  }
  const last = lastSentence(folded);
  if (last !== null && !inside(last.start)) {
    const sentence = folded.slice(last.start, last.end);
    if (!/[（【]/u.test(sentence) && speaksOnlyOfBodies(sentence)) spans.push(last);
  }
  return spans.sort((a, b) => a.start - b.start);
};
