/**
 * One ranking out of three legs.
 *
 * Likeness is the cosine of the meaning plus WORDS_WEIGHT times the share of the question's information that the words
 * hold (BM25 by the sum of what the terms weigh): both are absolute, so that neither depends on what else the legs bring.
 * The words of a question that the corpus does not know count in the sum, and the known ones count the less for them.
 *
 * Measured without the graph, R@10 · MRR@10 of gov-qa, of legal-dc, and nDCG@10 of the first corpus (development half ·
 * own questions): each leg scaled to 0…1 over its own candidates .927 · .733, .866 · .664, .901 · .939; both legs from
 * their best to their 120th .924 · .746, –, .885 · .925; reciprocal ranks (k = 60) .906 · .720; this .921 · .747,
 * .865 · .666, .904 · .940, and R@100 of gov-qa .989 for .973.
 */
import { K1 } from '../scoring/bm25.ts';
import type { Candidate } from '../store.ts';
import { CANDIDATES } from './constants.ts';
import type { GraphScore, Legs } from './legs.ts';

/**
 * What all of the question's information in a clause's words adds to the cosine. .15 · .25 · .35: first corpus .903 · .904 ·
 * .903, own questions .935 · .940 · .941; MRR@10 gov-qa .748 · .747 · .737, legal-dc .664 · .674 · .679.
 */
const WORDS_WEIGHT = 0.25;
/** A clause that the lexical leg did not bring although it brought all it may is taken for half as good as its last. */
const BELOW_LAST = 0.5;
/** What a unit of the graph's preference adds. .25 · .12: first corpus .904 · .902, own .940 · .943, gov-qa .733 · .737 (MRR@10). */
const GRAPH_WEIGHT = 0.12;

/**
 * Of a clause's own likeness, what the best clause of its document adds where every clause has a document of its own
 * (interpolation of passage and document, Callan 1994). Weights of 0 · .2 · .4 · .6, R@100: stard .742 · .761 · .768 · .770,
 * legal-dc .993 · .993 · .993 · .993; R@10: .549 · .547 · .547 · .544, .897 · .898 · .901 · .901. A fixed .4 costs the first
 * corpus .008 of nDCG@10, .07 to .15 nothing.
 */
const DOCUMENT_WEIGHT = 0.55;

/** Rank of the likeness that counts as none. */
const FLOOR_RANK = 120;

/** A covering notice repeats the titles of what it carries and lays down nothing itself. */
const CARRIER_WEIGHT = 0.5;

export interface Fused {
  clauseId: string;
  score: number;
  lexical: { score: number; rank: number } | null;
  semantic: { score: number; rank: number; start: number | undefined; end: number | undefined } | null;
  graph: GraphScore | null;
}

interface Ranked {
  candidate: Candidate;
  rank: number;
}

/** A leg's candidates by clause, with their ranks from 1 on. */
const rankOf = (list: readonly Candidate[]): Map<string, Ranked> => {
  const ranks = new Map<string, Ranked>();
  for (let i = 0; i < list.length; i += 1) ranks.set(list[i]!.clauseId, { candidate: list[i]!, rank: i + 1 });
  return ranks;
};

/** Id of the document that a clause stands in: what its own id begins with. */
const documentOf = (clauseId: string): string => clauseId.slice(0, Math.max(0, clauseId.indexOf('/')));

/** Adds to the score of each clause what the best one of its document gives it. */
const addDocuments = (scores: Map<string, number>, weight: number): void => {
  const best = new Map<string, number>();
  for (const [id, score] of scores) {
    const document = documentOf(id);
    if (score > (best.get(document) ?? -Infinity)) best.set(document, score);
  }
  if (best.size < 2) return;
  for (const [id, score] of scores) scores.set(id, score + weight * (best.get(documentOf(id)) ?? 0));
};

/**
 * How much a document's best clause says for its others: DOCUMENT_WEIGHT times what it tells to know the document, as share
 * of what it tells to know the clause. Among five documents with forty clauses each that is little; a law is about a matter.
 */
export const documentWeight = (documents: number, clauses: number): number =>
  documents < 2 || clauses <= documents ? 0 : (DOCUMENT_WEIGHT * Math.log(documents)) / Math.log(clauses);

