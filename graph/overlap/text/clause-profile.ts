/** What comparing needs to know of a clause, made once: what counts of its text, its parts, its character trigrams. */
import { foldText } from '../../../ingest/fold.ts';
import type { Clause, Span } from '../../../ingest/model.ts';
import { type BareText, bareText } from './bare-text.ts';

/** A stretch of bare characters `[start, end)`. */
export interface Part {
  start: number;
  end: number;
}

export interface ClauseProfile {
  clause: Clause;
  folded: string;
  bare: BareText;
  /** Between 。；！？ or line breaks. */
  sentences: Part[];
  /** Between commas and colons as well. */
  phrases: Part[];
  /** Dates and stretches of time. */
  dates: Part[];
}

const SENTENCE_END = /[。；！？\n]/u;
const PHRASE_END = /[，：。；！？\n]/u;
const FIGURE = /^\d[，：]\d$/u;

/** Parts of the bare text at the marks that stand between its characters in the text. */
const partsAt = (folded: string, { at, text }: BareText, ends: RegExp): Part[] => {
  const parts: Part[] = [];
  let start = 0;
  for (let i = 1; i <= text.length; i++) {
    if (i < text.length) {
      const between = folded.slice(at[i - 1]! + 1, at[i]!);
      // 300,000 and 1:0.5 are one figure each.
      if (!ends.test(between) || FIGURE.test(folded.slice(at[i - 1]!, at[i]! + 1))) continue;
    }
    if (i > start) parts.push({ start, end: i });
    start = i;
  }
  return parts;
};

/** First bare character at or after an offset of the text. */
const bareAt = (at: Int32Array, offset: number): number => {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Where a span of the text stands among the bare characters. */
export const partOfSpan = ({ at }: Pick<BareText, 'at'>, { start, end }: Span): Part => ({
  start: bareAt(at, start),
  end: bareAt(at, end),
});

export const profileClause = (clause: Clause): ClauseProfile => {
  const folded = foldText(clause.text);
  const bare = bareText(clause);
  return {
    clause,
    folded,
    bare,
    sentences: partsAt(folded, bare, SENTENCE_END),
    phrases: partsAt(folded, bare, PHRASE_END),
    dates: clause.periods.map((period) => partOfSpan(bare, period)),
  };
};

/** The text between two bare characters, with the punctuation inside. */
export const spanOfPart = ({ bare }: Pick<ClauseProfile, 'bare'>, { start, end }: Part): Span => ({
  start: bare.at[start]!,
  end: bare.at[end - 1]! + 1,
});
