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

const pairs = (text: string): Set<string> => {
  const letters = [...text].filter((c) => /[\p{L}\p{N}]/u.test(c));
  return new Set(letters.slice(0, -1).map((c, i) => c + (letters[i + 1] ?? '')));
};

/** Share of the passage's character pairs that the sentence has, weighted by how many those are. */
const likeness = (sentence: ReadonlySet<string>, passage: ReadonlySet<string>): number => {
  let both = 0;
  for (const pair of passage) if (sentence.has(pair)) both += 1;
  return both === 0 ? 0 : both / Math.sqrt(sentence.size * passage.size);
};

/**
 * Sentences of the answer, each with the citations whose passage is most like it. A citation whose passage is not at hand
 * goes to the sentence that stands where the citation stands among the others, for answers are written in that order.
 */
export const citeSentences = (
  text: string,
  citations: readonly NumberedCitation[],
  passage: (citation: NumberedCitation) => string | undefined,
): CitedSentence[] => {
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  const grams = sentences.map(pairs);
  const out: CitedSentence[] = sentences.map((sentence) => ({ text: sentence, citations: [] }));
  citations.forEach((citation, i) => {
    const words = passage(citation);
    const inOrder = Math.floor((i * sentences.length) / citations.length);
    const scores = grams.map((gram) => (words === undefined ? 0 : likeness(gram, pairs(words))));
    const best = Math.max(...scores, 0);
    out[best > 0 ? scores.indexOf(best) : inOrder]?.citations.push(citation);
  });
  return out;
};
