/** One question, answered: its plan ranked, the pairs among what was found, the answer. */
import type { Store } from '../store.ts';
import { answer, weighed } from './answer/answer.ts';
import { pairsAmong } from './answer/overlaps/pairs-among.ts';
import type { ReadPlan } from './plan/read-plan.ts';
import { type Ranking, type RankSetting, rank } from './rank.ts';
import type { Answer } from './result.ts';

/** A plan, and whether it leans on an earlier question. */
export type Read = ReadPlan & { carried: boolean };

export interface Asked extends Ranking {
  read: Read;
  answer: Answer;
}

export interface Asking extends RankSetting {
  store: Store;
}

/** A part of a larger question. */
export interface Part {
  /** Characters that its answer may have. */
  space: number;
  /** What the whole question found, which the part leans on: it shares the setting that the whole gives. */
  whole?: Ranking;
}

/** What a clause gains in a part of a question by its score for the whole. */
const LEAN = 0.2;

const leanOn = (ranking: Ranking, whole: Ranking): Ranking => {
  const scores = new Map(whole.order.map(({ clauseId, score }) => [clauseId, score * LEAN]));
  const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score;
  return {
    ...ranking,
    order: ranking.order.map((hit) => ({ ...hit, score: hit.score + (scores.get(hit.clauseId) ?? 0) })).sort(byScore),
    ranked: ranking.ranked
      .map((one) => ({ ...one, score: one.score + (scores.get(one.clause.id) ?? 0) }))
      .sort(byScore),
    // A part is short, and so less alike to any passage than the whole that it belongs to.
    familiarity: {
      ...ranking.familiarity,
      similarity:
        ranking.familiarity.similarity === null
          ? null
          : Math.max(ranking.familiarity.similarity, whole.familiarity.similarity ?? 0),
    },
  };
};

/** Ranks the corpus for a plan and answers from it. */
export const askOne = async (asking: Asking, read: Read, part?: Part): Promise<Asked> => {
  const own = await rank(asking, read);
  const ranking = part?.whole && !own.listable ? leanOn(own, part.whole) : own;
  const { ranked, listable: asksForSet, words: terms, familiarity } = ranking;
  const pairs = await pairsAmong(
    asking.store,
    weighed({ read, ranked, asksForSet }).map(({ clause }) => clause.id),
  );
  const { lexicon } = asking;
  const input = { read, lexicon, ranked, asksForSet, terms, familiarity, pairs };
  return { ...ranking, read, answer: answer(part ? { ...input, space: part.space } : input) };
};
