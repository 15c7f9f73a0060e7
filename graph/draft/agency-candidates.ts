/** Every string of a clause that names an agency, or looks like one that the recognisers did not take for one. */
import { foldText } from '../../ingest/fold.ts';
import type { Clause, Span } from '../../ingest/model.ts';
import { parseName } from '../../ingest/recognise/agency-parts.ts';
import { alternatives, territories } from '../../ingest/recognise/agency-vocabulary.ts';

export interface AgencyCandidate extends Span {
  /** As it stands, folded and without blanks. */
  words: string;
  /** The name that the recogniser gave it (with the prefix that a list leaves out), else the words. */
  name: string;
  /** A recogniser took it for an agency. */
  recognised: boolean;
}

/** Longest name behind its head. */
const LONGEST = 20;
/** Where a head may begin. Short level words count at the start of a word only. */
const TERRITORY = alternatives(
  [...territories].flatMap(([words, { level }]) => (/^(?:province|city)$/u.test(level) ? [words] : [])),
);
const WORD_START = '(?<![\\p{Script=Han}])|(?<=[由在向经到与和及报请各本该从对给按为将让、，])';
const ANCHOR = new RegExp(
  `(?:${TERRITORY})(?:自治区)?|自治区|兵团|国家|国务院|(?:${WORD_START})(?:中国|省|市|县|区|旗|盟|州)`,
  'gu',
);
/** 工业和信息部: a ministry needs no head; it begins where a name can begin. */
const MINISTRY = /(?<![\p{Script=Han}])\p{Script=Han}{4,10}?部(?=[、，。；）和与及等\s]|$)/gu;
/** Where a name ends: an organ's last character, not as part of a longer word. */
const ORGAN =
  /^(?:厅|[总分]?局(?![部面限势地])|委员会|委(?![员托外派任会])|办公室|办(?![理法公事学好案证结展医])|部(?![门分署队级件长位落属下委])|署(?!名|理))/u;
const FOLLOWS = /^(?:$|[^\p{Script=Han}]|[和与及等会牵负配联共按要应的可对在将由为依备审批组指办制印核统监拨受])/u;
/** Words that a name does not have; behind them another part of the sentence begins. */
const BREAK = /^(?:[的由对将把被按在向于应须可是以]|会同|牵头|负责|配合|根据)/u;
const TITLE = /《[^》]{0,400}》?/gu;

const inside = (spans: readonly Span[], start: number, end: number): boolean =>
  spans.some((span) => start < span.end && span.start < end);

/** Ends of possible names from `start` on, nearest first. */
const endsFrom = (folded: string, start: number, from: number): number[] => {
  const ends: number[] = [];
  for (let at = from; at < Math.min(folded.length, start + LONGEST); at += 1) {
    const rest = folded.slice(at, at + 8);
    if (!/^\p{Script=Han}/u.test(rest)) break;
    if (BREAK.test(rest)) break;
    const organ = ORGAN.exec(rest);
    if (organ !== null && at > from && FOLLOWS.test(folded.slice(at + organ[0].length, at + organ[0].length + 1)))
      ends.push(at + organ[0].length);
  }
  return ends;
};

const squeeze = (words: string): string => words.replace(/\s+/gu, '');

/** Names that recognisers found, and headed strings ending like a name that they did not, in order; titles left out. */
export const agencyCandidates = (clause: Clause): AgencyCandidate[] => {
  const folded = foldText(clause.text).replace(TITLE, (title) => '\n'.repeat(title.length));
  const recognised = [...clause.agencies, ...clause.agencyMentions].map(({ start, end, name }) => ({
    start,
    end,
    words: squeeze(folded.slice(start, end)),
    name,
    recognised: true,
  }));
  const known = recognised.filter(({ words }) => parseName(words) !== null);
  const found: AgencyCandidate[] = [];
  const free = (start: number, end: number) => !inside(known, start, end) && !inside(found, start, end);
  for (const anchor of folded.matchAll(ANCHOR)) {
    const start = anchor.index;
    if (!free(start, start + anchor[0].length) || recognised.some((item) => item.start < start && start < item.end))
      continue;
    const mine: AgencyCandidate[] = [];
    for (const end of endsFrom(folded, start, start + anchor[0].length)) {
      if (inside(known, start, end)) break;
      const words = folded.slice(start, end);
      mine.push({ start, end, words, name: words, recognised: false });
      if (parseName(words) !== null) break;
    }
    // A known name that the strings lead up to says that the shorter ones are parts of it.
    const last = mine.at(-1);
    found.push(...(last && parseName(last.words) !== null ? [last] : mine));
  }
  for (const match of folded.matchAll(MINISTRY)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (free(start, end)) found.push({ start, end, words: match[0], name: match[0], recognised: false });
  }
  const listed = recognised.filter((item) => known.includes(item) || !inside(found, item.start, item.end));
  return [...listed, ...found].sort((a, b) => a.start - b.start || a.end - b.end);
};
