/** From ranked clauses to an answer: list, responsible bodies, or quoted passages; and an honest word on what is missing. */
import type { Clause, Span } from '../../../ingest/model.ts';
import type { CorpusLexicon } from '../corpus-lexicon.ts';
import { CASE } from '../plan/amounts.ts';
import type { ReadPlan } from '../plan/read-plan.ts';
import type { Reading } from '../plan/reading.ts';
import type { Answer } from '../result.ts';
import { type AskedKind, askedKind } from './asked.ts';
import { cutShort } from './citing.ts';
import { type Drafted, list, nameAgencies, quote, SHORT_ANSWER } from './compose.ts';
import { type Doubt, documentDoubt, levelDoubt, placeDoubt, sumDoubt, valueDoubt, yearDoubt } from './doubts.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { distanceDoubt, type Familiarity, termDoubt, unfamiliar } from './familiarity.ts';
import { focusOf, valueIn } from './focus.ts';
import { narrow } from './narrow.ts';

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
const COMPANION = 0.86;
/** Most clauses that a quoted answer draws on. */
const MOST_QUOTED = 3;
/** A clause that scores this share of the best one stands in a list that the question asks for without naming a set. */
const LISTED = 0.5;
const MOST_LISTED = 12;
/** Clauses that are read for an answer. */
const MOST_WEIGHED = 12;
const LEADS = /(牵头|谁负责|归谁|归哪|谁管)/u;

/** The answer to a question; `no-answer` where nothing found supports one. */
export const answer = (input: AnswerInput): Answer => {
  const { read, ranked, asksForSet, terms } = input;
  const asked =
    read.intent === 'compare' || read.intent === 'count' ? 'none' : askedKind(read.question.folded, read.intent);
  const members = asksForSet ? ranked.filter(({ inSet }) => inSet) : [];
  const evidence = (members.length > 0 ? members : ranked.slice(0, MOST_WEIGHED)).map(({ clause, score, nearest }) =>
    evidenceOf(clause, score, terms, asked, nearest),
  );
  if (asksForSet) {
    if (members.length > 0) return { status: 'answered', ...answerSet(input, evidence) };
    const wanted = read.readings.filter(({ force }) => force === 'set').map(conditionWords);
    return {
      status: 'no-answer',
      text: `没有找到${wanted.length > 1 ? '同时' : ''}符合${wanted.join('、')}的条款。${nearText(evidence)}`,
      citations: [],
    };
  }
  const best = evidence[0];
  if (!best) return { status: 'no-answer', text: '没有找到相关条款。', citations: [] };
  const far = unfamiliar(input.familiarity);
  if (far) return { status: 'no-answer', text: `${far}${nearText(evidence)}`, citations: [] };
  const doubts = doubtsOf(input, asked, evidence);
  if (doubts.some(({ grave }) => grave))
    return { status: 'no-answer', text: `${wordsOf(doubts)}。${nearText(evidence)}`, citations: [] };
  const said = draft(read, asked, evidence, best.score, SHORT_ANSWER - wordsOf(doubts).length);
  if (doubts.length === 0) return { status: 'answered', ...said };
  return { status: 'partial', text: `${wordsOf(doubts)}。相关规定：${said.text}`, citations: said.citations };
};

const wordsOf = (doubts: readonly Doubt[]): string => doubts.map(({ text }) => text).join('；');

const doubtsOf = (
  { read, lexicon, familiarity }: AnswerInput,
  asked: AskedKind,
  evidence: readonly Evidence[],
): Doubt[] =>
  [
    documentDoubt(read.question, lexicon),
    valueDoubt(asked, evidence),
    yearDoubt(read.readings, evidence),
    placeDoubt(read.readings, evidence),
    levelDoubt(read.question, evidence),
    sumDoubt(read.readings, evidence, CASE.test(read.question.folded)),
    termDoubt(read.question.folded, familiarity, evidence),
    distanceDoubt(familiarity),
  ].filter((doubt): doubt is Doubt => doubt !== null);

/** The words of an answer, by what is asked: who, which ones, how they differ, or what is laid down. */
const draft = (
  read: ReadPlan,
  asked: AskedKind,
  evidence: readonly Evidence[],
  top: number,
  space: number,
): Drafted => {
  const within = (share: number, most: number) => evidence.filter(({ score }, i) => i < most && score >= top * share);
  if (asked === 'agency') {
    const named = nameAgencies(within(COMPANION, MOST_QUOTED), LEADS.test(read.question.folded), leftOut(read));
    if (named.text !== '') return named;
  }
  if (read.intent === 'list' && asked === 'none') {
    const members = within(LISTED, MOST_LISTED);
    if (members.length > 2) return list(members, (clause) => bestSpan(members, clause));
  }
  return quote(within(read.intent === 'compare' ? LISTED : COMPANION, MOST_QUOTED), space);
};

/** Bodies that the question leaves out. */
const leftOut = ({ readings }: ReadPlan): ReadonlySet<string> =>
  new Set(
    readings.flatMap(({ filter, condition }) =>
      filter.op === 'not' && condition.field === 'agency' ? [...condition.anyOf] : [],
    ),
  );

/** The passage of the clause that speaks most to the question. */
const bestSpan = (evidence: readonly Evidence[], clause: Clause): Span | null => {
  const best = evidence.find((e) => e.clause.id === clause.id)?.units[0];
  return best ? valueIn(clause, best) : null;
};

/** The set that the question asks for: those of it that have the labels that the question names, if any do, else all. */
const answerSet = ({ read, terms }: AnswerInput, members: readonly Evidence[]): Drafted => {
  const conditions = read.readings.filter(({ force }) => force === 'set').map(({ condition }) => condition);
  const narrowed = narrow(members, read.readings);
  const { text, citations } = list(narrowed.members, (clause) => focusOf(clause, conditions, terms));
  const rest = members.length - narrowed.members.length;
  const aside = rest > 0 ? `另有${rest}条不涉及“${narrowed.words.join('”“')}”，列在后面。` : '';
  return { text: `${text}${aside}${inferredLead(narrowed.members, read)}`, citations };
};

/** How many of the clauses name no leading body, so that the first listed stands for it. */
const inferredLead = (members: readonly Evidence[], { readings }: ReadPlan): string => {
  const names = readings.flatMap(({ leading, condition }) =>
    leading && condition.field === 'agency' ? [...condition.anyOf] : [],
  );
  if (names.length === 0) return '';
  const inferred = members.filter(
    ({ clause }) =>
      !clause.agencies.some(({ name, role }) => names.includes(name) && (role === 'lead' || role === 'sole')),
  ).length;
  return inferred > 0 ? `其中${inferred}条未指定牵头单位，按列在首位推定。` : '';
};

const ROLE_WORDS: Record<string, string> = { sole: '单独负责', lead: '牵头', cooperate: '配合', joint: '共同负责' };

/** A condition as the question put it: “商务厅”（配合）. */
const conditionWords = ({ filter, condition }: Reading): string => {
  const role = condition.field === 'agency' ? condition.role?.[0] : undefined;
  return `“${filter.surface}”${role ? `（${ROLE_WORDS[role] ?? role}）` : ''}`;
};

/** Characters by which a clause without a heading is named in a refusal. */
const NEAR_WORDS = 24;

/** What is nearest, for a refusal. */
const nearText = (evidence: readonly Evidence[]): string => {
  const near = evidence.slice(0, 2).map(({ clause }) => clause.heading ?? cutShort(clause.text, NEAR_WORDS));
  return near.length > 0 ? `相近的条款：${near.join('；')}。` : '';
};
