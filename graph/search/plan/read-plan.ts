/** Question → plan: a list of readers, each of which says what it understood and from which words. */

import { foldText } from '../../../ingest/fold.ts';
import type { Mentions } from '../../../ingest/model.ts';
import type { CorpusLexicon } from '../corpus-lexicon.ts';
import type { Intent, Plan } from '../result.ts';
import { mendSpelling } from '../spelling.ts';
import { readAgencies } from './agencies.ts';
import { readAmounts } from './amounts.ts';
import { readDocuments } from './documents.ts';
import { readIntent } from './intent.ts';
import { readLabels } from './labels.ts';
import { readPeriods } from './periods.ts';
import { readPlaces } from './places.ts';
import { type Question, type Reading, without } from './reading.ts';
import { readValues } from './values.ts';

export interface ReadPlan {
  question: Question;
  plan: Plan;
  readings: Reading[];
  intent: Intent;
  /** Values that the question itself gives (a sum to apply a rate to, a year). */
  values: Mentions;
}

/** `field:value` as a page sends it back to remove a chip. */
export const readingKey = ({ filter: { field, value } }: Reading): string =>
  `${field}:${Array.isArray(value) ? value.join('|') : value}`;

/**
 * Reads a question against what the corpus knows. `removed` holds `field:value` of readings to take back.
 */
export const readPlan = (
  original: string,
  lexicon: CorpusLexicon,
  today: string,
  removed: readonly string[] = [],
): ReadPlan => {
  const question: Question = { original, folded: mendSpelling(foldText(original)) };
  const values = readValues(question, { territory: lexicon.territory, prefix: lexicon.prefix, today });
  const documents = readDocuments(question, lexicon.documents);
  const apart = (from: readonly Reading[]) => (reading: Reading) =>
    !from.some(({ filter }) => reading.filter.start < filter.end && reading.filter.end > filter.start);
  const free = apart(documents);
  const agencies = readAgencies(question, lexicon.prefix, lexicon.agencies).filter(free);
  const readings = [
    ...documents,
    ...agencies,
    ...readPlaces(question, values.places, lexicon.places).filter(
      (place) => !agencies.some(({ filter }) => place.filter.start < filter.end && place.filter.end > filter.start),
    ),
    ...readAmounts(question, values.amounts, values.rates),
    ...readPeriods(question, values.periods),
    // 大数据 in 大数据中心 is no trade that is asked for.
    ...readLabels(question).filter(apart([...documents, ...agencies])),
  ].filter((reading) => !removed.includes(readingKey(reading)));
  const intent = readIntent(question.folded);
  // 有多少条涉及养老 counts the clauses with the label, where nothing else says what is counted.
  if (intent === 'count' && readings.every(({ force }) => force !== 'set'))
    for (const reading of readings) if (reading.force === 'prefer') reading.force = 'set';
  const spent = readings
    .filter(({ force, filter }) => force === 'set' && filter.field !== 'place')
    .map(({ filter }) => filter);
  return {
    question,
    readings,
    intent,
    values,
    plan: { text: without(question.folded, spent), intent, filters: readings.map(({ filter }) => filter) },
  };
};
