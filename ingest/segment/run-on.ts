/**
 * Text that lost its line breaks: puts breaks back where a number of the outline, the title, the signature or an
 * attachment begins. Only positions are found here; no character is added or taken.
 */
import { DATE_SOURCE } from './date.ts';
import type { Line } from './lines.ts';
import { isAddressees } from './metadata-line.ts';
import { readNumber } from './numbering.ts';
import { HAN_NUMBER, parseOrdinal } from './ordinal.ts';

/** Lines below this length are paragraphs, whatever they hold. */
const MIN_RUN_ON = 400;
/** A document with more numbered lines than this has kept its breaks. */
const MAX_NUMBERED_LINES = 2;
/** A heading that has no full stop ends within this many characters, where the next number begins. */
const MAX_HEADING = 45;
const MIN_BREAKS = 2;
/** Bounds of a title or heading that is recognised because it stood before. */
const MAX_KNOWN = 60;
const MIN_KNOWN = 6;
/** Longest run of blanks that is looked over. */
const MAX_BLANKS = 64;
/** Titles between 《》 beyond this many are not looked for again in the text. */
const MAX_QUOTED = 100;

type Style = 'chapter' | 'section' | 'article' | 'han' | 'han-bracket' | 'arabic';
/** Coarse to fine. */
const ORDER: readonly Style[] = ['chapter', 'section', 'article', 'han', 'han-bracket', 'arabic'];
const H = `${HAN_NUMBER}{1,4}`;
const FINDERS: Record<Style, RegExp> = {
  chapter: new RegExp(`第(${H})章(?!规定)`, 'gu'),
  section: new RegExp(`第(${H})节(?!规定)`, 'gu'),
  article: new RegExp(`第(${H})条(?!规定|第|所|、|和|至)`, 'gu'),
  han: new RegExp(`(?<!${HAN_NUMBER}|第|、)(${H})、(?!${HAN_NUMBER})`, 'gu'),
  'han-bracket': new RegExp(`（(${H})）`, 'gu'),
  arabic: /(?<![\d.．])(\d{1,2})[.．、](?!\d)/gu,
};

interface Break {
  style: Style;
  at: number;
  value: number;
}

/**
 * Numbers of an outline in `text`, in order, each the next of its style (many count on through all sections) or a 1, at a place
 * where a paragraph can begin.
 */
const outlineBreaks = (text: string): Break[] => {
  const found = ORDER.flatMap((style) =>
    [...text.matchAll(FINDERS[style])].map((match) => ({
      style,
      at: match.index,
      value: parseOrdinal(match[1]!) ?? 0,
    })),
  ).sort((a, b) => a.at - b.at);
  const last = new Map<Style, number>();
  const accepted: Break[] = [];
  for (const candidate of found) {
    const before = shortBefore(text, candidate.at).trimEnd();
    const expected = (last.get(candidate.style) ?? 0) + 1;
    if (candidate.value !== expected && candidate.value !== 1) continue;
    const previous = accepted.at(-1);
    const afterStop =
      before === '' || /[。；：！？）”]$/u.test(before) || /[\s\u3000]$/u.test(shortBefore(text, candidate.at));
    const afterHeading =
      previous !== undefined &&
      candidate.at - previous.at <= MAX_HEADING &&
      ORDER.indexOf(candidate.style) >= ORDER.indexOf(previous.style) &&
      !/[，、]/u.test(text.slice(previous.at + 4, candidate.at));
    const free = candidate.style === 'chapter' || candidate.style === 'section';
    if (!afterStop && !afterHeading && !(free && candidate.value === expected)) continue;
    last.set(candidate.style, candidate.value);
    accepted.push(candidate);
  }
  return accepted;
};

/** The few characters before `at`, blanks included: enough to see what a break would follow. */
const shortBefore = (text: string, at: number): string => text.slice(Math.max(0, at - MAX_BLANKS), at);

/** Where `phrase` stands outside of 《》. */
const outside = (text: string, phrase: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); phrase !== '' && at >= 0; at = text.indexOf(phrase, at + 1))
    if (text[at - 1] !== '《') places.push(at);
  return places;
};

/** Length of the longest beginning of `rest` that `before` has said already (a title in a list of attachments). */
const knownPrefix = (before: string, rest: string): number => {
  for (let length = Math.min(MAX_KNOWN, rest.length); length >= MIN_KNOWN; length -= 1)
    if (before.includes(rest.slice(0, length))) return length;
  return 0;
};

/** Ends of headings of chapters and sections that a table of contents gives: what both places have in common. */
const headingEnds = (text: string, breaks: readonly Break[]): number[] => {
  const divisions = breaks.filter(({ style }) => style === 'chapter' || style === 'section');
  return divisions.map(({ at, style, value }) => {
    const others = divisions.filter((other) => other.style === style && other.value === value && other.at !== at);
    const common = others.map((other) => {
      let length = 0;
      while (length < MAX_KNOWN && text[at + length] === text[other.at + length] && text[at + length] !== undefined)
        length += 1;
      return length;
    });
    const length = Math.max(0, ...common);
    return length >= MIN_KNOWN ? at + length : at;
  });
};

