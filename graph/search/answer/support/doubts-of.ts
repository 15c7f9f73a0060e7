/** All doubts of an answer, in the order in which they are said. */
import type { CorpusLexicon } from '../../corpus-lexicon.ts';
import { CASE } from '../../plan/amounts.ts';
import type { ReadPlan } from '../../plan/read-plan.ts';
import type { AskedKind } from '../asked.ts';
import type { Evidence } from '../evidence.ts';
import { type Doubt, documentDoubt, levelDoubt, placeDoubt, sumDoubt, valueDoubt, yearDoubt } from './doubts.ts';
import { distanceDoubt, type Familiarity, termDoubt } from './familiarity.ts';

export interface Doubted {
  read: ReadPlan;
  lexicon: CorpusLexicon;
  asked: AskedKind;
  /** Best first, at least one. */
  evidence: readonly Evidence[];
  familiarity: Familiarity;
}

export const doubtsOf = ({ read, lexicon, asked, evidence, familiarity }: Doubted): Doubt[] =>
  [
    documentDoubt(read.question, lexicon),
    valueDoubt(asked, evidence),
    yearDoubt(read.readings, evidence),
    placeDoubt(read.readings, evidence),
    levelDoubt(read.question, evidence),
    sumDoubt(read.readings, evidence, CASE.test(read.question.folded)),
    termDoubt(read.question.folded, familiarity, evidence),
    distanceDoubt(familiarity),
  ].filter((doubt): doubt is Doubt => doubt !== null);