/** Likeness of each candidate, 0 to 1: the best is 1, the one that is as far down as a leg reaches is 0. */
const likenessOf = (
  lexical: ReadonlyMap<string, Ranked>,
  semantic: ReadonlyMap<string, Ranked>,
  {
    unbrought,
    furthest,
    information,
    ofDocument,
  }: { unbrought: number; furthest: number; information: number; ofDocument: number },
): Map<string, number> => {
  const scores = new Map<string, number>();
  const add = (id: string, words: number, meaning: number): void => {
    const share = information > 0 ? Math.min(K1 + 1, words / information) : 0;
    scores.set(id, meaning + WORDS_WEIGHT * share);
  };
  for (const [id, { candidate }] of lexical) add(id, candidate.score, semantic.get(id)?.candidate.score ?? furthest);
  for (const [id, { candidate }] of semantic) if (!lexical.has(id)) add(id, unbrought, candidate.score);
  addDocuments(scores, ofDocument);
  const descending = Float64Array.from(scores.values()).sort().reverse();
  const top = descending[0] ?? 0;
  // Words alone are measured from nothing.
  const floor = semantic.size === 0 ? 0 : (descending[Math.min(FLOOR_RANK, descending.length) - 1] ?? 0);
  for (const [id, score] of scores) scores.set(id, top > floor ? Math.max(0, (score - floor) / (top - floor)) : 0);
  return scores;
};

/** What membership of a set of labels adds: no labelling is complete, so likeness may still lift others over it. */
const LABEL_SET_BONUS = 0.4;

/**
 * A member of a set of names or values gains more than all likeness, one of a set of places nothing beyond the preference:
 * of gov-qa's questions that name a place one in four asks for a text that does not (R@10 .878 → .916 without the bonus).
 */
const memberBonus = (graph: GraphScore | null, strict: boolean, ofPlaces: boolean): number =>
  !graph?.inSet ? 0 : strict ? 1 : ofPlaces ? 0 : LABEL_SET_BONUS;

/**
 * Ranks all candidates of the legs, best first; where the question asks for a set, its members come first. `information` is
 * what the question's terms weigh together (`all` of sumOf in scoring/bm25.ts), `carriers` are ids of documents that only
 * carry others, `ofDocument` is what a document's best clause says for its others (`documentWeight`).
 */
export const fuse = (
  { lexical, semantic, graph, asksForSet, ofPlaces = false }: Legs,
  information: number,
  carriers: ReadonlySet<string>,
  ofDocument = 0,
): Fused[] => {
  const lexicalRanks = rankOf(lexical);
  const semanticRanks = rankOf(semantic);
  const likeness = likenessOf(lexicalRanks, semanticRanks, {
    unbrought: lexical.length < CANDIDATES ? 0 : BELOW_LAST * (lexical.at(-1)?.score ?? 0),
    furthest: semantic.at(-1)?.score ?? 0,
    information,
    ofDocument,
  });
  const ids = new Set([...lexicalRanks.keys(), ...semanticRanks.keys(), ...graph.keys()]);
  const fused = [...ids].map((clauseId): Fused => {
    const byWords = lexicalRanks.get(clauseId);
    const byMeaning = semanticRanks.get(clauseId);
    const byGraph = graph.get(clauseId) ?? null;
    const weight = carriers.size > 0 && carriers.has(clauseId.split('/')[0] ?? '') ? CARRIER_WEIGHT : 1;
    return {
      clauseId,
      score:
        weight * (likeness.get(clauseId) ?? 0) +
        GRAPH_WEIGHT * (byGraph?.score ?? 0) +
        memberBonus(byGraph, asksForSet, ofPlaces),
      lexical: byWords ? { score: byWords.candidate.score, rank: byWords.rank } : null,
      semantic: byMeaning
        ? {
            score: byMeaning.candidate.score,
            rank: byMeaning.rank,
            start: byMeaning.candidate.start,
            end: byMeaning.candidate.end,
          }
        : null,
      graph: byGraph,
    };
  });
  // Labels that a clause has beside must not lift it over a member, nor one that no likeness brought over those it did.
  const outside = ({ clauseId, graph: g }: Fused) => (g?.inSet ? 0 : asksForSet ? 1 : likeness.has(clauseId) ? 0 : 1);
  return fused.sort((a, b) => outside(a) - outside(b) || b.score - a.score || (a.clauseId < b.clauseId ? -1 : 1));
};