const SIGNATURE = new RegExp(
  `(?<=[。\\s）])([^。，；：\\s]{2,40}(?:人民政府|办公厅|办公室|委员会|国务院|[厅局]))\\s*${DATE_SOURCE}(?![，。前后起以至印])`,
  'gu',
);
const LONE_DATE = new RegExp(`(?<=。\\s{0,64})${DATE_SOURCE}(?=\\s*(?:$|附件|（此件))`, 'gu');

/** The document's last words, behind the responsibility bracket of its last item. */
const CLOSING = /(?<=(?:负责|落实)）\s{0,64})(?=各(?:地|级|市|县|区|盟|州|省|部门|有关|单位))/gu;

/** A title that runs into the text: …实施方案（2022版）为推动… */
const TITLE_RUN_IN =
  /^[^。，；：\d]{0,4}[^。，；：]{4,70}?(?:方案|政策|措施|意见|办法|规定|细则|通知|条例|规划|计划|纲要)(?:（[^（）]{1,24}）)?(?=\s*(?:为|根据|按照|近年来|依据|各|第一条|第一章|一、|[\p{Script=Han}]{1,12}〔\d{4}〕))/u;

const frameBreaks = (text: string, known: string | null): number[] => {
  const title = known ?? TITLE_RUN_IN.exec(text)?.[0] ?? null;
  const places: number[] = [];
  for (const at of title ? outside(text, title) : []) places.push(at, at + title!.length);
  const quotations = new Set([...text.matchAll(/《([^《》]{6,60})》/gu)].map((match) => match[1]));
  for (const quoted of [...quotations].slice(0, MAX_QUOTED))
    for (const at of outside(text, quoted!)) {
      const before = shortBefore(text, at).trimEnd();
      if (before === '' || /[。）日\d]$/u.test(before)) places.push(at, at + quoted!.length);
    }
  const titled = title && text.startsWith(title) ? title.length : 0;
  const number = /^\s*[\p{Script=Han}]{1,12}〔\d{4}〕\d+号/u.exec(text.slice(titled));
  const head = titled + (number?.[0].length ?? 0);
  if (number) places.push(head);
  const colon = text.indexOf('：', head);
  if (colon > 0 && isAddressees(text.slice(head, colon + 1).trim())) places.push(colon + 1);
  const issuer = /^(.{4,40}?)(?:关于|印发)/u.exec(title ?? '')?.[1];
  for (const at of issuer ? outside(text, issuer) : []) {
    const date = new RegExp(`^\\s*${DATE_SOURCE}`, 'u').exec(text.slice(at + issuer!.length));
    if (date) places.push(at, at + issuer!.length, at + issuer!.length + date[0].length);
  }
  for (const match of text.matchAll(SIGNATURE)) {
    const end = match.index + match[0].length;
    places.push(match.index, match.index + match[1]!.length, end);
  }
  for (const match of text.matchAll(CLOSING)) places.push(match.index);
  for (const match of text.matchAll(LONE_DATE)) places.push(match.index, match.index + match[0].length);
  for (const match of text.matchAll(
    /（此件公开发布）|(?<=[。）日\s])附件\d*(?![：:\d])(?=\S)|(?<=[。）日\s])附件[：:]|(?<=[\s）日])目[\s\u3000]*录(?=第)/gu,
  )) {
    places.push(match.index);
    const end = match.index + match[0].length;
    if (!/[：:]/u.test(match[0])) places.push(end, end + knownPrefix(text.slice(0, match.index), text.slice(end)));
  }
  return places;
};

const cut = (line: Line, places: readonly number[]): Line[] => {
  const cuts = [...new Set([0, ...places, line.text.length])]
    .filter((at) => at >= 0 && at <= line.text.length)
    .sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, i) => {
    const raw = line.text.slice(cuts[i]!, end);
    const start = line.start + cuts[i]! + (raw.length - raw.trimStart().length);
    const text = raw.trim();
    return text === '' ? [] : [{ text, start, end: start + text.length, indented: false }];
  });
};

/** Breaks run-on lines apart, if the document is one that lost its breaks; else gives `lines` back. */
export const breakRunOn = (lines: readonly Line[]): Line[] => {
  const numbered = lines.filter((line) => line.text.length < MIN_RUN_ON && readNumber(line.text) !== null).length;
  const first = lines[0]?.text ?? '';
  if (numbered > MAX_NUMBERED_LINES || !lines.some((line) => line.text.length >= MIN_RUN_ON)) return [...lines];
  const title = lines.length > 1 && first.length <= 100 && !/[。；]/u.test(first) ? first : null;
  return lines.flatMap((line) => {
    if (line.text.length < MIN_RUN_ON) return [line];
    const outline = outlineBreaks(line.text);
    const frame = frameBreaks(line.text, title);
    return outline.length < MIN_BREAKS && frame.length === 0
      ? [line]
      : cut(line, [...outline.map(({ at }) => at), ...headingEnds(line.text, outline), ...frame]);
  });
};
