/** Answers several questions that were asked in one, and joins what they say. */
import type { Clause, Span } from '../../ingest/model.ts';
import { citeName } from './answer/citing.ts';
import { wording } from './answer/digest.ts';
import { PLAIN_ANSWER } from './answer/plain-answer.ts';
import { roomOf } from './answer/room.ts';
import { COMPANION, within } from './answer/shapes/within.ts';
import { embedRead } from './embedded-question.ts';
import type { Fused } from './fuse.ts';
import { speaksOf } from './matter.ts';
import { type Asked, type Asking, askOne, type Read } from './one-question.ts';
import type { Answer, AnswerPart, AnswerStatus, Calculation } from './result.ts';
import type { Part } from './split-question.ts';

/** More questions than these are answered as one. */
export const MOST = 4;
/** Characters of （1）. */
const NUMBER_WORDS = 3;
/** Hits of a part that stand before the ranking of the whole. */
const LEADING = 2;

/** The whole, with the answers to its parts; null where there are too few or too many, or they say the same. */
export const askSeveral = async (
  asking: Asking,
  whole: Asked,
  parts: readonly (Pick<Part, 'leans' | 'on'> & { read: Read })[],
): Promise<Asked | null> => {
  if (parts.length < 2 || parts.length > MOST) return null;
  const space = Math.floor(roomOf(parts.length) / parts.length) - NUMBER_WORDS;
  // Together, so that the model computes the next ones while the first are answered.
  for (const { read } of parts) embedRead(asking, read);
  const asked: Asked[] = [];
  for (const { read, leans, on } of parts) {
    const pool = on ? matterPool(asked[on.part], on) : null;
    const one = await askOne(pool ? { ...asking, pool } : asking, read, leans ? { space, whole } : { space });
    asked.push(pool?.size === 0 ? { ...one, answer: notFound(on?.asks ?? '') } : one);
  }
  if (asked.every(({ answer }) => answer.status === 'no-answer')) return null;
  const clauses = new Map([...whole.clauses, ...asked.flatMap((part) => [...part.clauses])]);
  return {
    ...whole,
    clauses,
    order: leadBy(whole.order, asked),
    answer: saysAll(whole.answer, asked)
      ? { ...whole.answer, parts: joined(asked).parts }
      : (ofOneClause(asked, clauses) ?? joined(asked)),
  };
};

/** Clauses of an earlier part that stand for its matter where none says its words. */
const STANDING = { most: 3, share: 0.8 };
/** A clause speaks of a matter that has this share of its pairs of characters. */
const SPOKEN = 0.5;

/** Ids of the clauses that a part without a matter of its own may be answered from: those on the matter that it leans on. */
const matterPool = (
  before: Asked | undefined,
  { matter, asks }: NonNullable<Part['on']>,
): ReadonlySet<string> | null => {
  if (!before) return null;
  const { ranked, answer } = before;
  const top = ranked[0]?.score ?? 0;
  const cited = new Set(answer.citations.map(({ clauseId }) => clauseId));
  const speaking = ranked.filter(({ clause }) => cited.has(clause.id) || speaksOf(clause, matter) >= SPOKEN);
  const standing = ranked.filter(({ score }, i) => i < STANDING.most && score >= top * STANDING.share);
  const about = speaking.length > 0 ? speaking : standing;
  const fitting = asks.length < 2 ? about : about.filter(({ clause }) => speaksOf(clause, asks) > 0);
  return new Set(fitting.map(({ clause }) => clause.id));
};

const notFound = (asks: string): Answer => {
  const missing = [`没有找到与“${asks}”有关的条款`];
  return { ...PLAIN_ANSWER, status: 'no-answer', text: `${missing[0]}。`, citations: [], missing };
};

/** A part's leading passage must lie in the whole's passages by this share of its length. */
const SAID = 0.7;

/** The answer to the whole says already what each part would: one passage holds it all. */
const saysAll = (whole: Answer, parts: readonly Asked[]): boolean =>
  whole.status === 'answered' &&
  parts.every(({ answer: { status, citations } }) => {
    const [first] = citations;
    return (
      status === 'answered' &&
      first !== undefined &&
      whole.citations.some(({ clauseId, start, end }) => {
        const shared = Math.min(end, first.end) - Math.max(start, first.start);
        return clauseId === first.clauseId && shared >= (first.end - first.start) * SAID;
      })
    );
  });

