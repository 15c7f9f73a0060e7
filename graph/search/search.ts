/** One search: question → plan → legs → fused hits → answer. */
import type { Clause } from '../../ingest/model.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { EmbeddingError } from '../embedding/embedding-error.ts';
import { remembering } from '../embedding/remembering.ts';
import type { ClauseFilter } from '../filter.ts';
import type { SearchIndex, Store } from '../store.ts';
import { agenciesApart, sideBySide } from './agencies-apart.ts';
import { PLAIN_ANSWER } from './answer/plain-answer.ts';
import { standingFirst } from './answer/support/validity.ts';
import { askedStretch } from './answer/term/asked-stretch.ts';
import { tellTerms } from './answer/term/tell-terms.ts';
import { withComparedSet } from './compared-set.ts';
import { corpusChanged } from './corpus-changed.ts';
import { type CorpusLexicon, corpusLexicon } from './corpus-lexicon.ts';
import { embedAhead } from './embedded-question.ts';
import { shownExpansions } from './expansions.ts';
import { explain } from './explain.ts';
import { facetsOf } from './facets.ts';
import { carryOver, isFollowUp } from './follow-up.ts';
import { followHop } from './hop/follow-hop.ts';
import { byId } from './legs.ts';
import { type Asked, type Asking, askOne, type Read } from './one-question.ts';
import { readPlan, wordQuestion } from './plan/read-plan.ts';
import type { Leg } from './rank.ts';
import { resolveFilter } from './resolve-filter.ts';
import type { SearchResult } from './result.ts';
import { askSeveral, MOST, withTold } from './several-questions.ts';
import { splitQuestion } from './split-question.ts';

export interface SearchRequest {
  question: string;
  limit: number;
  offset: number;
  /** Explicit filters of the address or the command line, beside those that the plan reads from the question. */
  filter: ClauseFilter;
  /** `field:value` of plan filters and expansions to take back. */
  without: readonly string[];
  /** Earlier questions, oldest first. */
  context: readonly string[];
  includeMentions: boolean;
  /** YYYY-MM-DD: the day that the question takes for today, where it is another one than the calendar's. */
  today?: string | undefined;
  /** The corpus' revision when a link to this question was made; an answer from another one says so. */
  revision?: string | undefined;
}

export interface SearchSetting {
  store: Store;
  index: SearchIndex;
  /** Null where no model could be had; the answer then says that semantic search is off. */
  embedder: Embedder | null;
  /** YYYY-MM-DD. The explicit filter `as_of` stands for it where it is given. */
  today: string;
  /** The legs that take part; see rank.ts. */
  legs?: readonly Leg[] | undefined;
}

/** The model gave no vector for this question. */
const semanticFailed = ({ detail }: EmbeddingError) => ({
  code: 'semantic-off',
  message: `这次没有用上语义检索（${detail}），结果只来自词语和图谱。`,
});

const SEMANTIC_OFF = { code: 'semantic-off', message: '语义检索未启用：没有可用的向量模型，结果只来自词语和图谱。' };

/**
 * The plan of a question, which may lean on the ones asked before it. `onWords` is told the words of one that does not as
 * soon as they are known.
 */
const planOf = (
  { question, without, context }: Pick<SearchRequest, 'question' | 'without' | 'context'>,
  lexicon: CorpusLexicon,
  today: string,
  onWords?: (folded: string) => void,
): Read => {
  const words = wordQuestion(question);
  const previous = context.at(-1);
  const alone = previous === undefined || !isFollowUp(words.question.folded);
  if (alone) onWords?.(words.question.folded);
  const now = readPlan(words, lexicon, today, without);
  if (alone) return { ...now, carried: false };
  const before = planOf({ question: previous, without, context: context.slice(0, -1) }, lexicon, today);
  return { ...carryOver(before, now), carried: true };
};

