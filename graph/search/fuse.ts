/**
 * One ranking out of three legs. Scores of the legs that rank by likeness are brought to 0…1 over their own candidates
 * and added; how much words count depends on how much of the question the corpus' vocabulary covers.
 */
import type { Candidate } from '../store.ts';
import type { GraphScore, Legs } from './legs.ts';

/** Weight of the lexical leg at no and at full coverage of the question's words. */
const LEXICAL_AT_NONE = 0.1;
const LEXICAL_AT_FULL = 0.55;
/** What a unit of the graph's preference adds; nDCG@10 is flat between .12 (.896) and .6 (.902) on the development half. */
const GRAPH_WEIGHT = 0.25;

/** A covering notice repeats the titles of what it carries and lays down nothing itself. */
const CARRIER_WEIGHT = 0.5;

export interface Fused {
  clauseId: string;
  score: number;
  lexical: { score: number; rank: number } | null;
  semantic: { score: number; rank: number; start: number | undefined; end: number | undefined } | null;
  graph: GraphScore | null;
}

/** Brings a leg's scores to 0…1: its best is 1, the floor is 0. */
const scaled = (candidates: readonly Candidate[], floor: number): Map<string, number> => {
  const top = candidates[0]?.score ?? 0;
  return new Map(
    candidates.map(({ clauseId, score }) => [clauseId, top > floor ? Math.max(0, (score - floor) / (top - floor)) : 0]),
  );
};

/** What membership of a set of labels adds: no labelling is complete, so likeness may still lift others over it. */
const LABEL_SET_BONUS = 0.3;

/** A member of a set of names or values gains more than all likeness. */
const memberBonus = (graph: GraphScore | null, strict: boolean): number =>
  graph?.inSet ? (strict ? 1 : LABEL_SET_BONUS) : 0;

/**
 * Ranks all candidates of the legs, best first; where the question asks for a set, its members come first. `carriers` are ids of
 * documents that only carry others.
 */
export const fuse = (
  { lexical, semantic, graph, asksForSet }: Legs,
  coverage: number,
  carriers: ReadonlySet<string>,
): Fused[] => {
  const wordWeight = semantic.length === 0 ? 1 : LEXICAL_AT_NONE + (LEXICAL_AT_FULL - LEXICAL_AT_NONE) * coverage;
  const words = scaled(lexical, 0);
  const meaning = scaled(semantic, semantic.at(-1)?.score ?? 0);
  const rankOf = (list: readonly Candidate[]) =>
    new Map(list.map((candidate, rank) => [candidate.clauseId, { candidate, rank: rank + 1 }]));
  const lexicalRanks = rankOf(lexical);
  const semanticRanks = rankOf(semantic);
  const ids = new Set([...lexicalRanks.keys(), ...semanticRanks.keys(), ...graph.keys()]);
  const fused = [...ids].map((clauseId): Fused => {
    const byWords = lexicalRanks.get(clauseId);
    const byMeaning = semanticRanks.get(clauseId);
    const byGraph = graph.get(clauseId) ?? null;
    const weight = carriers.has(clauseId.split('/')[0] ?? '') ? CARRIER_WEIGHT : 1;
    const likeness = wordWeight * (words.get(clauseId) ?? 0) + (1 - wordWeight) * (meaning.get(clauseId) ?? 0);
    return {
      clauseId,
      score: weight * likeness + GRAPH_WEIGHT * (byGraph?.score ?? 0) + memberBonus(byGraph, asksForSet),
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
  // Labels that a clause has beside must not lift it over a member.
  const outside = ({ graph: g }: Fused) => Number(asksForSet && !g?.inSet);
  return fused.sort((a, b) => outside(a) - outside(b) || b.score - a.score || (a.clauseId < b.clauseId ? -1 : 1));
};
