/**
 * What of a clause's text is compared: letters and digits without punctuation, blanks, numbering and what merely precedes
 * a measure. Each bare character knows where it stands in the text.
 */
import { foldText } from '../../../ingest/fold.ts';
import type { Clause, Span } from '../../../ingest/model.ts';
import { findResponsibility } from '../../../ingest/recognise/responsibility.ts';
import { findBoilerplate } from './boilerplate.ts';

export interface BareText {
  /** Folded characters, one UTF-16 unit each. */
  text: string;
  /** Offset of each bare character in the clause's text. */
  at: Int32Array;
  /** 1 where a character counts towards likeness; 0 in responsibility brackets and boilerplate. */
  counts: Uint8Array;
  /** How many characters count. */
  weight: number;
  /** True where nothing but brackets and boilerplate is there: then all of it counts. */
  formal: boolean;
  /**
   * The first so many characters are a heading. It counts only in pairs where the other text has it too: a heading of a
   * measure is not the measure, but a first short sentence can pass for one.
   */
  heading: number;
}

const LETTER = /[\p{L}\p{N}%]/u;
/** A point inside a figure belongs to it: 6.5 and 65 differ. */
const FIGURE_POINT = /\d\.\d/u;
/** Numbering inside a text: （一） · (1) · ① · 1. or 1、 at the start of a line or sentence. */
const NUMBERING =
  /（[一二三四五六七八九十百]{1,4}）|（\d{1,3}）|[①-⑳⑴-⒇]|(?<=^|[\n。；：])\s*(?:\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]{1,3}、)/gu;
/** Between a heading and the body. */
const HEADING_END = /^\s*[。：:.．\n]?/u;

const skipped = (folded: string): Uint8Array => {
  const out = new Uint8Array(folded.length);
  for (const { index, 0: surface } of folded.matchAll(NUMBERING)) out.fill(1, index, index + surface.length);
  return out;
};

/** End of the heading at the head of a folded text; 0 where there is none, or nothing but it. */
const headingEnd = (folded: string, heading: string | null): number => {
  const head = heading === null ? '' : foldText(heading);
  if (head === '' || !folded.startsWith(head)) return 0;
  const end = head.length + (HEADING_END.exec(folded.slice(head.length))?.[0].length ?? 0);
  return /[\p{L}\p{N}]/u.test(folded.slice(end)) ? end : 0;
};

/** Reads what counts of a clause. Where nothing would count (a bracket alone), everything does. */
export const bareText = ({ text, heading }: Pick<Clause, 'text' | 'heading'>): BareText => {
  const folded = foldText(text);
  const skip = skipped(folded);
  const aside = new Uint8Array(folded.length);
  const asides: Span[] = [...findResponsibility(folded), ...findBoilerplate(folded)];
  for (const { start, end } of asides) aside.fill(1, start, end);
  const head = headingEnd(folded, heading);
  const at: number[] = [];
  const counts: number[] = [];
  let bare = '';
  let headed = 0;
  for (let i = 0; i < folded.length; i++) {
    const character = folded[i]!;
    const isLetter = LETTER.test(character) || (character === '.' && FIGURE_POINT.test(folded.slice(i - 1, i + 2)));
    if (!isLetter || skip[i] === 1) continue;
    bare += character.toLowerCase();
    at.push(i);
    counts.push(aside[i] === 1 ? 0 : 1);
    if (i < head) headed++;
  }
  let weight = 0;
  for (const one of counts) weight += one;
  if (weight === 0) counts.fill(1);
  return {
    text: bare,
    at: Int32Array.from(at),
    counts: Uint8Array.from(counts),
    weight: weight === 0 ? counts.length : weight,
    formal: weight === 0,
    heading: headed,
  };
};

/** The characters that count, in one string: what fingerprints are made of. */
export const countedText = ({ text, counts, weight }: BareText): string => {
  if (weight === text.length) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) if (counts[i] === 1) out += text[i];
  return out;
};
