/** Evaluates the search on a file of questions against a library, or on a public set with a corpus of its own. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Embedder } from '../graph/embedding/embedder.ts';
import { type EvaluateSetting, evaluate, unmatchedOf } from '../graph/evaluation/evaluate.ts';
import { EvaluationError } from '../graph/evaluation/evaluation-error.ts';
import { type GoldClause, matchGold, readGoldClauses } from '../graph/evaluation/gold-clauses.ts';
import { type PublicSet, readPublicSet } from '../graph/evaluation/public-set.ts';
import { documentOf, type SetTitle, textIdsOf, titlesOf } from '../graph/evaluation/public-titles.ts';
import { type QuestionSet, readQuestionSet } from '../graph/evaluation/question-set.ts';
import { summarise } from '../graph/evaluation/summarise.ts';
import { withTemporaryCorpus } from '../graph/evaluation/temporary-corpus.ts';
import type { Store } from '../graph/store.ts';
import type { KeptEvaluation } from './contract/evaluation.ts';
import { kept } from './evaluations.ts';
import type { Library } from './library.ts';
import { Problem } from './problem.ts';
import { today } from './today.ts';

/** Hits that are looked at: of a set of questions, and of a public set, which is measured by its recall at 100. */
const DEPTH = 40;
const PUBLIC_DEPTH = 100;
/** Gold clauses as texts, where they lie beside the questions. */
const CLAUSES_FILE = 'clauses.tsv';

export interface EvaluationTelling {
  progress(step: 'corpus' | 'questions', done: number, total: number): void;
  say(line: string): void;
}

/** What a set says wrongly is the asker's to mend. */
const asProblem = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EvaluationError) throw new Problem(400, error.code, error.detail, { cause: error });
    throw error;
  }
};

const measured = async (setting: EvaluateSetting, { progress, say }: EvaluationTelling): Promise<KeptEvaluation> => {
  const { ids, questions } = unmatchedOf(setting.set, setting.goldOf);
  if (ids.length > 0)
    say(
      `警告：${ids.length} 个标准条款在库里没有对应的条款（${ids.slice(0, 3).join('、')}${ids.length > 3 ? ' …' : ''}），涉及 ${questions} 个问题，按未找到计。`,
    );
  if (!setting.embedder) say('警告：没有语义模型，只评测词语和图谱两路。');
  const began = performance.now();
  const records = await evaluate(setting, (done, total) => progress('questions', done, total));
  return kept(summarise(setting, records), await setting.store.describe(), (performance.now() - began) / 1000);
};

/** A file of questions, read; the gold clauses' texts come from `clauses`, or from the file beside the questions. */
export const readQuestions = (
  path: string,
  clauses?: string,
): Promise<{ set: QuestionSet; gold: GoldClause[] | null }> =>
  asProblem(async () => {
    const set = await readQuestionSet(path);
    const beside = join(dirname(path), CLAUSES_FILE);
    const file = clauses ?? (existsSync(beside) ? beside : null);
    return { set, gold: file === null ? null : await readGoldClauses(file) };
  });

/** Without texts of gold clauses, gold ids are the store's own. */
const goldIn = async (store: Store, gold: readonly GoldClause[] | null): Promise<Map<string, string>> => {
  if (gold !== null) return matchGold(store.eachClause(), gold);
  const own = new Map<string, string>();
  for await (const { id } of store.eachClause()) own.set(id, id);
  return own;
};

/** @throws Problem where none of the gold clauses is in the store; StoreError */
export const evaluateQuestions = (
  library: Pick<Library, 'store' | 'corpusAccess' | 'embedder'>,
  { set, gold }: { set: QuestionSet; gold: GoldClause[] | null },
  telling: EvaluationTelling,
): Promise<KeptEvaluation> =>
  asProblem(async () => {
    const { store } = library;
    const [{ index }, embedder] = await Promise.all([library.corpusAccess(), library.embedder()]);
    const goldOf = await goldIn(store, gold);
    return measured({ store, index, embedder, today: today(), set, goldOf, depth: DEPTH }, telling);
  });

/** A public set's folder, read. */
export const readPublic = (folder: string): Promise<PublicSet> => asProblem(() => readPublicSet(folder));

/** One at a time: what is recognised in the texts of a whole set need not be held. */
function* documentsOf(titles: readonly SetTitle[]) {
  for (const title of titles) yield documentOf(title);
}

/** Puts the set's corpus into a store for the time being. @throws StoreError */
export const evaluatePublic = (
  { texts, name, questions }: PublicSet,
  embedder: Embedder | null,
  telling: EvaluationTelling,
): Promise<KeptEvaluation> => {
  const titles = titlesOf({ texts });
  const goldOf = textIdsOf(titles);
  return withTemporaryCorpus(
    { documents: documentsOf(titles), clauses: texts.length },
    embedder,
    { onProgress: (done, total) => telling.progress('corpus', done, total), say: telling.say },
    ({ store, index }) =>
      asProblem(() =>
        measured(
          { store, index, embedder, today: today(), set: { name, questions }, goldOf, depth: PUBLIC_DEPTH },
          telling,
        ),
      ),
  );
};
