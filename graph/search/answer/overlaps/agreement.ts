/** What both clauses of a pair say: the parts of a passage of the first that stand in the second too. */
import type { Clause, Span } from '../../../../ingest/model.ts';
import type { ReviewedPair } from '../../../overlap-store.ts';
import { inwards } from '../uncut.ts';

/** Where both say it. */
export interface Agreed {
  a: Span;
  b: Span;
}

/** Characters without which a part says nothing. */
const FEWEST = 2;

/** Says nothing of its own, so that it may stand in one of the two alone. */
const PARTICLES = /^[的对\p{P}\s]*$/u;
const MARKS = /^[\p{P}\s]$/u;
/** Marks at the end of a part that belong to its words. */
const CLOSES = /[”》）】」’]/u;
const OPENS = /[“《（【「‘]/u;

const overlapping = (one: Span, other: Span): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** Share of the passage of a that lies in what the two agree in, 0 to 1. */
export const agreedShare = (pair: ReviewedPair, passage: Span): number =>
  pair.spans.reduce((sum, { a }) => sum + overlapping(a, passage), 0) / Math.max(1, passage.end - passage.start);

const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && MARKS.test(text[start] ?? '') && !OPENS.test(text[start] ?? '')) start += 1;
  while (end > start && MARKS.test(text[end - 1] ?? '') && !CLOSES.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
};

/**
 * The parts of the passages of a that lie in the pair's agreeing spans, in their order, each with its place in b. Parts that
 * are next to each other in both, particles and marks aside, are one; none is cut inside a number or a bracket.
 */
export const agreedIn = (pair: ReviewedPair, a: Clause, b: Clause, passages: readonly Span[]): Agreed[] => {
  const out: Agreed[] = [];
  for (const passage of passages) {
    let last: Agreed | undefined;
    for (const span of [...pair.spans].sort((one, other) => one.a.start - other.a.start)) {
      const start = Math.max(span.a.start, passage.start);
      const end = Math.min(span.a.end, passage.end);
      if (start >= end) continue;
      const from = span.b.start + start - span.a.start;
      const isSame = b.text.startsWith(a.text.slice(start, end), from);
      const there = isSame ? { start: from, end: from + end - start } : { ...span.b };
      const joins =
        last !== undefined &&
        last.b.end <= there.start &&
        PARTICLES.test(a.text.slice(last.a.end, start)) &&
        PARTICLES.test(b.text.slice(last.b.end, there.start));
      if (last && joins) {
        last.a.end = end;
        last.b.end = there.end;
      } else {
        last = { a: { start, end }, b: there };
        out.push(last);
      }
    }
  }
  return out
    .map(({ a: here, b: there }) => ({ a: trimmed(a.text, inwards(a.text, here)), b: there }))
    .filter(({ a: { start, end } }) => a.text.slice(start, end).replace(/[\p{P}\s]/gu, '').length >= FEWEST);
};
