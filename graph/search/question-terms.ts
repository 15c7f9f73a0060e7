/** The words of a question that the lexical leg looks for, and those by which a clause is judged. */
import { foldText } from '../../ingest/fold.ts';
import { termsOf, wordsOf } from '../text/tokens.ts';
import type { Everyday } from './everyday.ts';
import { expansionsOf, MEANT_TERMS } from './expansions.ts';

/**
 * Measured, nDCG@10 on 76 questions of the development half, all · everyday words: without the table .873 · .634; its
 * terms in the lexical leg .877 · .651; in the embedded question too .896 · .702.
 */

/**
 * What an official term weighs that stands for an everyday word, beside the question's own words. With .3 · .5 (four terms
 * embedded), nDCG@10 of everyday words .870 · .887 on the development half, .916 · .922 on our own questions, all .951 · .955 and
 * .964 · .966.
 */
const MEANT_WEIGHT = 0.5;
/** Official terms that are embedded with the question. Three · four, nDCG@10 of everyday words: .862 · .870, own .912 · .916. */
const EMBEDDED_TERMS = 4;

/** Words that ask and say nothing of the matter. */
const ASKING =
  /(多少钱|多少|什么时候|啥时候|哪些|哪个|哪几|怎么|怎样|如何|什么|有没有|能不能|可不可以|是不是|行不行|请问|想问|一下|我们|你们|咱们|我家|自己|给我|吗|呢|(?<![酒网书氧])吧|啊|么)/gu;

export interface QuestionTerms {
  /** For the lexical leg: words and pairs of characters, with how often they are asked. */
  search: Map<string, number>;
  /** Words alone, for highlights and for judging what a passage covers. */
  words: Map<string, number>;
  /** Official terms for the everyday words in it. */
  meant: string[];
}

/** A question as it is embedded: with the official terms for its everyday words behind it. */
export const asEmbedded = (text: string, meant: readonly string[]): string =>
  meant.length > 0 ? `${text}（${meant.slice(0, EMBEDDED_TERMS).join('、')}）` : text;

/**
 * Where a question has several everyday words, each has its turn before the first has its second: nDCG@10 of everyday words on the
 * development half .719 → .750, on our own questions .881 → .873.
 *
 * The most usual term of each everyday word, then the next of each; longer words, which say more, before shorter ones. */
const byTurns = (words: readonly Everyday[]): string[] => {
  const longest = [...words].sort((a, b) => b.said.length - a.said.length);
  const turns = Array.from({ length: MEANT_TERMS }, (_, i) => longest.flatMap(({ meant }) => meant.slice(i, i + 1)));
  return [...new Set(turns.flat())];
};

/** The official terms for the everyday words of a text; `removed` names the expansions that were taken back. */
export const meantTerms = (text: string, removed: readonly string[]): string[] => byTurns(expansionsOf(text, removed));

/** Terms of what remains of a question once its filters are read; `removed` names the expansions that were taken back. */
export const questionTerms = (
  text: string,
  removed: readonly string[] = [],
  meant = meantTerms(text, removed),
): QuestionTerms => {
  const matter = foldText(text).replace(ASKING, ' ');
  const search = termsOf(matter);
  const words = new Map(wordsOf(matter).map((word) => [word, 1]));
  for (const term of meant) for (const [part] of termsOf(term)) if (!search.has(part)) search.set(part, MEANT_WEIGHT);
  for (const term of meant) for (const word of wordsOf(term)) if (!words.has(word)) words.set(word, MEANT_WEIGHT);
  return { search, words, meant };
};

/** Words of the question that the asker said, not what an everyday word was taken to mean: an answer may quote them. */
export const saidWords = ({ words }: QuestionTerms): string[] =>
  [...words].filter(([, weight]) => weight > MEANT_WEIGHT).map(([word]) => word);
