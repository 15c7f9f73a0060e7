/**
 * `related`: the same subject and instrument, a different measure; also an award that is one item of the other clause's
 * list. Three signs are added: the same particular terms, nearness in meaning, the same trades. All that is weighed lies in
 * the two clauses and in vocabulary files, never in the corpus, so that a pair scores the same whatever else is stored.
 *
 * Measured on the five documents of the first corpus (22,366 pairs) and the 89 pairs of the development half that people
 * call related; recall where the 500 · 550 · 600 highest pairs are reported: .876 · .899 · .910. The mean of the cosines
 * alone: .708 · .719 · .719; without vectors .730 · .730 · .809. Weights from .3 to .4 and .5 to .6 differ by .03 at most.
 */
import type { Clause } from '../../ingest/model.ts';
import { readVocabulary } from '../../ingest/vocabulary.ts';
import { type Meaning, nearnessOf, type PassageVector, readMeaning } from './relatedness/meaning.ts';
import { readSubject, type Subject, sharedSubject } from './relatedness/shared-subject.ts';
import { subjectText } from './relatedness/subject-text.ts';

/** What each sign counts; together 1. */
const NEARNESS = 0.35;
const SUBJECT = 0.55;
const TRADES = 0.1;
/** Taken off where a clause names no instrument: an introduction or an appeal is the measure of no one. */
const NO_MEASURE = 0.25;

/** Pairs at or above it are `related`. */
export const RELATED_FROM = 0.465;
/** The same where a clause has no vectors (model off). */
export const RELATED_FROM_WITHOUT_VECTORS = 0.425;

/**
 * How many clauses SearchIndex.semantic has to give for the vector of a clause, and as many for each of its sentences, so
 * that all its related ones are among them. Measured exactly, on 561 clauses of the first corpus and seven policies of
 * other provinces (3,645 related pairs): 50 reach .991 of the pairs when both clauses ask, 100 all of them, and .995 when
 * only one asks (a document that is added). By the clause's vector alone 100 reach .992 and .948. With 500 law
 * articles in their place (3,233 pairs) 100 reach .998 and .996. Larger corpora are not measured, and need more the more
 * clauses they have on one subject.
 */
export const RELATED_CANDIDATES = 100;

/** What is compared of a clause. */
export interface RelatedSide {
  subject: Subject;
  /** Null without vectors. */
  meaning: Meaning | null;
  /** Trades that tell clauses apart: not the service sector as a whole. */
  trades: ReadonlySet<string>;
  measures: boolean;
}

/** Classes of a label that spans the whole service sector, in vocabulary/industries.tsv. */
const WHOLE_SECTOR = 'F–S';
const broad = new Set(
  readVocabulary<'name' | 'nearest'>('industries').flatMap(({ name, nearest }) =>
    nearest === WHOLE_SECTOR ? [name] : [],
  ),
);

/** Reads a clause once for all its comparisons. `vectors`: those of all its passages (graph/passages.ts), or null. */
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

/** The least score that makes two sides `related`. */
export const relatedFrom = (a: RelatedSide, b: RelatedSide): number =>
  a.meaning && b.meaning ? RELATED_FROM : RELATED_FROM_WITHOUT_VECTORS;

/**
 * How related two clauses are, in [0, 1], the same both ways round. Pairs that the greatest nearness could not lift to
 * RELATED_FROM are scored without it, which saves most of the time. Without vectors the other two signs fill the scale,
 * and RELATED_FROM_WITHOUT_VECTORS holds (recall at 550 pairs .730).
 */
export const relatedness = (a: RelatedSide, b: RelatedSide): number => {
  const measureless = a.measures && b.measures ? 0 : NO_MEASURE;
  const plain = SUBJECT * sharedSubject(a.subject, b.subject) + TRADES * sharedTrades(a.trades, b.trades);
  if (!a.meaning || !b.meaning) return Math.max(0, plain / (SUBJECT + TRADES) - measureless);
  const least = plain - measureless;
  const needed = (RELATED_FROM - least) / NEARNESS;
  if (needed > 1) return Math.max(0, least);
  return Math.max(0, least + NEARNESS * nearnessOf(a.meaning, b.meaning, needed));
};
