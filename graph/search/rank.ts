/** From a plan to ranked clauses: the three legs, fused, and what the answer and the page need of the best ones. */
import type { Clause } from '../../ingest/model.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { EmbeddingError } from '../embedding/embedding-error.ts';
import { informationOf, sumOf } from '../scoring/bm25.ts';
import type { SearchIndex, Store } from '../store.ts';
import type { RankedClause } from './answer/answer.ts';
import { type AskedKind, askedKind, holds } from './answer/asked.ts';
import type { Familiarity } from './answer/support/familiarity.ts';
import type { CorpusLexicon } from './corpus-lexicon.ts';
import { embedRead, vectorOrNone } from './embedded-question.ts';
import { documentWeight, type Fused, fuse } from './fuse.ts';
import { byId, graphLeg, lexicalLeg, semanticLeg } from './legs.ts';
import { asksForPairs, liftPairs } from './overlap-leg.ts';
import type { ReadPlan } from './plan/read-plan.ts';
import { questionTerms, saidWords } from './question-terms.ts';

export interface Ranking {
  /** Every candidate, best first. */
  order: Fused[];
  /** The best ones with their clauses; all members where the question asks for a set. */
  ranked: RankedClause[];
  /** Clauses of `ranked`, by id. */
  clauses: Map<string, Clause>;
  /** The set is asked for by more than a document, so that its members are the answer. */
  listable: boolean;
  /** Clauses of the set that the question asks for; 0 where it asks for none. */
  members: number;
  /** The question's words, for highlights and for judging what a passage covers. */
  words: ReadonlyMap<string, number>;
  familiarity: Familiarity;
}

export interface RankSetting {
  store: Store;
  index: SearchIndex;
  embedder: Embedder | null;
  lexicon: CorpusLexicon;
  /** What explicit filters let through, or null for all. */
  pool: ReadonlySet<string> | null;
  /** The legs that take part, for measuring what each adds; all of them where this is left out. */
  legs?: readonly Leg[] | undefined;
  /** Told where the model gave no vector, so that words and graph ranked alone. */
  onWithoutMeaning?: ((error: EmbeddingError) => void) | undefined;
}

export const LEGS = ['lexical', 'semantic', 'graph'] as const;
export type Leg = (typeof LEGS)[number];

/** Clauses that an answer and the facets look at, beyond the page of hits. */
const LOOKED_AT = 40;

/**
 * What a clause gains that holds a value of the kind that is asked for: a preamble may speak of a target and name none.
 * Measured, nDCG@10 of 110 questions of our own (test/gold/questions-own.jsonl): .917 without, .929 with .08.
 */
const VALUE_BONUS = 0.08;
/** Kinds whose holders are told apart by the text. Penalties and definitions: legal-dc R@10 .894 → .902, MRR@10 .711 → .732. */
const VALUES: ReadonlySet<AskedKind> = new Set([
  'amount',
  'figure',
  'rate',
  'duration',
  'quantity',
  'date',
  'fund',
  'penalty',
  'definition',
]);

const preferValues = (looked: Fused[], clauses: ReadonlyMap<string, Clause>, asked: AskedKind): void => {
  if (!VALUES.has(asked)) return;
  for (const hit of looked) {
    const clause = clauses.get(hit.clauseId);
    if (clause && holds(asked, clause, { start: 0, end: clause.text.length })) hit.score += VALUE_BONUS;
  }
  looked.sort((a, b) => b.score - a.score || (a.clauseId < b.clauseId ? -1 : 1));
};

/** Ranks the corpus for a plan; `carried` says that the plan leans on an earlier question. */
export const rank = async (
  { store, index, embedder, lexicon, pool, legs = LEGS, onWithoutMeaning }: RankSetting,
  read: ReadPlan & { carried: boolean },
): Promise<Ranking> => {
  // First, so that all that needs no vector is done while the model computes.
  const embedding = embedRead({ embedder, legs }, read);
  const terms = questionTerms(embedding.text, read.removed, embedding.meant);
  const [frequencies, graph, lexical, vector] = await Promise.all([
    index.frequencies(new Set([...terms.search.keys(), ...terms.words.keys()])),
    graphLeg(store, legs.includes('graph') ? read.readings : [], pool),
    lexicalLeg(index, legs.includes('lexical') ? terms.search : new Map(), pool),
    vectorOrNone(embedding, onWithoutMeaning),
  ]);
  const semantic = await semanticLeg(index, vector, pool);
  const information = informationOf(terms.search, frequencies);
  const { all, known } = sumOf(information);
  const byLikeness = fuse(
    { lexical, semantic, graph: graph.scores, asksForSet: graph.strict, ofPlaces: graph.ofPlaces },
    all,
    lexicon.carriers,
    documentWeight(lexicon.documents.length, frequencies.clauses),
  );
  const pairs = { pool, asksForSet: graph.strict };
  const ranking =
    legs.includes('graph') && asksForPairs(read.question.folded)
      ? await liftPairs(store, byLikeness, read, pairs)
      : byLikeness;
  // 除了财政厅还有谁 leaves out a name, 除了财政厅的 leaves out clauses.
  const leavesOutNames =
    read.intent === 'who' && read.readings.some(({ filter }) => filter.op === 'not' && filter.field === 'agency');
  const fused = leavesOutNames ? ranking : ranking.filter(({ clauseId }) => !graph.excluded.has(clauseId));
  const members = graph.asksForSet ? fused.filter(({ graph: g }) => g?.inSet).length : 0;
  const looked = fused.filter((hit, i) => i < LOOKED_AT || (members > 0 && hit.graph?.inSet));
  const clauses = byId(await store.clauses(looked.map(({ clauseId }) => clauseId)));
  // The clauses of a document that is named are a place to look, those of a set of labels are the answer.
  if (!graph.listable) preferValues(looked, clauses, askedKind(read.question.folded, read.intent));
  return {
    order: [...looked, ...fused.filter((hit, i) => i >= LOOKED_AT && !clauses.has(hit.clauseId))],
    ranked: looked.flatMap((hit) => rankedClause(hit, clauses.get(hit.clauseId)) ?? []),
    clauses,
    listable: graph.listable,
    members,
    words: terms.words,
    familiarity: {
      similarity: semantic[0]?.score ?? null,
      coverage: all === 0 ? 0 : known / all,
      information,
      unknown: saidWords(terms).filter((term) => frequencies.containing.get(term) === 0),
    },
  };
};

const rankedClause = (hit: Fused, clause: Clause | undefined): RankedClause | null => {
  if (clause === undefined) return null;
  const { start, end } = hit.semantic ?? {};
  const nearest = start !== undefined && end !== undefined ? { start, end } : null;
  return { clause, score: hit.score, inSet: hit.graph?.inSet ?? false, nearest };
};
