/**
 * Whether words that somebody else found for an answer may stand in its place. What cannot be shown to be in the sources
 * is refused; refusing costs style, letting through would cost truth.
 */
import { characterPairs } from '../../character-pairs.ts';
import { figuresOf, misplaced } from './beside.ts';
import { comparable, namesOf, type Quantity, quantitiesOf } from './facts.ts';
import { leavesStandingOut } from './standing.ts';

export interface Wording {
  /** What a model wrote. */
  text: string;
  /** The answer in the words of the clauses. */
  extract: string;
  /** The cited passages. */
  sentences: readonly string[];
  /** Most characters that the text may have. */
  room: number;
}

/** Least share of the text's pairs of characters that the sources have: the rest is how it is put. */
const GROUNDED = 0.55;
/** Fewest characters that an answer has. */
const SHORTEST = 4;

/** Links, code, headings and lists are no sentence. */
const MARKUP = /https?:|www\.|[`*#<>{}|\\]|\p{Cc}/u;

const pairsOf = (text: string): string[] => characterPairs(text.replace(/[^\p{L}\p{N}]/gu, ''));

const groundedShare = (text: string, sources: string): number => {
  const known = new Set(pairsOf(sources));
  const pairs = pairsOf(text);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => known.has(pair)).length / pairs.length;
};

/** The number stands there as a whole (20万 is not in 120万), with the same limit. */
const stands = ({ words, limit }: Quantity, sources: readonly Quantity[]): boolean =>
  sources.some((source) => source.words === words && source.limit === limit);

/** Null if the text may stand; else why not, for whoever looks into it. */
export const wordingFault = ({ text, extract, sentences, room }: Wording): string | null => {
  const said = comparable(text);
  if (said.length < SHORTEST) return 'empty';
  if (text.length > room) return 'too long';
  if (MARKUP.test(text)) return 'markup';
  // Apart from one another, so that the end of one and the beginning of the next make no words.
  const sources = [...sentences, extract].map(comparable);
  const whole = sources.join('\n');
  const numbers = sources.flatMap(quantitiesOf);
  const given = quantitiesOf(said);
  const wrong = given.find((quantity) => !stands(quantity, numbers));
  if (wrong) return `number ${wrong.words}`;
  if (given.length === 0 && quantitiesOf(comparable(extract)).length > 0) return 'no number';
  for (const [kind, names] of Object.entries(namesOf(said))) {
    const unknown = names.find((name: string) => !whole.includes(name));
    if (unknown !== undefined) return `${kind} ${unknown}`;
  }
  if (leavesStandingOut(text, extract)) return 'term';
  if (groundedShare(said, whole) < GROUNDED) return 'not grounded';
  const swapped = misplaced(figuresOf(said), sources.flatMap(figuresOf));
  return swapped ? `beside ${swapped.words}` : null;
};
