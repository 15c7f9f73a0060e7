/** The pieces that an answer is made of: sentences of a clause, and parts of those that are too long to quote whole. */
import type { Clause, Span } from '../../../ingest/model.ts';

/** A sentence longer than this is quoted in parts. */
export const LONG_SENTENCE = 90;

export interface Unit extends Span {
  text: string;
}

/** Where the clause's words end and its responsibility bracket begins. */
export const bodyEnd = (clause: Clause): number => {
  const first = clause.agencies[0];
  if (!first) return clause.text.length;
  const bracket = Math.max(clause.text.lastIndexOf('（', first.start), clause.text.lastIndexOf('(', first.start));
  return bracket > 0 ? bracket : clause.text.length;
};

const cut = (text: string, from: number, until: number, stop: RegExp): Span[] => {
  const out: Span[] = [];
  let start = from;
  for (let i = from; i < until; i += 1) {
    if (!stop.test(text[i] ?? '')) continue;
    if (i + 1 > start) out.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < until) out.push({ start, end: until });
  return out;
};

/** Sentences of a clause without its bracket; long ones parted at ； and, if need be, at ， into stretches that can be read. */
export const unitsOf = (clause: Clause): Unit[] => {
  const { text } = clause;
  const sentences = cut(text, 0, bodyEnd(clause), /[。！？\n]/u);
  const parts = sentences.flatMap((sentence) =>
    sentence.end - sentence.start <= LONG_SENTENCE ? [sentence] : cut(text, sentence.start, sentence.end, /[；;]/u),
  );
  const pieces = parts.flatMap((part) =>
    part.end - part.start <= LONG_SENTENCE * 1.5 ? [part] : joinShort(cut(text, part.start, part.end, /[，,]/u)),
  );
  return pieces
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    .filter(
      (unit) =>
        unit.text.trim() !== '' &&
        !(unit.start === 0 && clause.heading !== null && unit.text.replace(/[。：:]$/u, '') === clause.heading),
    );
};

/** Joins neighbours until a stretch is long enough to be understood alone. */
const joinShort = (spans: readonly Span[]): Span[] => {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && span.end - last.start <= LONG_SENTENCE) last.end = span.end;
    else out.push({ ...span });
  }
  return out;
};
