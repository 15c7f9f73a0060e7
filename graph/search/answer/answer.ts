/** From ranked clauses to an answer: list, responsible bodies, or quoted passages; and an honest word on what is missing. */
import type { Clause, Span } from '../../../ingest/model.ts';
import type { CorpusLexicon } from '../corpus-lexicon.ts';
import type { ReadPlan } from '../plan/read-plan.ts';
import type { Answer } from '../result.ts';
import { askedKind } from './asked.ts';
import { list, nameAgencies, quote } from './compose.ts';
import { type Doubt, documentDoubt, levelDoubt, placeDoubt, sumDoubt, valueDoubt, yearDoubt } from './doubts.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Familiarity, termDoubt, unfamiliar } from './familiarity.ts';

export interface RankedClause {
  clause: Clause;
  score: number;
  inSet: boolean;
  nearest: Span | null;
}

export interface AnswerInput {
  read: ReadPlan;
  lexicon: CorpusLexicon;
  /** Best first; the whole set where the question asks for one. */
  ranked: readonly RankedClause[];
  asksForSet: boolean;
  terms: ReadonlyMap<string, number>;
  familiarity: Familiarity;
}

/** A clause that scores this share of the best one is part of the answer. */
const COMPANION = 0.8;
/** Most clauses that a topical answer draws on. */
const MOST_QUOTED = 3;
const CASE =
  /(收多少|交多少|缴多少|总共|一共|共多少|合计|加起来|能拿多少|能领多少|各收|各给|算下来|要交|该交|减多少|省多少)/u;

/** The answer to a question; `no-answer` where nothing found supports one. */
export const answer = (input: AnswerInput): Answer => {
  const { read, ranked, asksForSet, terms } = input;
  const asked = askedKind(read.question.folded, read.intent);
  const evidence = ranked.map(({ clause, score, nearest }) => evidenceOf(clause, score, terms, asked, nearest));
  if (asksForSet) {
    const members = evidence.filter((_, i) => ranked[i]?.inSet);
    if (members.length > 0) return answerSet(input, members);
    const wanted = read.readings.filter(({ force }) => force === 'set').map(({ filter }) => filter.surface);
    return {
      status: 'no-answer',
      text: `没有找到同时符合“${wanted.join('”“')}”的条款。${nearText(evidence)}`,
      citations: [],
    };
  }
  const best = evidence[0];
  if (!best) return { status: 'no-answer', text: '没有找到相关条款。', citations: [] };
  const gravely = unfamiliar(input.familiarity);
  if (gravely) return { status: 'no-answer', text: `${gravely}${nearText(evidence)}`, citations: [] };
  const companions = evidence.filter((e, i) => i < MOST_QUOTED && e.score >= best.score * COMPANION);
  const doubts = [
    documentDoubt(read.question, input.lexicon),
    valueDoubt(asked, evidence),
    yearDoubt(read.readings, evidence),
    placeDoubt(read.readings, evidence),
    levelDoubt(read.question, evidence),
    sumDoubt(read.readings, evidence, CASE.test(read.question.folded)),
    termDoubt(input.familiarity, evidence),
  ].filter((d): d is Doubt => d !== null);
  const wantsLead = /(牵头|谁负责|归谁|归哪|谁管)/u.test(read.question.folded);
  const drafted = asked === 'agency' ? nameAgencies(companions, wantsLead) : quote(companions, asked);
  const said = drafted.text === '' ? quote(companions, asked) : drafted;
  if (doubts.some(({ grave }) => grave))
    return {
      status: 'no-answer',
      text: `${doubts.map(({ text }) => text).join('，')}。${nearText(evidence)}`,
      citations: [],
    };
  if (doubts.length > 0)
    return {
      status: 'partial',
      text: `${doubts.map(({ text }) => text).join('；')}。相关规定：${said.text}`,
      citations: said.citations,
    };
  return { status: 'answered', ...said };
};

const answerSet = (input: AnswerInput, members: readonly Evidence[]): Answer => {
  const drafted = list(members, '');
  void input;
  return { status: 'answered', ...drafted };
};

/** What is nearest, for a refusal. */
const nearText = (evidence: readonly Evidence[]): string => {
  const near = evidence.slice(0, 2).map(({ clause }) => clause.heading ?? clause.text.slice(0, 16));
  return near.length > 0 ? `相近的条款：${near.join('、')}。` : '';
};