/** What the parts say where all of it stands in one clause, told once; null where it does not, or is too long for that. */
const ofOneClause = (parts: readonly Asked[], clauses: ReadonlyMap<string, Clause>): Answer | null => {
  const all = parts.flatMap(({ answer }) => answer.citations);
  const clause = clauses.get(all[0]?.clauseId ?? '');
  const isPlain = parts.every(
    ({ answer: { status, calculations, conflicts } }) =>
      status === 'answered' && calculations.length === 0 && conflicts.length === 0,
  );
  if (!clause || !isPlain || all.some(({ clauseId }) => clauseId !== clause.id)) return null;
  const spans = united(all);
  const text = `${wording(clause.text, spans)}（${citeName(clause)}）。`;
  if (text.length > roomOf(1)) return null;
  return { ...joined(parts), text, citations: spans.map((span) => ({ clauseId: clause.id, ...span })) };
};

/** The stretches in order, those that meet as one. */
const united = (spans: readonly Span[]): Span[] => {
  const out: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
};

/** A part with what the whole says up to `told` of who asks: its labels, for fields that the part does not speak of. */
export const withTold = (part: Read, whole: Read, told: number): Read => {
  const spoken = new Set(part.readings.map(({ filter }) => filter.field));
  const carried = whole.readings.filter(
    ({ force, filter }) => force === 'prefer' && filter.end <= told && !spoken.has(filter.field),
  );
  return carried.length > 0 ? { ...part, readings: [...part.readings, ...carried] } : part;
};

/** The best clauses of each part first, in the order of the whole; then the others of the whole. */
const leadBy = (order: readonly Fused[], parts: readonly Asked[]): Fused[] => {
  const leading = parts.flatMap(({ order: own }) => within(own, COMPANION, LEADING));
  const ids = new Set(leading.map(({ clauseId }) => clauseId));
  const known = order.filter(({ clauseId }) => ids.has(clauseId));
  const further = leading.filter(
    ({ clauseId }, i) =>
      !order.some((hit) => hit.clauseId === clauseId) && leading.findIndex((l) => l.clauseId === clauseId) === i,
  );
  return [...known, ...further, ...order.filter(({ clauseId }) => !ids.has(clauseId))];
};

/** One answer of several: their words one after another, the same ones once, their citations in the same order. */
export const joined = (parts: readonly Pick<Asked, 'read' | 'answer'>[]): Answer => {
  const told: AnswerPart[] = parts.map(({ read, answer: { status, text } }) => ({
    question: read.question.original,
    status,
    text,
  }));
  const texts = [...new Set(told.map(({ text }) => text))];
  const citations: Answer['citations'] = [];
  const calculations: Calculation[] = [];
  for (const { answer } of parts) {
    const from = citations.length;
    citations.push(...answer.citations);
    for (const one of answer.calculations)
      calculations.push({
        ...one,
        operands: one.operands.map((operand) => ({
          ...operand,
          citation: operand.citation === null ? null : operand.citation + from,
        })),
      });
  }
  const conflicts = new Map(parts.flatMap(({ answer }) => answer.conflicts.map((c) => [c.overlapId, c] as const)));
  return {
    ...PLAIN_ANSWER,
    status: statusOf(told),
    text: texts.length === 1 ? (texts[0] ?? '') : texts.map((text, i) => `（${i + 1}）${text}`).join(''),
    citations,
    missing: [...new Set(parts.flatMap(({ answer }) => answer.missing))],
    calculations,
    table: parts.find(({ answer }) => answer.table)?.answer.table ?? null,
    conflicts: [...conflicts.values()],
    parts: told,
  };
};

const statusOf = (parts: readonly AnswerPart[]): AnswerStatus => {
  if (parts.every(({ status }) => status === 'answered')) return 'answered';
  return parts.every(({ status }) => status === 'no-answer') ? 'no-answer' : 'partial';
};
