/** The smallest stretches of a clause that an answer says or leaves out. */
import type { Clause, Span } from '../../../ingest/model.ts';
import { bodyEnd } from './units.ts';

export interface Phrase extends Span {
  /** Which sentence of the clause, or measure in it, from 0. */
  sentence: number;
  /** Where the stretch between commas begins that it is all or a part of. */
  whole: number;
  /** It is the clause's heading, which is its first phrase. */
  heading?: boolean;
}

/** A stretch without a comma that is longer than this is parted at 、 and before what is granted. */
const LONG_PHRASE = 30;
/** What is parted so is at least this long. */
const SHORT_PART = 10;

const OPENS = '（(【“《「';
const CLOSES = '）)】”》」';
const SENTENCE_END = /[。！？；;\n]/u;
const COMMA = /[，,：]/u;
/** Begins another measure in the same sentence: 对甲给予…，对乙给予…. */
const NEXT_MEASURE = /^对[^于]/u;
/** 6000元、 is one of several values, which stay together. */
const FIGURE = /[\d０-９][十百千万亿]*(元|%|％|折|个月|年|天|日)$/u;
/** Begins what is granted to the object before it. */
const GRANTS = /(分别|再|均|各)?(给予|予以|享受)/gu;

const isBetweenDigits = (text: string, at: number): boolean =>
  /\d/u.test(text[at - 1] ?? '') && /\d/u.test(text[at + 1] ?? '');

/** Calls `at` with each place outside of brackets and quotes. */
const outside = (text: string, { start, end }: Span, at: (place: number, character: string) => void): void => {
  let depth = 0;
  for (let i = start; i < end; i += 1) {
    const character = text[i] ?? '';
    if (OPENS.includes(character)) depth += 1;
    else if (CLOSES.includes(character)) depth = Math.max(0, depth - 1);
    // A bracket that never closes ends with its line.
    else if (character === '\n') depth = 0;
    if (depth === 0) at(i, character);
  }
};

/** Parts of a long phrase: at 、 and before what is granted. */
const partsOf = (text: string, phrase: Phrase): Phrase[] => {
  if (phrase.end - phrase.start <= LONG_PHRASE) return [phrase];
  const cuts = new Set<number>();
  outside(text, phrase, (i, character) => {
    if (character === '、' && !FIGURE.test(text.slice(phrase.start, i))) cuts.add(i + 1);
  });
  for (const { index } of text.slice(phrase.start, phrase.end).matchAll(GRANTS)) cuts.add(phrase.start + index);
  const out: Phrase[] = [];
  let start = phrase.start;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    if (cut - start < SHORT_PART || phrase.end - cut < SHORT_PART / 2) continue;
    out.push({ ...phrase, start, end: cut });
    start = cut;
  }
  return [...out, { ...phrase, start }];
};

const cache = new WeakMap<Clause, readonly Phrase[]>();

const phrasesIn = (clause: Clause): Phrase[] => {
  const { text } = clause;
  const end = bodyEnd(clause);
  const out: Phrase[] = [];
  let start = 0;
  let sentence = 0;
  const close = (until: number): void => {
    const said = text.slice(start, until);
    const isHeading = start === 0 && clause.heading !== null && said.replace(/[。：:\n]$/u, '') === clause.heading;
    if (isHeading) out.push({ start, end: until, sentence, whole: start, heading: true });
    else if (/[\p{L}\p{N}]/u.test(said)) out.push(...partsOf(text, { start, end: until, sentence, whole: start }));
    start = until;
  };
  outside(text, { start: 0, end }, (i, character) => {
    const ends = SENTENCE_END.test(character);
    if (!ends && (!COMMA.test(character) || isBetweenDigits(text, i))) return;
    close(i + 1);
    if (ends || NEXT_MEASURE.test(text.slice(i + 1, i + 3))) sentence += 1;
  });
  close(end);
  return out;
};

/** Phrases of a clause without the bracket of those responsible, in order, each with the mark that ends it. */
export const phrasesOf = (clause: Clause): readonly Phrase[] => {
  const known = cache.get(clause);
  if (known) return known;
  const phrases = phrasesIn(clause);
  cache.set(clause, phrases);
  return phrases;
};
