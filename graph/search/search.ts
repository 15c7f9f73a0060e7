/** One search: question → plan → legs → fused hits → answer. */
import type { Clause } from '../../ingest/model.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { ClauseFilter } from '../filter.ts';
import { coverage as coverageOf } from '../scoring/bm25.ts';
import type { SearchIndex, Store } from '../store.ts';
import { answer } from './answer/answer.ts';
import { type AskedKind, askedKind, holds } from './answer/asked.ts';
import { type CorpusLexicon, corpusLexicon } from './corpus-lexicon.ts';
import { explain } from './explain.ts';
import { facetsOf } from './facets.ts';
import { carryOver, isFollowUp } from './follow-up.ts';
import { type Fused, fuse } from './fuse.ts';
import { byId, graphLeg, likenessLegs } from './legs.ts';
import { type ReadPlan, readPlan } from './plan/read-plan.ts';
import { asEmbedded, questionTerms } from './question-terms.ts';
import { resolveFilter } from './resolve-filter.ts';
import type { SearchResult } from './result.ts';

export interface SearchRequest {
  question: string;
  limit: number;
  offset: number;
  /** Explicit filters of the address or the command line, beside those that the plan reads from the question. */
  filter: ClauseFilter;
  /** `field:value` of plan filters to take back. */
  without: readonly string[];
  /** Earlier questions, oldest first. */
  context: readonly string[];
  includeMentions: boolean;
}

export interface SearchSetting {
  store: Store;
  index: SearchIndex;
  /** Null where no model could be had; the answer then says that semantic search is off. */
  embedder: Embedder | null;
  /** YYYY-MM-DD. */
  today: string;
}

/** Clauses that an answer and the facets look at, beyond the page of hits. */
const LOOKED_AT = 40;

const SEMANTIC_OFF = { code: 'semantic-off', message: '语义检索未启用：没有可用的向量模型，结果只来自词语和图谱。' };

/** The plan of a question, which may lean on the ones asked before it. */
const planOf = (
  { question, without, context }: Pick<SearchRequest, 'question' | 'without' | 'context'>,
  lexicon: CorpusLexicon,
  today: string,
): ReadPlan & { carried: boolean } => {
  const now = readPlan(question, lexicon, today, without);
  const previous = context.at(-1);
  if (previous === undefined || !isFollowUp(now.question.folded)) return { ...now, carried: false };
  const before = planOf({ question: previous, without, context: context.slice(0, -1) }, lexicon, today);
  return { ...carryOver(before, now), carried: true };
};

/**
 * What a clause gains that holds a value of the kind that is asked for: a preamble may speak of a target and name none.
 * Measured, nDCG@10 of 110 questions of our own (test/gold/questions-own.jsonl): .917 without, .929 with .08.
 */
const VALUE_BONUS = 0.08;
const VALUES: ReadonlySet<AskedKind> = new Set(['amount', 'rate', 'quantity', 'date', 'fund']);

const preferValues = (looked: Fused[], clauses: ReadonlyMap<string, Clause>, asked: AskedKind): void => {
  if (!VALUES.has(asked)) return;
  for (const hit of looked) {
    const clause = clauses.get(hit.clauseId);
    if (clause && holds(asked, clause, { start: 0, end: clause.text.length })) hit.score += VALUE_BONUS;
  }
  looked.sort((a, b) => b.score - a.score || (a.clauseId < b.clauseId ? -1 : 1));
};

/** Answers a question. Never throws for what the question says; a store that fails throws StoreError. */
export const search = async (setting: SearchSetting, request: SearchRequest): Promise<SearchResult> => {
  const { store, index, embedder, today } = setting;
  const lexicon = await corpusLexicon(store);
  const read = planOf(request, lexicon, today);
  const pool =
    request.filter.all.length > 0 || (request.filter.none?.length ?? 0) > 0
      ? new Set(await store.select(await resolveFilter(store, request.filter)))
      : null;
  const terms = questionTerms(read.plan.text);
  const [frequencies, vector, graph] = await Promise.all([
    index.frequencies(new Set([...terms.search.keys(), ...terms.words.keys()])),
    embedder && read.plan.text !== ''
      ? embedder.embedQuery(asEmbedded(read.carried ? read.plan.text : read.question.folded, terms.meant))
      : null,
    graphLeg(store, read.readings, pool),
  ]);
  const { lexical, semantic } = await likenessLegs(index, terms.search, vector, pool);
  const coverage = coverageOf(terms.search, frequencies);
  const ranking = fuse(
    { lexical, semantic, graph: graph.scores, asksForSet: graph.asksForSet && !graph.promoted },
    coverage,
    lexicon.carriers,
  );
  // 除了财政厅还有谁 leaves out a name, 除了财政厅的 leaves out clauses.
  const fused = read.intent === 'who' ? ranking : ranking.filter(({ clauseId }) => !graph.excluded.has(clauseId));
  const members = graph.asksForSet ? fused.filter(({ graph: g }) => g?.inSet).length : 0;
  const looked = fused.filter((hit, i) => i < LOOKED_AT || (members > 0 && hit.graph?.inSet));
  const clauses = byId(await store.clauses(looked.map(({ clauseId }) => clauseId)));
  if (!graph.asksForSet) preferValues(looked, clauses, askedKind(read.question.folded, read.intent));
  const order = [...looked, ...fused.filter((hit, i) => i >= LOOKED_AT && !clauses.has(hit.clauseId))];
  const page = order.slice(request.offset, request.offset + request.limit);
  const further = page.map(({ clauseId }) => clauseId).filter((id) => !clauses.has(id));
  for (const clause of await store.clauses(further)) clauses.set(clause.id, clause);
  const ranked = looked.flatMap((hit) => {
    const clause = clauses.get(hit.clauseId);
    const nearest =
      hit.semantic?.start !== undefined && hit.semantic.end !== undefined
        ? { start: hit.semantic.start, end: hit.semantic.end }
        : null;
    return clause ? [{ clause, score: hit.score, inSet: hit.graph?.inSet ?? false, nearest }] : [];
  });
  const unknown = [...terms.words.keys()].filter((term) => frequencies.containing.get(term) === 0);
  return {
    query: request.question,
    plan: read.plan,
    answer: answer({
      read,
      lexicon,
      ranked,
      asksForSet: graph.listable,
      terms: terms.words,
      familiarity: { similarity: semantic[0]?.score ?? null, coverage, unknown },
    }),
    hits: page.flatMap((hit) => {
      const clause = clauses.get(hit.clauseId);
      return clause ? [explain(hit, clause, terms.words, !request.includeMentions)] : [];
    }),
    total: graph.asksForSet && members > 0 ? members : fused.length,
    facets: facetsOf((members > 0 ? ranked.filter(({ inSet }) => inSet) : ranked).map(({ clause }): Clause => clause)),
    revision: lexicon.revision,
    degraded: embedder ? [] : [SEMANTIC_OFF],
  };
};
