/** Lists clauses. */
import type { Clause, Span } from '../../../../ingest/model.ts';
import { clauseName, shortTitle } from '../citing.ts';
import { COMPLETED, type Digest, type DigestSetting, digest } from '../digest.ts';
import type { Evidence } from '../evidence.ts';
import { type Phrase, phrasesOf } from '../phrases.ts';
import { roomOf } from '../room.ts';
import { weighedOnce } from '../weighed-once.ts';
import type { Drafted } from './drafted.ts';
import { repeating } from './list-repeats.ts';
import { shareRoom } from './list-room.ts';

/** Share of an answer's room that is used: a member may turn out to be beside the question. */
const USED = 0.91;
/** An item is at most, and at least, this long, however few or many there are. */
const LONGEST_ITEM = 110;
const SHORTEST_ITEM = 14;

/** How much more room a better clause gets, where that is asked. */
const SCORE_POWER = 1.8;
/** So many clauses are asked what they have to say before the room is shared. */
const MEASURED = 40;
/** What a phrase must weigh to be said in room that is left. */
const WORTH_ADDING = 0.3;

/** Document by document, the most relevant one first; within each as its clauses stand. */
const inReadingOrder = (evidence: readonly Evidence[]): Evidence[] => {
  const documents = [...new Set(evidence.map(({ clause }) => clause.document.id))];
  const rank = (one: Evidence) => documents.indexOf(one.clause.document.id);
  return [...evidence].sort((a, b) => rank(a) - rank(b) || a.clause.source.start - b.clause.source.start);
};

/** What a clause is called in a list, and whether its text begins with that. */
const nameOf = (clause: Clause): { words: string; cited: boolean } => {
  if (clause.heading) return { words: clause.heading, cited: clause.text.startsWith(clause.heading) };
  return { words: /^第\d+条$/u.test(clauseName(clause)) ? clause.number : '', cited: false };
};

/** What stands for a clause of which nothing is said. */
const nameAlone = (clause: Clause): string => clause.heading ?? clauseName(clause);

/** The first words of a clause, by which one that is only named is cited. */
const opening = (clause: Clause): Span => {
  const first = phrasesOf(clause)[0];
  return first ? { start: first.start, end: first.end } : { start: 0, end: clause.text.length };
};

/** Characters that a list may have of which one clause may be beside the question. */
export const unsureRoom = (clauses: number): number => roomOf(Math.max(1, clauses - 1));

/** Characters that a list of so many clauses may have. */
export const listRoom = (clauses: number): number => Math.floor(roomOf(clauses) * USED);

/** Stands for what a clause says where that is told already. */
const AGAIN = '（同前）';

/** So few characters (给予一定支持) say another thing of each clause. */
const FEWEST_KNOWN = 10;

/** Weighs what the list says already as nothing: whole stretches, since a part says nothing without the others. */
const anew = (clause: Clause, weigh: (phrase: Phrase) => number, said: string) => {
  const all = phrasesOf(clause);
  return (phrase: Phrase) => {
    const end = all.findLast(({ whole }) => whole === phrase.whole)?.end ?? phrase.end;
    const words = clause.text.slice(phrase.whole, end).replace(/[，。；、：]$/u, '');
    return words.length >= FEWEST_KNOWN && said.includes(words) ? 0 : weigh(phrase);
  };
};

/** The clause in so much room, without what is said before; all that matters of it where nothing else does. */
const tell = (
  clause: Clause,
  weigh: (phrase: Phrase) => number,
  room: number,
  before: string,
  setting: DigestSetting,
): Digest => {
  const how = { growth: COMPLETED, ...setting };
  const fresh = digest(clause, anew(clause, weigh, before), room, how);
  return fresh.text === '' ? digest(clause, weigh, room, how) : fresh;
};

export interface ListSetting {
  /** Characters. */
  room: number;
  byScore: boolean;
  /** Of these something is said; the others are named. */
  told: ReadonlySet<Evidence>;
  /** A little of each measure of a clause rather than much of one. */
  spread?: boolean;
  /** Characters up to which room that is left is filled; all of it where this is left out. */
  filled?: number;
}

/** A clause of the list. */
interface Item {
  one: Evidence;
  name: ReturnType<typeof nameOf>;
  /** What it says; null where it is only named. */
  said: Digest | null;
  /** Where it says what one before it says. */
  repeated: readonly Span[] | undefined;
}

