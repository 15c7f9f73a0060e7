/** Clauses and the pair of two of them, made from their words. */
import { pairId, textsDigest } from '../../../../../graph/overlap/clause-pair.ts';
import type { ReviewedPair } from '../../../../../graph/overlap-store.ts';
import type { Clause, DifferenceType, Span } from '../../../../../ingest/model.ts';

/** The place of the words in the text. */
export const at = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in “${text}”`);
  return { start, end: start + words.length };
};

/** A copy of `clause` under another id, title, number and text, without mentions. */
export const clauseWith = (clause: Clause, id: string, title: string, text: string): Clause => ({
  ...clause,
  id,
  number: `${id.split('/')[1]}.`,
  heading: null,
  text,
  document: { ...clause.document, id: id.split('/')[0] ?? id, title },
  agencies: [],
  amounts: [],
  rates: [],
  periods: [],
});

/** A revised pair; `agree` are words that stand in both, `differ` a type with the words of each side. */
export const pairOf = (
  a: Clause,
  b: Clause,
  agree: readonly string[],
  differ: readonly [DifferenceType, string, string][],
  more: Partial<ReviewedPair> = {},
): ReviewedPair => ({
  id: pairId(a.id, b.id),
  a: a.id,
  b: b.id,
  kind: 'revised',
  score: 0.8,
  cover: { a: 0.8, b: 0.8 },
  spans: agree.map((words) => ({ a: at(a.text, words), b: at(b.text, words), moved: false })),
  differences: differ.map(([type, ofA, ofB]) => ({
    type,
    a: ofA,
    b: ofB,
    aSpan: ofA === '' ? null : at(a.text, ofA),
    bSpan: ofB === '' ? null : at(b.text, ofB),
  })),
  conflict: null,
  change: null,
  texts: textsDigest(a.text, b.text),
  review: null,
  ...more,
});
