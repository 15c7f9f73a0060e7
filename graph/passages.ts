/** Which stretches of a clause get a vector of their own: the whole clause, its sentences, its phrases. */
import { createHash } from 'node:crypto';
import { foldText } from '../ingest/fold.ts';
import type { Clause, Span } from '../ingest/model.ts';
import { findResponsibility } from '../ingest/recognise/responsibility.ts';
import type { Passage } from './store.ts';

/** A shorter phrase (对符合条件的) says too little to be looked for by meaning. */
const SHORTEST_PHRASE = 8;
/** Ends of sentences and of phrases, on folded text: variant and half-width forms have become these. */
const SENTENCE_END = /[。！？\n]/;
const PHRASE_END = /[，；：。！？\n]/;

export interface PassageText {
  kind: Passage['kind'];
  /** Into the clause's text. */
  start: number;
  end: number;
  /** What is embedded: `text.slice(start, end)` without a responsibility bracket inside it. */
  text: string;
  /** SHA-256 (hex) of `text`. */
  hash: string;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Stretches of the text outside the responsibility brackets. */
const outside = (length: number, brackets: readonly Span[]): Span[] => {
  const stretches: Span[] = [];
  let start = 0;
  for (const bracket of brackets.toSorted((a, b) => a.start - b.start)) {
    if (bracket.start > start) stretches.push({ start, end: bracket.start });
    start = Math.max(start, bracket.end);
  }
  if (start < length) stretches.push({ start, end: length });
  return stretches;
};

const insideFigure = (folded: string, at: number): boolean => /^\d\D\d$/.test(folded.slice(at - 1, at + 2));

/** Pieces of `stretch` that end with one of `ends`, without blanks and that mark around them. */
const pieces = (folded: string, stretch: Span, ends: RegExp): Span[] => {
  const found: Span[] = [];
  let start = stretch.start;
  for (let at = stretch.start; at <= stretch.end; at++) {
    // 300,000 and 1:0.5 are one figure each, although their marks fold to ， and ：.
    if (at < stretch.end && (!ends.test(folded[at]!) || insideFigure(folded, at))) continue;
    let end = at;
    while (start < end && /\s/.test(folded[start]!)) start++;
    while (end > start && /\s/.test(folded[end - 1]!)) end--;
    if (end > start) found.push({ start, end });
    start = at + 1;
  }
  return found;
};

/**
 * The passages of a clause, largest first: the whole clause, then its sentences, then its phrases. The responsibility
 * bracket belongs to none (who is responsible is asked of the graph). What repeats a larger passage is left out, so a
 * clause of one sentence without commas has only itself.
 */
export const passagesOf = (clause: Pick<Clause, 'text'>): PassageText[] => {
  const { text } = clause;
  const folded = foldText(text);
  const stretches = outside(text.length, findResponsibility(folded));
  const body = stretches
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .trim();
  // A clause that is nothing but a bracket still has to be found.
  const whole = body === '' ? text : body;
  if (whole.trim() === '') return [];

  const passages: PassageText[] = [
    {
      kind: 'clause',
      start: body === '' ? 0 : stretches[0]!.start,
      end: body === '' ? text.length : stretches.at(-1)!.end,
      text: whole,
      hash: hashOf(whole),
    },
  ];
  const bare = (passage: string): string => passage.replace(/[，；：。！？\s]+$/u, '');
  const seen = new Set([bare(whole)]);
  const add = (kind: Passage['kind'], spans: readonly Span[]): void => {
    for (const { start, end } of spans) {
      const part = text.slice(start, end);
      if (part.length < SHORTEST_PHRASE || seen.has(bare(part))) continue;
      seen.add(bare(part));
      passages.push({ kind, start, end, text: part, hash: hashOf(part) });
    }
  };
  if (body !== '') {
    add(
      'sentence',
      stretches.flatMap((stretch) => pieces(folded, stretch, SENTENCE_END)),
    );
    add(
      'phrase',
      stretches.flatMap((stretch) => pieces(folded, stretch, PHRASE_END)),
    );
  }
  return passages;
};
