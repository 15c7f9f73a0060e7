/** Questions cut out of a corpus, the same ones each time: names, headings, sums, phrases, and mixtures of these. */
import type { Clause } from '../../ingest/model.ts';

/** From the corpus' clauses, spread over all of it. */
const CLAUSES = 24;
/** Characters of a phrase; it begins in the middle of the text, so that words are cut as people cut them. */
const PHRASE = 14;

/** So many of a list, evenly spread. */
const spread = <Item>(items: readonly Item[], count: number): Item[] =>
  items.filter((_, i) => Math.floor((i * count) / items.length) !== Math.floor(((i - 1) * count) / items.length));

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

export const questionsFrom = (clauses: readonly Clause[], agencies: readonly string[]): string[] => {
  const headings = distinct(clauses.flatMap(({ heading }) => heading ?? []));
  const amounts = distinct(clauses.flatMap((clause) => clause.amounts.map(({ surface }) => surface)));
  const industries = distinct(clauses.flatMap((clause) => clause.industries.map(({ name }) => name)));
  const instruments = distinct(clauses.flatMap((clause) => clause.instruments.map(({ name }) => name)));
  const long = clauses.filter(({ text }) => text.length > 3 * PHRASE);
  const phrases = spread(long, CLAUSES).map(({ text }) => text.slice(text.length >> 1).slice(0, PHRASE));
  const openings = spread(long, CLAUSES).map(({ text }) => `${text.slice(0, PHRASE)}有什么规定？`);
  return distinct([
    ...spread(agencies, 16).map((name) => `${name}负责什么`),
    ...spread(agencies, 8).map((name) => `${name}牵头的有哪些`),
    ...spread(headings, CLAUSES),
    ...spread(amounts, 12).map((amount) => `${amount}给谁`),
    ...spread(industries, 8).map((name, i) => `${name}的${instruments[i % instruments.length] ?? '补贴'}`),
    ...phrases,
    ...openings,
  ]);
};
