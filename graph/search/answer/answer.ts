/** From ranked clauses to an answer: whether something supports one, in which words, and an honest word on what is missing. */
import type { Clause, Span } from '../../../ingest/model.ts';
import type { ReviewedPair } from '../../overlap-store.ts';
import type { CorpusLexicon } from '../corpus-lexicon.ts';
import type { ReadPlan } from '../plan/read-plan.ts';
import type { Answer } from '../result.ts';
import { askedKind } from './asked.ts';
import { cutShort } from './citing.ts';
import { emptySet } from './empty-set.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { quotedWords } from './literal.ts';
import { tellConflicts } from './overlaps/tell-conflicts.ts';
import { PLAIN_ANSWER } from './plain-answer.ts';
import { roomOf } from './room.ts';
import { SHORT_ANSWER } from './shapes/drafted.ts';
import { compose } from './shapes/shapes.ts';
import { MOST_QUOTED } from './shapes/within.ts';
import type { Doubt } from './support/doubts.ts';
import { doubtsOf, setDoubtsOf } from './support/doubts-of.ts';
import { type Familiarity, unfamiliar } from './support/familiarity.ts';
import { ownCaseFirst } from './support/own-case.ts';

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
  /** Stored pairs of one measure between the clauses that are weighed, conflicts first. */
  pairs: readonly ReviewedPair[];
  /** Characters that the text may have, where it is one of several answers. */
  space?: number;
}

/** Doubts under which what the clauses give is not for what was asked: the rule is quoted, and nothing computed from it. */
const ELSEWHERE: ReadonlySet<Doubt['code']> = new Set<Doubt['code']>(['object', 'place', 'year', 'level', 'document']);

/** Clauses that are read for an answer. */
const MOST_WEIGHED = 12;
/** The same where texts are compared, or words are quoted: which of them repeat each other, or say the words, is told of all that were looked at. */
const MOST_COMPARED = 40;

/** The clauses that an answer may rest on: the members of the set that is asked for, or the best ones. */
export const weighed = ({
  read,
  ranked,
  asksForSet,
}: Pick<AnswerInput, 'read' | 'ranked' | 'asksForSet'>): RankedClause[] => {
  const members = asksForSet ? ranked.filter(({ inSet }) => inSet) : [];
  if (members.length > 0) return members;
  const looksFar = read.intent === 'compare' || quotedWords(read).length > 0;
  return ranked.slice(0, looksFar ? MOST_COMPARED : MOST_WEIGHED);
};

/** The answer to a question; `no-answer` where nothing found supports one. Says which of its clauses contradict others. */
export const answer = (input: AnswerInput): Answer => {
  const drafted = draft(input);
  if (drafted.status === 'no-answer') return drafted;
  const told = withConflicts(input, drafted);
  const cited = citedIn(drafted);
  if (told.text === drafted.text || cited > MOST_QUOTED) return told;
  // The conflict is told within the room of the clauses that answer, where enough is left for that.
  const { space = SHORT_ANSWER } = input;
  const most = roomOf(cited) - (cited > 1 ? TERM_WORDS : 0);
  for (let less = space; told.text.length > most && less > LEAST_BESIDE; less -= STEP) {
    const shorter = draft({ ...input, space: less - STEP });
    const fitted = withConflicts(input, shorter);
    if (fitted.status === told.status && fitted.text.length <= most) return fitted;
  }
  return told;
};

/** Characters of a word on the clauses' terms. */
const TERM_WORDS = 9;
/** What answers is told in so many characters less each time until a conflict fits beside it. */
const STEP = 20;
/** Characters that what answers has at least beside a conflict. */
const LEAST_BESIDE = 110;

const citedIn = ({ citations }: Answer): number => new Set(citations.map(({ clauseId }) => clauseId)).size;

const withConflicts = (input: AnswerInput, drafted: Answer): Answer => {
  const clauses = new Map(input.ranked.map(({ clause }) => [clause.id, clause]));
  return { ...drafted, ...tellConflicts(drafted, input.pairs, clauses, input.read.intent === 'compare') };
};

const draft = (input: AnswerInput): Answer => {
  const { read, ranked, asksForSet, terms, space = SHORT_ANSWER } = input;
  const asked =
    read.intent === 'compare' || read.intent === 'count' ? 'none' : askedKind(read.question.folded, read.intent);
  const isSet = asksForSet && ranked.some(({ inSet }) => inSet);
  const found = weighed(input).map(({ clause, score, nearest }) => evidenceOf(clause, score, terms, asked, nearest));
  const evidence = isSet ? found : ownCaseFirst(read.question.folded, found);
  const composing = { read, asked, evidence, isSet, terms, pairs: input.pairs };
  if (asksForSet && !isSet) return refusal([emptySet(read.readings)], evidence);
  if (evidence.length === 0) return refusal(['没有找到相关条款'], evidence);
  const far = isSet ? null : unfamiliar(input.familiarity);
  if (far) return refusal([far], evidence);
  const doubts = (isSet ? setDoubtsOf : doubtsOf)({ ...input, asked, evidence });
  if (doubts.some(({ grave }) => grave))
    return refusal(
      doubts.map(({ text }) => text),
      evidence,
    );
  const isElsewhere = doubts.some(({ code }) => ELSEWHERE.has(code));
  const said = compose({
    ...composing,
    isElsewhere,
    space: space - (doubts.length > 0 ? doubtWords(doubts).length : 0),
  });
  // A value that was computed stands in no clause, nor does a sum that the question gives to compute with.
  const open = said.calculations?.length ? doubts.filter(({ code }) => code !== 'sum' && code !== 'value') : doubts;
  if (open.length === 0) return { status: 'answered', ...PLAIN_ANSWER, ...said };
  const missing = open.map(({ text }) => text);
  return {
    status: 'partial',
    ...PLAIN_ANSWER,
    ...said,
    missing,
    text: `${doubtWords(open)}${said.text}`,
  };
};

/** What stands before the words of an answer under doubts. */
const doubtWords = (doubts: readonly Doubt[]): string => `${doubts.map(({ text }) => text).join('；')}。相关规定：`;

/** What was looked for and is not there, and what is nearest. */
const refusal = (missing: string[], evidence: readonly Evidence[]): Answer => ({
  status: 'no-answer',
  ...PLAIN_ANSWER,
  missing,
  text: `${missing.join('；')}。${nearText(evidence)}`,
  citations: [],
});

/** Characters by which a clause without a heading is named in a refusal. */
const NEAR_WORDS = 24;

/** What is nearest, for a refusal. */
const nearText = (evidence: readonly Evidence[]): string => {
  const near = evidence.slice(0, 2).map(({ clause }) => clause.heading ?? cutShort(clause.text, NEAR_WORDS));
  return near.length > 0 ? `相近的条款：${near.join('；')}。` : '';
};
