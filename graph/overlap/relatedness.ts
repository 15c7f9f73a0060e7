/** `related`: the same subject and instrument, a different measure; also an award that is one item of a longer list. */
import type { Clause } from '../../ingest/model.ts';
import { readVocabulary } from '../../ingest/vocabulary.ts';
import { type Meaning, nearnessOf, type PassageVector, readMeaning } from './relatedness/meaning.ts';
import { readSubject, type Subject, sharedSubject } from './relatedness/shared-subject.ts';
import { subjectText } from './relatedness/subject-text.ts';

const NEARNESS = 0.3;
const SUBJECT = 0.55;
const TRADES = 0.15;
const NO_MEASURE = 0.25;
export const RELATED_FROM = 0.43;
export const RELATED_FROM_WITHOUT_VECTORS = 0.38;

export interface RelatedSide {
  subject: Subject;
  meaning: Meaning | null;
  trades: ReadonlySet<string>;
  measures: boolean;
}

const WHOLE_SECTOR = 'F–S';
const broad = new Set(
  readVocabulary<'name' | 'nearest'>('industries').flatMap((row) => (row.nearest === WHOLE_SECTOR ? [row.name] : [])),
);

export const prepareRelated = (clause: Clause, vectors: readonly PassageVector[] | null): RelatedSide => ({
  subject: readSubject(subjectText(clause)),
  meaning: vectors === null ? null : readMeaning(vectors),
  trades: new Set(clause.industries.map(({ name }) => name).filter((name) => !broad.has(name))),
  measures: clause.instruments.length > 0,
});

const sharedTrades = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let both = 0;
  for (const name of a) if (b.has(name)) both += 1;
  return both === 0 ? 0 : both / Math.sqrt(a.size * b.size);
};

export const relatedness = (a: RelatedSide, b: RelatedSide): number => {
  const subject = sharedSubject(a.subject, b.subject);
  const trades = sharedTrades(a.trades, b.trades);
  const measureless = a.measures && b.measures ? 0 : NO_MEASURE;
  const score =
    a.meaning && b.meaning
      ? NEARNESS * nearnessOf(a.meaning, b.meaning) + SUBJECT * subject + TRADES * trades
      : (SUBJECT * subject + TRADES * trades) / (SUBJECT + TRADES);
  return Math.min(1, Math.max(0, score - measureless));
};