/** The day that an explicit filter sets: 现在 and 明年 in the question are counted from it. */
const dayOf = ({ all }: ClauseFilter): string | undefined =>
  all.flatMap((condition) => (condition.field === 'asOf' ? [condition.date] : [])).at(-1);

/** The answer over two hops, else of each question that the question holds, else of the one that it is. */
const ask = async (
  asking: Asking,
  read: Read,
  readPart: (question: string) => Read,
  removed: readonly string[],
): Promise<Asked> => {
  const hopped = await followHop(asking, read, readPart, removed);
  if (hopped) return hopped;
  const compared = withComparedSet(read);
  if (compared !== null) {
    const asked = await askOne(asking, compared);
    if (asked.answer.table !== null) return asked;
  }
  const whole = await askOne(asking, read);
  const bodies = agenciesApart(read);
  // What they do together says nothing of what each does.
  const apart = await askSeveral(
    asking,
    { ...whole, answer: { ...PLAIN_ANSWER, status: 'no-answer', text: '', citations: [] } },
    bodies.slice(0, MOST).map(({ text }) => ({ read: readPart(text), leans: false })),
  );
  if (apart !== null) return { ...apart, answer: sideBySide(apart.answer, bodies) };
  if (whole.answer.calculations.length > 0) return whole;
  const { questions, told } = splitQuestion(read.question.folded, read.plan);
  const parts = questions.map(({ text, ...how }) => ({ read: withTold(readPart(text), read, told), ...how }));
  return (await askSeveral(asking, whole, parts)) ?? whole;
};

/** Answers a question. Never throws for what the question says; a store that fails throws StoreError. */
export const search = async (setting: SearchSetting, request: SearchRequest): Promise<SearchResult> => {
  const { store } = setting;
  const today = dayOf(request.filter) ?? request.today ?? setting.today;
  const lexicon = await corpusLexicon(store);
  const embedder = setting.embedder && remembering(setting.embedder, lexicon.statutes);
  const read = planOf(request, lexicon, today, (folded) =>
    embedAhead({ embedder, legs: setting.legs }, folded, request.without),
  );
  const pool =
    request.filter.all.length > 0 || (request.filter.none?.length ?? 0) > 0
      ? new Set(await store.select(await resolveFilter(store, request.filter)))
      : null;
  const failures: EmbeddingError[] = [];
  const onWithoutMeaning = (error: EmbeddingError): void => void failures.push(error);
  const asking = { ...setting, embedder, lexicon, pool, onWithoutMeaning };
  const readPart = (question: string) => planOf({ question, without: request.without, context: [] }, lexicon, today);
  const asked = await ask(asking, read, readPart, request.without);
  const { order, ranked, clauses, members, words } = asked;
  const stretch = askedStretch(asked.read, today);
  const page = order.slice(request.offset, request.offset + request.limit);
  const further = page.map(({ clauseId }) => clauseId).filter((id) => !clauses.has(id));
  const shown = byId([...clauses.values(), ...(await store.clauses(further))]);
  return {
    query: request.question,
    plan: {
      ...asked.read.plan,
      expansions: shownExpansions(read.plan.text, read.question, request.without),
    },
    answer:
      standingFirst(asked.read, asked.answer, asked.clauses, stretch) ??
      tellTerms(asked.answer, asked.clauses, stretch, asked.read.question.folded),
    hits: page.flatMap((hit) => {
      const clause = shown.get(hit.clauseId);
      return clause ? [explain(hit, clause, words, !request.includeMentions)] : [];
    }),
    total: members > 0 ? members : order.length,
    facets: facetsOf((members > 0 ? ranked.filter(({ inSet }) => inSet) : ranked).map(({ clause }): Clause => clause)),
    revision: lexicon.revision,
    degraded: [
      ...(embedder ? failures.slice(0, 1).map(semanticFailed) : [SEMANTIC_OFF]),
      ...corpusChanged(request.revision, lexicon.revision),
    ],
  };
};
