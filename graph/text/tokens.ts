/**
 * Text → terms, the same for what is indexed and what is asked: nodejieba's words in search mode, and beside them every
 * two neighbouring Han characters, in one space of terms, so that a word of two characters counts twice.
 *
 * Measured, R@10 (k1 = .6, b = .4; 1,224 questions of legal-dc · 1,103 of gov-qa · 737 of stard):
 * words .816 · .849 · .450; pairs of characters .818 · .838 · .453; both, apart .832 · .856 · .474; both in one space
 * .838 · .854 · not measured. Single characters help a little (.816 to .806 without them). The policy terms change
 * nothing on these sets (laws and city services); they are for the corpus at hand.
 */
import { foldText } from '../../ingest/fold.ts';
import { RecentValues } from '../recent-values.ts';
import { dictionaryWords, fingerprint, stopWords } from './dictionary.ts';
import { cut, cutForSearch, cutKnown, cutKnownInTurn, loadDictionary } from './jieba.ts';

/** Part of the identity of an index: changed when the rules below give other terms for the same words. */
const RULES = 'words+pairs/1';
const MEANS_SOMETHING = /[\p{L}\p{N}]/u;
const HAN_RUN = /\p{Script=Han}+/gu;

interface Tokenizer {
  stops: ReadonlySet<string>;
  identity: string;
}

let opened: Tokenizer | null = null;

/** The dictionary is loaded with the first text (.3 s), not with the program. */
const tokenizer = (): Tokenizer => {
  if (opened) return opened;
  const words = dictionaryWords();
  const stops = stopWords();
  loadDictionary(words);
  opened = { stops, identity: `${RULES} ${fingerprint([...words, '|', ...stops])}` };
  return opened;
};

/** Neighbouring characters within a run of Han characters; a pair of two stop words says nothing. */
function* pairs(folded: string, stops: ReadonlySet<string>): Generator<string> {
  for (const [run] of folded.matchAll(HAN_RUN)) {
    const characters = [...run];
    for (let i = 0; i + 1 < characters.length; i++) {
      const pair = `${characters[i]}${characters[i + 1]}`;
      if (!stops.has(pair) && !(stops.has(characters[i]!) && stops.has(characters[i + 1]!))) yield pair;
    }
  }
}

/** Short texts whose words are kept: a question is cut several times, official terms with every question. */
const TEXTS_KEPT = 512;
const LONGEST_KEPT = 64;
const known = new RecentValues<readonly string[]>(TEXTS_KEPT);

const wordsIn = (folded: string, stops: ReadonlySet<string>): readonly string[] => {
  const words =
    known.get(folded) ?? cutForSearch(folded).filter((word) => MEANS_SOMETHING.test(word) && !stops.has(word));
  if (folded.length <= LONGEST_KEPT) known.set(folded, words);
  return words;
};

/** Words of the text that mean something, folded, in search mode: a long word is followed by its parts. */
export const wordsOf = (text: string): string[] => [...wordsIn(foldText(text).toLowerCase(), tokenizer().stops)];

/** Every word of a folded text in turn, punctuation too: joined they are the text. */
export const segmentsOf = (folded: string): string[] => {
  tokenizer();
  return cut(folded);
};

/** The same of words of the dictionary alone, no new ones guessed: 税能缓 is three words, 水果店 none of its characters. */
export const knownSegmentsOf = (folded: string): string[] => {
  tokenizer();
  return cutKnownInTurn(folded);
};

/** True if the folded text is one word of the dictionary. */
export const isWord = (folded: string): boolean => {
  tokenizer();
  return cutKnown(folded).at(-1) === folded;
};

/** Terms of the text with repetitions: first its words as they stand, then its pairs of characters. */
export const tokensOf = (text: string): string[] => {
  const { stops } = tokenizer();
  const folded = foldText(text).toLowerCase();
  return [...wordsIn(folded, stops), ...pairs(folded, stops)];
};

/** Terms with how often they occur. */
export const termsOf = (text: string): Map<string, number> => {
  const terms = new Map<string, number>();
  for (const token of tokensOf(text)) terms.set(token, (terms.get(token) ?? 0) + 1);
  return terms;
};

/** Changes whenever the same text could give other terms. */
export const tokenizerIdentity = (): string => tokenizer().identity;
