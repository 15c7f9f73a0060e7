/** Everyday words of a question and what they are taken to mean, as conditions of its plan that can be taken back. */
import { foldText } from '../../ingest/fold.ts';
import { type Everyday, everydayWords } from './everyday.ts';
import { planKey, type Question } from './plan/reading.ts';
import type { PlanFilter } from './result.ts';

/** Official terms taken for one everyday word. */
export const MEANT_TERMS = 3;

const FIELD = 'everyday';

const keyOf = ({ meant }: Everyday): string => planKey({ field: FIELD, value: meant });

/** The everyday words of a text, each with its most usual official terms, without those that were taken back. */
export const expansionsOf = (text: string, removed: readonly string[]): Everyday[] =>
  everydayWords(foldText(text))
    .map((word) => ({ ...word, meant: word.meant.slice(0, MEANT_TERMS) }))
    .filter((word) => !removed.includes(keyOf(word)));

/**
 * The same as a page shows them: with their places in the question. A word of the question before, which a follow-up
 * carries over, has none (start and end are 0). `text` is what the plan leaves of the question.
 */
export const shownExpansions = (
  text: string,
  { original, folded }: Question,
  removed: readonly string[],
): PlanFilter[] => {
  let from = 0;
  return expansionsOf(text, removed).map(({ start, end, meant }) => {
    const said = text.slice(start, end);
    const at = folded.indexOf(said, from);
    const place = at < 0 ? { start: 0, end: 0 } : { start: at, end: at + said.length };
    from = Math.max(from, place.end);
    const surface = at < 0 ? said : original.slice(place.start, place.end);
    return { field: FIELD, op: 'means', value: meant, surface, ...place };
  });
};
