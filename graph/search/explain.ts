/** Why a hit is there: which leg found it, the words and passages that did, the way through the graph. */
import type { Clause } from '../../ingest/model.ts';
import { briefClause } from '../brief-clause.ts';
import { foldedText } from './folded-clause.ts';
import type { Fused } from './fuse.ts';
import type { Hit } from './result.ts';

/** Terms of the question that stand in the clause. */
const termsIn = (folded: string, terms: ReadonlyMap<string, number>): string[] =>
  [...terms.keys()].filter((term) => folded.includes(term)).sort((a, b) => b.length - a.length);

/** Places of the terms, longer terms first, none inside another. */
const exact = (folded: string, found: readonly string[]): Hit['highlights'] => {
  const taken: Hit['highlights'] = [];
  for (const term of found)
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length))
      if (!taken.some(({ start, end }) => at < end && at + term.length > start))
        taken.push({ start: at, end: at + term.length, kind: 'exact' });
  // Neighbours read as one: 司机 and 之家 are 司机之家.
  return taken
    .sort((a, b) => a.start - b.start)
    .reduce<Hit['highlights']>((joined, next) => {
      const last = joined.at(-1);
      if (last && last.end === next.start) last.end = next.end;
      else joined.push({ ...next });
      return joined;
    }, []);
};

/** Fewest characters of a term that is highlighted: single characters would speckle the text. */
const SHORTEST = 2;

/** A hit with its reasons. The passage nearest in meaning is marked where it is not the whole clause. */
export const explain = (fused: Fused, clause: Clause, terms: ReadonlyMap<string, number>, brief: boolean): Hit => {
  const folded = foldedText(clause);
  const found = termsIn(folded, terms).filter((term) => term.length >= SHORTEST);
  const { semantic, lexical, graph } = fused;
  const passage =
    semantic?.start !== undefined && semantic.end !== undefined ? { start: semantic.start, end: semantic.end } : null;
  const near =
    passage && passage.end - passage.start < clause.text.length ? [{ ...passage, kind: 'semantic' as const }] : [];
  return {
    clause: brief ? briefClause(clause) : clause,
    score: Number(fused.score.toFixed(6)),
    why: {
      lexical: lexical ? { score: lexical.score, rank: lexical.rank, terms: found } : null,
      semantic: semantic ? { score: semantic.score, rank: semantic.rank, passage } : null,
      graph: graph ? { score: graph.score, path: graph.path } : null,
    },
    highlights: [...exact(folded, found), ...near],
  };
};