const wordsOf = ({ one: { clause }, name, said, repeated }: Item): string =>
  said
    ? [name.words, said.text].filter(Boolean).join(clause.heading ? '：' : '')
    : `${nameAlone(clause)}${repeated ? AGAIN : ''}`;

const spansOf = ({ one: { clause }, name, said, repeated }: Item): Span[] => [
  ...(!said && !repeated && !name.cited ? [opening(clause)] : []),
  ...(name.cited ? [{ start: 0, end: name.words.length }] : []),
  ...(said?.spans ?? repeated ?? []),
];

/**
 * Lists clauses, counted and grouped by document, in about `room` characters. `weigherOf` gives what matters of a clause:
 * each item says as much of that as there is room for, behind the clause's heading. `byScore`: better ones say more.
 * Only those `told` say anything; the others are named. What short clauses leave of the room goes to the others.
 */
export const list = (
  evidence: readonly Evidence[],
  weigherOf: (evidence: Evidence) => (phrase: Phrase) => number,
  { room, byScore, told, spread = false, filled = room }: ListSetting = {
    room: listRoom(evidence.length),
    byScore: false,
    told: new Set(evidence),
  },
): Drafted => {
  const weighs = weighedOnce(weigherOf);
  const ordered = inReadingOrder(evidence);
  const again = repeating(
    ordered.filter((one) => told.has(one)),
    weighs,
  );
  const items = ordered.map((one): Item => ({ one, name: nameOf(one.clause), said: null, repeated: again.get(one) }));
  const titles = new Set(evidence.map(({ clause }) => shortTitle(clause.document.title)));
  const frame = 6 + [...titles].reduce((sum, title) => sum + title.length + 1, 0);
  const used = () => frame + items.reduce((sum, item) => sum + wordsOf(item).length + 1, 0);
  const telling = items.filter(({ one, repeated }) => told.has(one) && !repeated);
  const silent = items.filter((item) => !telling.includes(item));
  const free = room - frame - silent.reduce((sum, item) => sum + wordsOf(item).length + 1, 0);
  const measured = telling.length <= MEASURED;
  const shares = shareRoom(
    telling.map(({ one, name }) => ({
      weight: byScore ? Math.max(one.score, 0.01) ** SCORE_POWER : 1,
      need: measured
        ? name.words.length + 2 + tell(one.clause, weighs(one), LONGEST_ITEM, '', { spread }).text.length
        : LONGEST_ITEM,
    })),
    free,
  );
  let before = '';
  let over = 0;
  for (const [i, item] of telling.entries()) {
    const { clause } = item.one;
    const share = (shares[i] ?? 0) + Math.max(0, over);
    const space = Math.min(LONGEST_ITEM, share - item.name.words.length - 2);
    if (clause.heading === null || space >= SHORTEST_ITEM)
      item.said = tell(clause, weighs(item.one), Math.max(space, SHORTEST_ITEM), before, { spread });
    if (item.said) before += `${item.said.text}\n`;
    over = share - wordsOf(item).length - 1;
  }
  if (measured) sayMore(telling, weighs, Math.min(room, filled) - used(), spread);
  const groups = new Map<string, { title: string; items: string[] }>();
  for (const item of items) {
    const { document } = item.one.clause;
    const group = groups.get(document.id) ?? { title: shortTitle(document.title), items: [] };
    group.items.push(wordsOf(item));
    groups.set(document.id, group);
  }
  const parts = [...groups.values()].map(({ title, items: own }) => `${title}${own.join('；')}`);
  return {
    text: `共${evidence.length}条。${parts.join('。')}。`,
    citations: items.flatMap((item) => spansOf(item).map((span) => ({ clauseId: item.one.clause.id, ...span }))),
  };
};

/** Gives the room that is left to those that have more to say, the best one first, even if that matters less. */
const sayMore = (
  items: readonly Item[],
  weighs: (evidence: Evidence) => (phrase: Phrase) => number,
  left: number,
  spread: boolean,
): void => {
  let room = left;
  for (const item of [...items].sort((a, b) => b.one.score - a.one.score)) {
    if (room < SHORTEST_ITEM) return;
    const length = item.said?.text.length ?? 0;
    const others = items.flatMap((other) => (other === item ? [] : (other.said?.text ?? []))).join('\n');
    const most = Math.floor((length + room) / COMPLETED);
    if (most <= length) continue;
    const fuller = tell(item.one.clause, weighs(item.one), most, others, { least: WORTH_ADDING, spread });
    if (fuller.text.length <= length || fuller.text.length > length + room) continue;
    room -= fuller.text.length - length;
    item.said = fuller;
  }
};
