/** Of what nature a sum is that is set aside: a budget's money, a central bank's facility, loans, bonds. */
import type { Amount, Clause } from '../../../../ingest/model.ts';
import { listed, readVocabulary } from '../../../../ingest/vocabulary.ts';
import { foldedText } from '../../folded-clause.ts';

const ROWS = readVocabulary<'nature' | 'words' | 'whole'>(
  'fund-natures',
  new URL('../../vocabulary/', import.meta.url),
).map(({ nature, words, whole }) => ({ nature: nature === '-' ? null : nature, words: listed(words), whole }));

const patternOf = (words: readonly string[]): RegExp =>
  new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'gu');

const wordsOf = (whole: boolean) => ROWS.filter((row) => (row.whole === 'yes') === whole);
const natures = (whole: boolean): ReadonlyMap<string, string | null> =>
  new Map(wordsOf(whole).flatMap(({ nature, words }) => words.map((word) => [word, nature] as const)));

const WHOSE = natures(true);
const WHAT = natures(false);
const WHOSE_WORDS = patternOf([...WHOSE.keys()]);
const WHAT_WORDS = patternOf([...WHAT.keys()]);

/** The nature that the first such word of a folded text names, as a question does; null where it names none. */
export const namedNature = (folded: string): string | null => {
  const found = [WHOSE, WHAT].flatMap((table, i) =>
    [...folded.matchAll(i === 0 ? WHOSE_WORDS : WHAT_WORDS)].flatMap(([word]) => table.get(word) ?? []),
  );
  return found[0] ?? null;
};

/** The nature of a sum, by whose it is or by the word nearest to it in its phrase; null for a budget's, or where none is named. */
export const natureOf = (clause: Clause, { start, end }: Pick<Amount, 'start' | 'end'>): string | null => {
  const text = foldedText(clause);
  const from = Math.max(...[...'，。；\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const length = text.slice(end).search(/[，。；\n]/u);
  const until = length < 0 ? text.length : end + length;
  const phrase = text.slice(from, until);
  const [whose] = phrase.matchAll(WHOSE_WORDS);
  if (whose) return WHOSE.get(whose[0]) ?? null;
  const near = [...phrase.matchAll(WHAT_WORDS)].map(({ 0: word, index }) => {
    const at = from + index;
    return { word, distance: at >= end ? at - end : start - at - word.length };
  });
  near.sort((a, b) => a.distance - b.distance);
  return WHAT.get(near[0]?.word ?? '') ?? null;
};
