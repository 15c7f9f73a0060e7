/** Lists the best clauses where a question asks for several without naming a set. */
import type { Evidence } from '../evidence.ts';
import { byRarity, commonWords, PLAIN_INTEREST, weigher } from '../interest.ts';
import { asksForMoney, instrumentSpans, subjectSpans } from '../leaning.ts';
import { sayingQuoted } from '../literal.ts';
import { speaking } from '../speaking.ts';
import { subjectWords } from '../sure.ts';
import { isPart, SHORT_ANSWER } from './drafted.ts';
import { list, listRoom } from './list.ts';
import { ON_TOPIC } from './on-topic.ts';
import type { Shape } from './shape.ts';
import { within } from './within.ts';

/** A clause that scores this share of the best one stands in a list that the question asks for without naming a set. */
const LISTED = 0.5;
/** The same where someone drafts a text and asks what it has to fit: what is further away still binds. */
const TO_FIT = 0.4;
const MOST_LISTED = 12;
/** Fewer are quoted, which says more of each. */
const FEWEST_LISTED = 3;
/** Characters of a list, whatever it holds. */
const ROOM = 130;
/** What a clause adds, of the contract's 50: all of it as good as the best one, hardly anything at `LISTED` of its score. */
const MOST_ROOM = 44;
const LEAST_ROOM = 8;
const SURE = 0.85;
/** Share of its room that a clause adds at least that speaks of the matter in the question's words. */
const SPOKEN = 0.25;

/** Share of a full list's room for what a draft has to fit. */
const DRAFT_SHARE = 0.75;

const DRAFTING = /(衔接|起草|草拟|拟定|拟出台|配套文件)/u;

/** Of more clauses than these only the best few are told, and the others named. */
const ALL_TOLD = 8;
const FEW_TOLD = 5;
/** So many that say the question's own words are enough to leave it at them. */
const FEWEST_LITERAL = 2;

/**
 * Which clauses are told, and in how many characters: those that say the question's own words for its subject, else the
 * best; the less a clause scores, the less room it adds.
 */
const toldOf = (
  members: readonly Evidence[],
  words: readonly string[],
  least: number,
): { told: Set<Evidence>; room: number } => {
  const best = Math.max(...members.map(({ score }) => score));
  const literal = members.filter(({ clause }) => words.some((word) => clause.text.includes(word)));
  const most = members.length <= ALL_TOLD ? members.length : FEW_TOLD;
  const told = new Set(literal.length >= FEWEST_LITERAL ? literal : members.slice(0, most));
  const share = ({ score }: Evidence) =>
    Math.min(1, Math.max(0, (score / best - LISTED) / (SURE - LISTED))) * (1 - least) + least;
  const room = members.reduce(
    (sum, one) => sum + LEAST_ROOM + (told.has(one) ? (MOST_ROOM - LEAST_ROOM) * share(one) : 0),
    ROOM,
  );
  return { told, room };
};

export const listShape: Shape = ({ isSet, read, asked, evidence, terms, space }) => {
  const drafting = DRAFTING.test(read.question.folded);
  const onTopic = read.intent === 'find' && !isPart(space) && ON_TOPIC.test(read.question.folded);
  if (isSet || (!drafting && ((read.intent !== 'list' && !onTopic) || asked !== 'none'))) return null;
  const spoken =
    sayingQuoted(evidence, read) ?? speaking(evidence.slice(0, MOST_LISTED), read, drafting ? TO_FIT : LISTED);
  if (onTopic && spoken === null) return null;
  const members = spoken ?? within(evidence, drafting ? TO_FIT : LISTED, MOST_LISTED);
  if (members.length < FEWEST_LISTED) return null;
  const { readings } = read;
  const { told, room } = toldOf(members, subjectWords(readings), spoken === null ? 0 : SPOKEN);
  const clauses = evidence.map(({ clause }) => clause);
  const common = commonWords(members.map(({ clause }) => clause));
  const interest = {
    ...PLAIN_INTEREST,
    asked,
    terms: byRarity(terms, clauses),
    money: asksForMoney(readings),
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
      told: drafting ? new Set(members) : told,
    },
  );
};
