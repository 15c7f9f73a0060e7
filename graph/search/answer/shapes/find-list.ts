/** Lists the best clauses where a question asks for several without naming a set. */
import type { Evidence } from '../evidence.ts';
import { commonWords, PLAIN_INTEREST, weigher } from '../interest.ts';
import { asksForMoney, instrumentSpans, subjectSpans } from '../leaning.ts';
import { list, listRoom } from './list.ts';
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

/** Share of a full list's room for what a draft has to fit. */
const DRAFT_SHARE = 0.75;

const DRAFTING = /(衔接|起草|草拟|拟定|拟出台|配套文件)/u;

/** Up to so many clauses are all told; of more, the best few are, and the others named. */
const ALL_TOLD = 8;
const FEW_TOLD = 5;

export const detailedOf = (clauses: number): number => (clauses <= ALL_TOLD ? clauses : FEW_TOLD);

/** Characters of a list of which not every clause may belong: the less a clause scores, the less room it adds. */
export const unsureRoom = (members: readonly Evidence[]): number => {
  const best = Math.max(...members.map(({ score }) => score));
  const told = detailedOf(members.length);
  const share = ({ score }: Evidence, i: number) =>
    i >= told ? 0 : Math.min(1, Math.max(0, (score / best - LISTED) / (SURE - LISTED)));
  const shares = [...members].sort((a, b) => b.score - a.score).map(share);
  return ROOM + shares.reduce((sum, one) => sum + LEAST_ROOM + (MOST_ROOM - LEAST_ROOM) * one, 0);
};

export const listShape: Shape = ({ isSet, read, asked, evidence, terms }) => {
  const drafting = DRAFTING.test(read.question.folded);
  if (isSet || (!drafting && (read.intent !== 'list' || asked !== 'none'))) return null;
  const members = within(evidence, drafting ? TO_FIT : LISTED, MOST_LISTED);
  if (members.length < FEWEST_LISTED) return null;
  const { readings } = read;
  const interest = { ...PLAIN_INTEREST, asked, terms, money: asksForMoney(readings) };
  const common = commonWords(members.map(({ clause }) => clause));
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
      room: drafting ? listRoom(members.length) * DRAFT_SHARE : unsureRoom(members),
      byScore: true,
      detailed: drafting ? members.length : detailedOf(members.length),
    },
  );
};
