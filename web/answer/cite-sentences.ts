/** Sets the numbers of citations behind the sentences of an answer that they cover. */
import type { Stretch } from '../text/segment-text.ts';
import { splitSentences } from '../text/split-sentences.ts';

export interface NumberedCitation extends Stretch {
  /** From 1, in the order of the answer's citations; one passage has one number. */
  number: number;
  clauseId: string;
}

export interface CitedSentence {
  text: string;
  citations: NumberedCitation[];
}

/** Numbers the distinct passages of an answer. */
export const numberCitations = (citations: readonly (Stretch & { clauseId: string })[]): NumberedCitation[] => {
  const seen = new Map<string, NumberedCitation>();
  for (const { clauseId, start, end } of citations) {
    const key = `${clauseId} ${start} ${end}`;
    if (!seen.has(key)) seen.set(key, { number: seen.size + 1, clauseId, start, end });
  }
  return [...seen.values()];
};

/** The number of a passage of the answer, or null where it has none. */
export const numberOf = (
  passage: (Stretch & { clauseId: string }) | undefined,
  numbered: readonly NumberedCitation[],
): number | null =>
  numbered.find(
    ({ clauseId, start, end }) => clauseId === passage?.clauseId && start === passage.start && end === passage.end,
  )?.number ?? null;

const pairs = (text: string): Set<string> => {
  const letters = [...text].filter((c) => /[\p{L}\p{N}]/u.test(c));
  return new Set(letters.slice(0, -1).map((c, i) => c + (letters[i + 1] ?? '')));
};

/** Share of the passage's character pairs that the sentence has. */
const likeness = (sentence: ReadonlySet<string>, passage: ReadonlySet<string>): number => {
  let both = 0;
  for (const pair of passage) if (sentence.has(pair)) both += 1;
  return both === 0 ? 0 : both / passage.size;
};

/** A sentence is as good as the best one for a passage from this share of its likeness on. */
const AS_GOOD = 0.95;

/** The best of `scores`; of several that are as good one without a citation yet, the one nearest to `expected`. */
const bestNear = (scores: readonly number[], expected: number, taken: (sentence: number) => boolean): number => {
  const floor = Math.max(...scores) * AS_GOOD;
  const good = [...scores.keys()].filter((i) => (scores[i] ?? 0) >= floor);
  const free = good.filter((i) => !taken(i));
  const distance = (i: number) => Math.abs(i - expected);
  return (free.length > 0 ? free : good).reduce((best, i) => (distance(i) < distance(best) ? i : best));
};

/**
 * Of a citation whose passage is not at hand: the sentence in its place between those of the citations before and behind
 * it, one without a citation if there is one. `places` holds the sentences that are known.
 */
const between = (
  places: readonly (number | null)[],
  at: number,
  last: number,
  taken: (sentence: number) => boolean,
) => {
  const before = places.slice(0, at).findLast((place) => place !== null) ?? 0;
  const behind = places.slice(at + 1).find((place) => place !== null) ?? last;
  const [from, until] = [Math.min(before, behind), Math.max(before, behind)];
  const expected = (at * (last + 1)) / places.length;
  const distance = (i: number) => Math.abs(i - Math.min(Math.max(expected, from), until));
  const all = Array.from({ length: until - from + 1 }, (_, i) => from + i);
  const free = all.filter((i) => !taken(i));
  return (free.length > 0 ? free : all).reduce((best, i) => (distance(i) < distance(best) ? i : best));
};

/**
 * Sentences of the answer, each with the citations whose passage it repeats. Where several clauses say the same words, or
 * a passage is not at hand, the citation's place among the others decides, for answers are written in that order.
 */
export const citeSentences = (
  text: string,
  citations: readonly NumberedCitation[],
  passage: (citation: NumberedCitation) => string | undefined,
): CitedSentence[] => {
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  const grams = sentences.map(pairs);
  const out: CitedSentence[] = sentences.map((sentence) => ({ text: sentence, citations: [] }));
  if (out.length === 0) return out;
  const places: (number | null)[] = citations.map(() => null);
  const taken = (sentence: number) => places.includes(sentence);
  citations.forEach((citation, i) => {
    const gram = pairs(passage(citation) ?? '');
    const scores = grams.map((sentence) => likeness(sentence, gram));
    if (scores.every((score) => score === 0)) return;
    places[i] = bestNear(scores, (i * sentences.length) / citations.length, taken);
  });
  citations.forEach((citation, i) => {
    places[i] ??= between(places, i, sentences.length - 1, taken);
    out[places[i] ?? 0]?.citations.push(citation);
  });
  return out;
};
