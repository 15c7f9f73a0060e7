/** The pieces that an answer is made of: sentences of a clause, and parts of those that are too long to quote whole. */
import type { Clause, Span } from '../../../ingest/model.ts';

/** A sentence longer than this is quoted in parts. */
export const LONG_SENTENCE = 90;

export interface Unit extends Span {
  text: string;
}

const lastOf = (text: string, marks: string, before: number): number =>
  Math.max(...[...marks].map((mark) => text.lastIndexOf(mark, before)));
const firstOf = (text: string, marks: RegExp, from: number): number => {
  const length = text.slice(from).search(marks);
  return length < 0 ? text.length : from + length + 1;
};

/** Where the bracket opens that holds the place, or -1 outside of brackets. */
const openAround = (text: string, place: number): number => {
  let closed = 0;
  for (let at = place - 1; at >= 0; at -= 1) {
    const character = text[at] ?? '';
    if ('）)】'.includes(character)) closed += 1;
    else if ('（(【'.includes(character) && --closed < 0) return at;
  }
  return -1;
};

/** The bracket that holds the place, or else its sentence or line. */
const statementAround = (text: string, place: number): Span => {
  const open = openAround(text, place);
  if (open >= 0) return { start: open, end: firstOf(text, /[）)】]/u, place) };
  return { start: lastOf(text, '。！？\n', place) + 1, end: firstOf(text, /[。！？\n]/u, place) };
};

/**
 * Where the clause's words end and the brackets or lines that make agencies responsible begin. One in the midst of the
 * clause, with further measures behind it, belongs to its words.
 */
export const bodyEnd = ({ text, agencies }: Pick<Clause, 'text' | 'agencies'>): number => {
  let end = text.length;
  for (const { start } of [...agencies].sort((one, other) => other.start - one.start)) {
    if (start >= end) continue;
    const statement = statementAround(text, start);
    if (/[^\s。；]/u.test(text.slice(statement.end, end))) break;
    end = statement.start;
  }
  return end > 0 ? end : text.length;
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

const known = new WeakMap<Clause, readonly Unit[]>();

/** Sentences of a clause without its bracket; long ones parted at ； and, if need be, at ， into stretches that can be read. */
export const unitsOf = (clause: Clause): readonly Unit[] => {
  const units = known.get(clause) ?? unitsIn(clause);
  known.set(clause, units);
  return units;
};

const unitsIn = (clause: Clause): Unit[] => {
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
