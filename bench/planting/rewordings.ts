/** All harmless rewordings by their names. Each gives a text that says the same, or null where it has nothing to work on. */
import type { Clause } from '../../ingest/model.ts';
import type { Random } from './random.ts';
import { changeHeading, changePunctuation, exchangeAgencyName, rewordBracket } from './reword-frame.ts';
import { dropParticle, exchangeSynonyms, movePhrase, swapSentences } from './reword-words.ts';
import { rewriteCap, rewriteDay, rewriteRate, rewriteSum, rewriteTerm } from './rewrite-value.ts';

export type Reworded = Pick<Clause, 'text' | 'heading'>;
type Rewording = (clause: Reworded, random: Random) => string | null;

const several: Rewording = ({ text, heading }, random) => {
  let out = text;
  let done = 0;
  for (const reword of random.shuffled([rewriteSum, rewriteRate, rewriteCap, exchangeSynonyms, dropParticle])) {
    const next = reword(out, random);
    if (next !== null) {
      out = next;
      done++;
    }
  }
  return done < 2 ? null : (changeHeading(out, heading, random) ?? out);
};

const onText =
  (reword: (text: string, random: Random) => string | null): Rewording =>
  ({ text }, random) =>
    reword(text, random);

export const REWORDINGS = {
  'sum-figures': onText(rewriteSum),
  'rate-figures': onText(rewriteRate),
  'day-words': onText(rewriteDay),
  'term-figures': onText(rewriteTerm),
  'cap-words': onText(rewriteCap),
  synonyms: onText(exchangeSynonyms),
  particle: onText(dropParticle),
  'sentence-order': onText(swapSentences),
  'phrase-moved': onText(movePhrase),
  'agency-name': onText(exchangeAgencyName),
  bracket: onText(rewordBracket),
  heading: ({ text, heading }, random) => changeHeading(text, heading, random),
  punctuation: onText(changePunctuation),
  several,
} satisfies Record<string, Rewording>;
export type RewordingName = keyof typeof REWORDINGS;
export const REWORDING_NAMES = Object.keys(REWORDINGS) as RewordingName[];
