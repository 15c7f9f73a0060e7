/**
 * How well our own ranking finds what is relevant in public sets that nobody here wrote (city services, clauses of
 * rules, law articles asked for by laypersons): each leg alone and the whole of it, and how long a search takes beside
 * embedding its question. `TIAOLI_BENCH_SETS=gov-qa` measures one set alone, `TIAOLI_BENCH_QUESTIONS=200` asks so many of
 * each set's questions, evenly spread.
 */

import type { Embedder } from '../graph/embedding/embedder.ts';
import { corpusLexicon } from '../graph/search/corpus-lexicon.ts';
import { lexicalLeg, semanticLeg } from '../graph/search/legs.ts';
import { readPlan } from '../graph/search/plan/read-plan.ts';
import { asEmbedded, questionTerms } from '../graph/search/question-terms.ts';
import { rank } from '../graph/search/rank.ts';
import { search } from '../graph/search/search.ts';
import type { Bench } from './bench.ts';
import { percentile, rounded } from './data.ts';
import { benchModel } from './model.ts';
import { cacheFolder } from './public-sets/cache-folder.ts';
import { type Depth, openSet } from './public-sets/open-set.ts';
import { type BenchSet, publicSet } from './public-sets/sets.ts';
import { type Ranked, rankMeans } from './rank-means.ts';

const SETS: readonly (readonly [name: string, depth: Depth])[] = [
  ['gov-qa', 'clause'],
  ['gov-qa', 'all'],
  ['legal-dc', 'clause'],
  ['stard', 'clause'],
];
const TODAY = '2026-01-01';
/** Questions that are timed; each is asked once, in words that no cache has seen. */
const TIMED = 150;

/** Every question, or as many as are wanted, evenly spread. */
const asked = (set: BenchSet): BenchSet['questions'] => {
  const wanted = Number(process.env.TIAOLI_BENCH_QUESTIONS ?? set.questions.length);
  const step = Math.max(1, Math.ceil(set.questions.length / wanted));
  return set.questions.filter((_, i) => i % step === 0);
};

const measure = async (
  folder: string,
  set: BenchSet,
  embedder: Embedder,
  depth: Depth,
  say: (line: string) => void,
) => {
  const { store, index } = await openSet(folder, set, embedder, depth, say);
  const lexicon = await corpusLexicon(store);
  const found: Record<'lexical' | 'semantic' | 'ranked', Ranked[]> = { lexical: [], semantic: [], ranked: [] };
  const times: { embed: number[]; search: number[] } = { embed: [], search: [] };
  const questions = asked(set);
  say(`${set.name}: asking ${questions.length} questions`);
  for (const [i, { question: text, relevant }] of questions.entries()) {
    const ranked = (list: readonly { clauseId: string }[]): Ranked => ({
      relevant,
      ids: list.map(({ clauseId }) => set.textIds.get(clauseId) ?? ''),
    });
    const read = { ...readPlan(text, lexicon, TODAY), carried: false };
    const terms = questionTerms(read.plan.text);
    const vector = await embedder.embedQuery(asEmbedded(read.question.folded, terms.meant));
    found.lexical.push(ranked(await lexicalLeg(index, terms.search, null)));
    found.semantic.push(ranked(await semanticLeg(index, vector, null)));
    const { order } = await rank({ store, index, embedder, lexicon, pool: null }, read);
    found.ranked.push(ranked(order));
    if (i >= TIMED) continue;
    const start = performance.now();
    await embedder.embedQuery(`${text}？`);
    const between = performance.now();
    await search(
      { store, index, embedder, today: TODAY },
      {
        question: `${text}。`,
        limit: 10,
        offset: 0,
        filter: { all: [] },
        without: [],
        context: [],
        includeMentions: false,
      },
    );
    times.search.push(performance.now() - between);
    times.embed.push(between - start);
  }
  await store.close();
  const searchP50 = percentile(times.search, 0.5);
  const embedP50 = percentile(times.embed, 0.5);
  return {
    texts: set.texts.length,
    questions: questions.length,
    passages: depth,
    lexical: rankMeans(found.lexical),
    semantic: rankMeans(found.semantic),
    ranked: rankMeans(found.ranked),
    searchP50ms: rounded(searchP50),
    searchP95ms: rounded(percentile(times.search, 0.95)),
    embedP50ms: rounded(embedP50),
    ratio: rounded(searchP50 / embedP50, 2),
  };
};

export const publicSetsBench: Bench = async (say) => {
  const embedder = await benchModel();
  if (!embedder) return null;
  const folder = cacheFolder();
  const wanted = process.env.TIAOLI_BENCH_SETS?.split(',');
  const sets: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  for (const [name, depth] of SETS) {
    // gov-qa-all has sentences and phrases too.
    const label = depth === 'clause' ? name : `${name}-${depth}`;
    if (wanted && !wanted.includes(label)) continue;
    const set = await publicSet(name);
    if (set) sets[label] = await measure(folder, set, embedder, depth, say);
  }
  await embedder.close();
  return Object.keys(sets).length === 0 ? null : { sets };
};
