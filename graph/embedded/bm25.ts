/**
 * BM25 as a pure function (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond"; the
 * idf with 1 inside the logarithm, as Lucene has it, so that it is never negative).
 */

/** Saturation of a term's frequency, and weight of a text's length; chosen on legal-dc and gov-qa (see text/tokens.ts). */
export const K1 = 0.6;
export const B = 0.4;

/** Information of a term that `containing` of `texts` texts have. */
export const idf = (texts: number, containing: number): number =>
  Math.log(1 + (texts - containing + 0.5) / (containing + 0.5));

/** What `frequency` occurrences of a term weigh in a text of `length` terms, before its idf. */
export const saturation = (frequency: number, length: number, averageLength: number): number =>
  (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / averageLength));
