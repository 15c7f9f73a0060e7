/** Lists the best clauses where a question asks for several without naming a set. */

import type { Reading } from '../../plan/reading.ts';
import type { Evidence } from '../evidence.ts';
import { byRarity, commonWords, PLAIN_INTEREST, weigher } from '../interest.ts';
import { asksForMoney, instrumentSpans, subjectSpans } from '../leaning.ts';
import { sayingQuoted } from '../literal.ts';
import { speaking } from '../speaking.ts';
import { subjectWords } from '../sure.ts';
import { isPart, SHORT_ANSWER } from './drafted.ts';
import { list, listRoom, unsureRoom } from './list.ts';
import { ON_TOPIC } from './on-topic.ts';
import type { Shape } from './shape.ts';
import { within } from './within.ts';

/** A clause that scores this share of the best one stands in a list that the question asks for without naming a set. */
const LISTED = 0.5;
/** The same where someone drafts a text and asks what it has to fit: what is further away still binds. */
const TO_FIT = 0.4;
const MOST_LISTED = 12;
/** Fewer are quoted, which says more of each; of what is laid down on a topic two are a list. */
const FEWEST_LISTED = 3;
const FEWEST_ON_TOPIC = 2;
/** So many in all, each with at least this share of the best one's score. */
const MOST_JOINED = 4;
const JOINS = 0.35;
/** Characters of a list, whatever it holds. */
const ROOM = 130;
/** The same of what is laid down on a topic, most of which answers. */
const TOPIC_ROOM = 145;
/** What a clause adds, of the contract's 50: all of it as good as the best one, hardly anything at `LISTED` of its score. */
const MOST_ROOM = 44;
const LEAST_ROOM = 8;
const SURE = 0.85;
/** Share of its room that a clause adds at least that speaks of the matter in the question's words. */
const SPOKEN = 0.25;

/** Share of a full list's room for what a draft has to fit. */
const DRAFT_SHARE = 0.75;

/** Asks what there is to be had: whatever gives money is told first, with its sum. */
const GETS = /(扶持|支持|帮扶|优惠|政策|措施|享受|好处|补)/u;

const DRAFTING = /(衔接|起草|草拟|拟定|拟出台|配套文件)/u;

/** Of more clauses than these only the best few are told, and the others named. */
const ALL_TOLD = 8;
const FEW_TOLD = 5;
/** So many that give what the question names are enough to leave it at telling them. */
const FEWEST_GIVING = 2;

/** Which clauses are told, and in how many characters: the best of `main`; the less a clause scores, the less room it adds to `start`. */
const toldOf = (
  members: readonly Evidence[],
  main: readonly Evidence[],
  least: number,
  start: number,
): { told: Set<Evidence>; room: number } => {
  const best = Math.max(...main.map(({ score }) => score));
  const told = new Set(main.slice(0, main.length <= ALL_TOLD ? main.length : FEW_TOLD));
  const share = ({ score }: Evidence) =>
    Math.min(1, Math.max(0, (score / best - LISTED) / (SURE - LISTED))) * (1 - least) + least;
  const room = members.reduce(
    (sum, one) => sum + LEAST_ROOM + (told.has(one) ? (MOST_ROOM - LEAST_ROOM) * share(one) : 0),
    start,
  );
  return { told, room };
};

/**
 * Of those that are near the ones that are about the trade or the people that the question names, by their labels or in its
 * words; where these are few and others may join, further ones with such a label. All that are near where no clause has one.
 */
const ofTrade = (
  near: readonly Evidence[],
  all: readonly Evidence[],
  readings: readonly Reading[],
  joins: boolean,
): Evidence[] => {
  const words = subjectWords(readings);
  const labelled = all.filter(({ clause }) => subjectSpans(clause, readings).length > 0);
  if (labelled.length === 0) return [...near];
  const said = near.filter((one) => labelled.includes(one) || words.some((word) => one.clause.text.includes(word)));
  if (!joins || said.length >= FEWEST_LISTED) return said;
  const best = Math.max(...(said.length > 0 ? said : labelled).map(({ score }) => score));
  const joining = labelled.filter((one) => !said.includes(one) && one.score >= best * JOINS);
  return [...said, ...joining.slice(0, MOST_JOINED - said.length)].sort((a, b) => b.score - a.score);
};

/** Those that give what the question names (补贴, 税收减免), where some do; else all. */
const giving = (members: readonly Evidence[], readings: readonly Reading[]): readonly Evidence[] => {
  const money = asksForMoney(readings);
  const some = members.filter(
    ({ clause }) =>
      instrumentSpans(clause, readings).length > 0 ||
      (money && clause.amounts.some(({ kind }) => kind !== 'threshold')),
  );
  return some.length >= FEWEST_GIVING ? some : members;
};

export const listShape: Shape = ({ isSet, read, asked, evidence, terms, space }) => {
  const drafting = DRAFTING.test(read.question.folded);
  const onTopic = !isPart(space) && ON_TOPIC.test(read.question.folded);
  const isFound = read.intent === 'find' && onTopic;
  if (isSet || (!drafting && ((read.intent !== 'list' && !isFound) || asked !== 'none'))) return null;
  const spoken =
    sayingQuoted(evidence, read) ?? speaking(evidence.slice(0, MOST_LISTED), read, drafting ? TO_FIT : LISTED);
  if (isFound && spoken === null) return null;
  const near = spoken ?? within(evidence, drafting ? TO_FIT : LISTED, MOST_LISTED);
  const { readings } = read;
  const members = drafting ? near : ofTrade(near, evidence.slice(0, MOST_LISTED), readings, onTopic);
  if (members.length < (onTopic ? FEWEST_ON_TOPIC : FEWEST_LISTED)) return null;
  const { told, room } = toldOf(
    members,
    giving(members, readings),
    spoken === null ? 0 : SPOKEN,
    onTopic ? TOPIC_ROOM : ROOM,
  );
  const clauses = evidence.map(({ clause }) => clause);
  const common = commonWords(members.map(({ clause }) => clause));
  const interest = {
    ...PLAIN_INTEREST,
    asked,
    terms: byRarity(terms, clauses),
    money: asksForMoney(readings) || GETS.test(read.question.folded),
    deeds: true,
  };
  return list(
    members,
    ({ clause, nearest }) =>
      weigher(clause, {
        ...interest,
        common,
        nearest,
        subject: subjectSpans(clause, readings),
        leaning: instrumentSpans(clause, readings),
      }),
    {
      room: space - SHORT_ANSWER + (drafting ? listRoom(members.length) * DRAFT_SHARE : room),
      byScore: true,
      spread: true,
      filled: unsureRoom(members.length),
      told: drafting ? new Set(members) : told,
    },
  );
};
