/** Puts every question of a set to the search, whole and with some of its legs only, and measures what comes back. */
import type { Embedder } from '../embedding/embedder.ts';
import { remembering } from '../embedding/remembering.ts';
import { LEGS, type Leg } from '../search/rank.ts';
import type { SearchResult } from '../search/result.ts';
import { type SearchSetting, search } from '../search/search.ts';
import { equalText } from './equal-text.ts';
import { EvaluationError } from './evaluation-error.ts';
import { answerFigures, type Figures, rankFigures, wantedOf } from './figures.ts';
import type { Question, QuestionSet } from './question-set.ts';

export interface EvaluateSetting extends SearchSetting {
  set: QuestionSet;
  /** Gold id by stored clause id. */
  goldOf: ReadonlyMap<string, string>;
  /** Hits to look at. */
  depth: number;
}

export interface LegChoice {
  name: string;
  legs: readonly Leg[];
}

/** Each leg alone, and all but each; the whole search goes before. */
const LEG_CHOICES: readonly LegChoice[] = [
  ...LEGS.map((leg) => ({ name: leg, legs: [leg] })),
  ...LEGS.map((leg) => ({ name: `without-${leg}`, legs: LEGS.filter((other) => other !== leg) })),
];

export interface Measured {
  question: Question;
  figures: Figures;
  ranked: string[];
  answer: SearchResult['answer'];
  ms: number;
  /** By name of the choice. */
  legs: Map<string, Figures>;
}

/** The choices that make sense: without a model the semantic leg is empty. */
export const choicesFor = (embedder: Embedder | null): readonly LegChoice[] =>
  embedder ? LEG_CHOICES : LEG_CHOICES.filter(({ name }) => !name.endsWith('semantic'));

/** Of these values, those that stand in some clause of the store. */
const valuesInCorpus = async ({ store, set }: EvaluateSetting): Promise<ReadonlySet<string>> => {
  const sought = new Set(set.questions.flatMap(({ values }) => values.map(equalText)));
  const found = new Set<string>();
  if (sought.size === 0) return found;
  for await (const { text } of store.eachClause()) {
    const plain = equalText(text);
    for (const value of sought) if (!found.has(value) && plain.includes(value)) found.add(value);
  }
  return found;
};

/** Gold ids that no stored clause is. @throws EvaluationError where that are all of them */
export const unmatchedOf = (
  { name, questions }: QuestionSet,
  goldOf: ReadonlyMap<string, string>,
): { ids: string[]; questions: number } => {
  const there = new Set(goldOf.values());
  const asked = new Set(questions.flatMap(({ relevant }) => [...relevant.keys()]));
  const ids = [...asked].filter((id) => !there.has(id)).sort();
  if (asked.size > 0 && ids.length === asked.size)
    throw new EvaluationError(
      'no-match',
      `${name} 的标准条款在库里一条也没有：请先用 tiaoli ingest 读入相应的文件，或用 --clauses 给出标准条款的文本。`,
    );
  const missing = new Set(ids);
  return {
    ids,
    questions: questions.filter(({ relevant }) => [...relevant.keys()].some((id) => missing.has(id))).length,
  };
};

/** @throws StoreError; never for what a question says */
export const evaluate = async (
  setting: EvaluateSetting,
  onProgress?: (done: number, total: number) => void,
): Promise<Measured[]> => {
  const { set, goldOf, depth, store } = setting;
  const inCorpus = await valuesInCorpus(setting);
  const searching = { ...setting, embedder: setting.embedder && remembering(setting.embedder) };
  const ask = (question: string, legs?: readonly Leg[]) =>
    search(
      { ...searching, legs },
      { question, limit: depth, offset: 0, filter: { all: [] }, without: [], context: [], includeMentions: false },
    );
  const goldRanking = ({ hits }: SearchResult): string[] => [
    ...new Set(hits.flatMap(({ clause }) => goldOf.get(clause.id) ?? [])),
  ];

  const records: Measured[] = [];
  for (const question of set.questions) {
    const began = performance.now();
    const result = await ask(question.question);
    const ms = performance.now() - began;
    const ranked = goldRanking(result);
    const { citations } = result.answer;
    const texts = new Map((await store.clauses(citations.map(({ clauseId }) => clauseId))).map((c) => [c.id, c.text]));
    const said = {
      status: result.answer.status,
      text: result.answer.text,
      passages: citations.map(({ clauseId, start, end }) => (texts.get(clauseId) ?? '').slice(start, end)),
      cited: citations.flatMap(({ clauseId }) => goldOf.get(clauseId) ?? []),
    };
    const answered = answerFigures(question, said, (value) => inCorpus.has(value));
    const legs = new Map<string, Figures>();
    if (wantedOf(question).length > 0)
      for (const { name, legs: some } of choicesFor(setting.embedder)) {
        const by = rankFigures(question, goldRanking(await ask(question.question, some)), depth);
        legs.set(name, { ...by, ...NO_ANSWER_FIGURES });
      }
    records.push({
      question,
      figures: { ...rankFigures(question, ranked, depth), ...answered },
      ranked,
      answer: result.answer,
      ms,
      legs,
    });
    onProgress?.(records.length, set.questions.length);
  }
  return records;
};

/** Legs are measured by how they rank; answers belong to the whole search. */
const NO_ANSWER_FIGURES = {
  answer: null,
  cited: null,
  abstain: null,
  refused: null,
  hedged: null,
  listPrecision: null,
  listRecall: null,
};
