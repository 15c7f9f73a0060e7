/** The words that the tokeniser must know: policy terms of our own, and every name that ingestion recognises. */
import { createHash } from 'node:crypto';
import { listed, readVocabulary } from '../../ingest/vocabulary.ts';

const folder = new URL('./vocabulary/', import.meta.url);
/** Vocabulary files of ingestion whose rows have a `name`, and perhaps `aliases`. */
const NAMED = ['agency-national', 'industries', 'instruments', 'place-groups', 'places'];
/** Names with anything else in them (A级景区, 5G) are cut better by the general rules. */
const WORD = /^\p{Script=Han}{2,12}$/u;

const names = (): string[] =>
  NAMED.flatMap((file) =>
    readVocabulary<'name' | 'aliases'>(file).flatMap(({ name, aliases }) => [name, ...listed(aliases ?? '')]),
  );

/** 发展改革 with 委 and 局 → 发展改革委, 发展改革局. */
const bodies = (): string[] =>
  readVocabulary<'stem' | 'organs'>('agencies').flatMap(({ stem, organs }) =>
    listed(organs).map((organ) => `${stem}${organ}`),
  );

/** Terms of policy writing, without the names of places and bodies. */
export const policyTerms = (): string[] => readVocabulary<'term'>('policy-terms', folder).map(({ term }) => term);

/** All words, each once, in the order of the files. */
export const dictionaryWords = (): string[] =>
  [...new Set([...policyTerms(), ...names(), ...bodies()])].filter((word) => WORD.test(word));

/** Words that say nothing of what is looked for. */
export const stopWords = (): ReadonlySet<string> =>
  new Set(readVocabulary<'word'>('stop-words', folder).map(({ word }) => word));

/** Changes with the words, so that an index of tokens can tell whether it was cut by the same ones. */
export const fingerprint = (words: Iterable<string>): string =>
  createHash('sha256')
    .update([...words].join('\n'))
    .digest('hex')
    .slice(0, 16);
