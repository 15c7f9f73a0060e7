/**
 * Honest refusals: questions of other corpora asked of the seed documents, and near misses made from clauses of public
 * policies (another value, place, year, recipient, sum) beside answerable questions about the same clauses.
 * `TIAOLI_BENCH_SHOW=1` prints what went wrong.
 */
import { readFileSync } from 'node:fs';
import type { Bench } from './bench.ts';
import { seeded } from './planting/random.ts';
import { publicSet } from './public-sets/sets.ts';
import { clausesOf, keptLibrary, policyFiles } from './refusals/corpora.ts';
import { bySort, judge, ratesOf } from './refusals/judge.ts';
import { clauseQuestions } from './refusals/near-misses.ts';
import type { RefusalQuestion } from './refusals/question.ts';

const SEED = 20260214;
/** Questions of each public set, and of each sort of near miss. */
const FAR_QUESTIONS = 120;
const OF_A_SORT = 40;

const farQuestions = async (name: string): Promise<RefusalQuestion[]> =>
  seeded(SEED)
    .shuffled((await publicSet(name))?.questions ?? [])
    .slice(0, FAR_QUESTIONS)
    .map(({ question }) => ({ sort: `far-${name}`, question: question.trim(), answerable: false }));

const ownQuestions = (): RefusalQuestion[] =>
  readFileSync(new URL('../test/gold/questions-own.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { question: string; relevant: Record<string, number> })
    .map(({ question, relevant }) => {
      const answerable = Object.values(relevant).some((grade) => grade >= 2);
      return { sort: answerable ? 'own-answerable' : 'own-unanswerable', question, answerable };
    });

const someOfEachSort = (questions: readonly RefusalQuestion[]): RefusalQuestion[] => {
  const shuffled = seeded(SEED).shuffled([...new Map(questions.map((q) => [q.question, q])).values()]);
  return [...new Set(questions.map(({ sort }) => sort))].flatMap((sort) =>
    shuffled.filter((question) => question.sort === sort).slice(0, OF_A_SORT),
  );
};

export const refusalsBench: Bench = async (say) => {
  const files = policyFiles();
  if (files === null) return null;
  say('opening the corpora; the first time takes minutes');
  const seed = await keptLibrary('seed', null);
  const policies = await keptLibrary('policies', files);
  const near = someOfEachSort(clauseQuestions(await clausesOf(policies), seeded(SEED)));
  const far = [...ownQuestions(), ...(await farQuestions('gov-qa')), ...(await farQuestions('legal-dc'))];
  say(`${far.length} questions of the seed corpus, ${near.length} of the policies`);
  const judged = [...(await judge(seed, far)), ...(await judge(policies, near))];
  await seed.close();
  await policies.close();
  if (process.env.TIAOLI_BENCH_SHOW)
    for (const { sort, question, status, text, answerable } of judged)
      if (answerable !== (status === 'answered')) say(`${sort} ${status} ${question} | ${text.slice(0, 130)}`);
  return { all: ratesOf(judged), sorts: bySort(judged) };
};
