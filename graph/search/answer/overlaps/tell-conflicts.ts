/** Clauses of an answer that cannot both be applied as they stand: which, and in what words that is said. */
import type { Clause, Span } from '../../../../ingest/model.ts';
import { DIFFERENCE_NAMES } from '../../../overlap/overlap-names.ts';
import type { ReviewedPair } from '../../../overlap-store.ts';
import type { AnswerConflict, Citation } from '../../result.ts';
import { citeName, shortTitle } from '../citing.ts';
import { meets } from '../meets.ts';
import { roomOf } from '../room.ts';
import { MOST_QUOTED } from '../shapes/within.ts';
import { isTold } from '../told.ts';
import { bodyEnd } from '../units.ts';

type Side = 'a' | 'b';
type Conflicting = ReviewedPair & { conflict: NonNullable<ReviewedPair['conflict']> };

export interface Told {
  text: string;
  citations: Citation[];
  conflicts: AnswerConflict[];
}

/** Where the clause of that side says what the conflict is about. */
const differing = (pair: Conflicting, side: Side): Span[] =>
  pair.differences
    .filter(({ type }) => type === pair.conflict.type)
    .map(({ aSpan, bSpan }) => (side === 'a' ? aSpan : bSpan))
    .filter((span) => span !== null);

/** What differs on that side, and what agrees around that. */
const placesOf = (pair: Conflicting, side: Side): Span[] => [
  ...differing(pair, side),
  ...pair.spans.map((span) => span[side]),
];

/** A citation of the side is of the measure in question, not of something else in the clause nor of who is responsible. */
const touched = (
  pair: Conflicting,
  side: Side,
  citations: readonly Citation[],
  clauses: ReadonlyMap<string, Clause>,
): boolean => {
  const clause = clauses.get(pair[side]);
  const end = clause ? bodyEnd(clause) : 0;
  return citations.some(
    (cited) =>
      cited.clauseId === pair[side] &&
      cited.start < end &&
      placesOf(pair, side).some((place) => place.start < end && meets(place, cited)),
  );
};

/** The passage by which the side is cited where the answer did not: what differs in it, or what agrees. */
const passageOf = (pair: Conflicting, side: Side): Citation | null => {
  const place = placesOf(pair, side)[0];
  return place ? { clauseId: pair[side], start: place.start, end: place.end } : null;
};

const isConflicting = (pair: ReviewedPair): pair is Conflicting => pair.conflict !== null;

const clausesOf = (citations: readonly Citation[]): number => new Set(citations.map(({ clauseId }) => clauseId)).size;

/** The sentence around the stretch. */
const sentenceOf = (text: string, { start, end }: Span): Span => {
  const length = text.slice(end).search(/[。\n]/u);
  return { start: text.slice(0, start).search(/[^。\n]*$/u), end: length < 0 ? text.length : end + length };
};

/**
 * True if the conflict belongs to what the answer says, and not to another sentence of the clauses: another value always
 * does, a condition or scope where one of the cited sentences has it, or where it stands in the clause that is not cited.
 */
const bears = (pair: Conflicting, citations: readonly Citation[], clauses: ReadonlyMap<string, Clause>): boolean => {
  if (pair.conflict.severity === 'contradiction') return true;
  return (['a', 'b'] as const).some((side) => {
    const text = clauses.get(pair[side])?.text ?? '';
    const sentences = citations
      .filter(({ clauseId }) => clauseId === pair[side])
      .map((cited) => sentenceOf(text, cited));
    const places = differing(pair, side);
    const other = differing(pair, side === 'a' ? 'b' : 'a');
    if (sentences.length === 0) return places.length > 0 && other.length === 0;
    return places.some((place) => sentences.some((sentence) => meets(place, sentence)));
  });
};

/** From the fullest way of saying it to the shortest; all name both clauses but the last. */
const sentences = ({ conflict }: Conflicting, a: Clause, b: Clause): string[] => {
  const titles = [a, b].map(({ document }) => document.title);
  const reason = titles.reduce((text, title) => text.replaceAll(`《${title}》`, shortTitle(title)), conflict.reason);
  return [
    `两处规定不一致，${reason}`,
    `两处规定不一致：${citeName(a)}与${citeName(b)}的${DIFFERENCE_NAMES[conflict.type]}不同。`,
    `${citeName(a)}与${citeName(b)}不一致。`,
  ].map((text) => (text.endsWith('。') ? text : `${text}。`));
};

/**
 * Adds to a drafted answer which of its clauses contradict each other or a clause beside them. `pairs` are those between
 * the clauses looked at, conflicts first; `clauses` are these by id.
 *
 * A quoted answer also tells of a conflict with a clause that it does not cite, and cites that then; in words it says what
 * concerns the clause that it quotes first. A list (more clauses than are quoted) tells only of what stands in it, in words
 * only a contradiction. The sentence stays within the contract's length; what does not fit is in `conflicts` alone, as is
 * what an answer tells anyway that compares (`isCompared`).
 */
export const tellConflicts = (
  { text, citations }: Pick<Told, 'text' | 'citations'>,
  pairs: readonly ReviewedPair[],
  clauses: ReadonlyMap<string, Clause>,
  isCompared = false,
): Told => {
  const isList = clausesOf(citations) > MOST_QUOTED;
  const found = pairs.filter(isConflicting).filter((pair) => {
    const a = touched(pair, 'a', citations, clauses);
    const b = touched(pair, 'b', citations, clauses);
    return isList ? a && b : a || b;
  });
  const conflicts = found.map(
    ({ id, a, b, conflict }): AnswerConflict => ({
      overlapId: id,
      a,
      b,
      severity: conflict.severity,
      reason: conflict.reason,
    }),
  );
  const best = citations[0]?.clauseId;
  const said = found.find((pair) => {
    if (isCompared) return false;
    if (isList) return pair.conflict.severity === 'contradiction';
    return (pair.a === best || pair.b === best) && bears(pair, citations, clauses);
  });
  const [a, b] = [clauses.get(said?.a ?? ''), clauses.get(said?.b ?? '')];
  if (!said || !a || !b) return { text, citations, conflicts };
  const more = (['a', 'b'] as const).flatMap((side) =>
    citations.some(({ clauseId }) => clauseId === said[side]) ? [] : (passageOf(said, side) ?? []),
  );
  const all = [...citations, ...more];
  // The clause beside it is cited for the sentence alone, and gives it no room.
  const room = roomOf(Math.max(1, clausesOf(citations.filter((one) => isTold(text, clauses, one))))) - text.length;
  const sentence = sentences(said, a, b).find((one) => one.length <= room);
  return sentence ? { text: text + sentence, citations: all, conflicts } : { text, citations, conflicts };
};
