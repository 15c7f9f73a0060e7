/**
 * Where a clause says who is responsible: a bracket of any style （…负责） （责任单位：…） 【牵头单位：…】, or a line
 * of its own 牵头单位：…
 */
import type { Span } from '../model.ts';
import { looksLikeBody, readAgencyList } from './agency-list.ts';
import { firstBody, LABEL, readStatements } from './responsibility-statement.ts';

const PAIRS: Record<string, string> = { '（': '）', '【': '】', '[': ']', '〔': '〕' };
/** What may stand before a bracket that closes a sentence or an item, and after it. */
const BEFORE = /[。；;！？”』》）】)\n]\s*$/u;
const AFTER = /^\s*(?:[。；;，（【\n]|$)/u;
/** A label at the head of a line or sentence opens a responsibility line, which runs to the end of its last list. */
const LINE = new RegExp(`(?<=^|[\\n。；;！])\\s*(?=${LABEL.source})`, 'gu');
const LINE_END = /[。\n]/u;
/** A sentence of its own at the very end: 由市商务局牵头，市财政局配合。 */
const NO_NAMING = { prefix: null, territory: null };
const LAST_SENTENCE = /(?<=[。\n；])\s*([^。\n；]+)。?\s*$/u;

/** End (exclusive) of the bracket that opens at `start`, or -1 where it is never closed. */
const closing = (text: string, start: number): number => {
  const open = text[start] as string;
  const close = PAIRS[open];
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
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

/** Every item of every list is a body, and the sentence ends with what they do. */
const speaksOnlyOfBodies = (sentence: string): boolean => {
  if (!speaksOfBodies(sentence)) return false;
  const { groups, rest } = readStatements(sentence, 0);
  return (
    rest === '' &&
    groups.every(({ start, end }) =>
      readAgencyList(sentence.slice(start, end), 0, NO_NAMING).agencies.every(
        ({ start: from, end: until, known, collective }) =>
          known || (collective && looksLikeBody(sentence.slice(start + from, start + until))),
      ),
    )
  );
};

/** Stretches of a folded text that hold a responsibility bracket or line, brackets included, in order. */
export const findResponsibility = (folded: string): Span[] => {
  const spans: Span[] = [];
  for (let i = 0; i < folded.length; i += 1) {
    if (PAIRS[folded[i] as string] === undefined) continue;
    const end = closing(folded, i);
    if (end < 0) continue;
    const content = folded.slice(i + 1, end - 1);
    const placed = BEFORE.test(folded.slice(0, i)) || AFTER.test(folded.slice(end));
    if (hasLabel(content) || (placed && speaksOfBodies(content))) {
      spans.push({ start: i, end });
      i = end - 1;
    }
  }
  const inside = (place: number): boolean => spans.some(({ start, end }) => place >= start && place < end);
  for (const match of folded.matchAll(LINE)) {
    const start = match.index + match[0].length;
    if (inside(start)) continue;
    let end = start;
    while (end < folded.length && !LINE_END.test(folded[end] as string)) end += 1;
    spans.push({ start, end });
  }
  const last = LAST_SENTENCE.exec(folded);
  if (last?.[1] !== undefined) {
    const start = last.index + last[0].indexOf(last[1]);
    if (!inside(start) && !/[（【]/u.test(last[1]) && speaksOnlyOfBodies(last[1]))
      spans.push({ start, end: start + last[1].length });
  }
  return spans.sort((a, b) => a.start - b.start);
};
