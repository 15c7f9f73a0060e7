/** Lists clauses. */
import type { Clause, Span } from '../../../../ingest/model.ts';
import type { Citation } from '../../result.ts';
import { clauseName, shortTitle } from '../citing.ts';
import { COMPLETED, type Digest, digest, WORTH_SAYING } from '../digest.ts';
import type { Evidence } from '../evidence.ts';
import { type Phrase, phrasesOf } from '../phrases.ts';
import { roomOf } from '../room.ts';
import { weighedOnce } from '../weighed-once.ts';
import type { Drafted } from './drafted.ts';

/** Share of an answer's room that is used: a member may turn out to be beside the question. */
const USED = 0.91;
/** An item is at most, and at least, this long, however few or many there are. */
const LONGEST_ITEM = 110;
const SHORTEST_ITEM = 14;

/** How much more room a better clause gets, where that is asked. */
const SCORE_POWER = 1.8;
/** What a clause that is only named counts beside one that is told. */
const NAMED_SHARE = 0.15;

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

/** Characters that a list of so many clauses may have. */
export const listRoom = (clauses: number): number => Math.floor(roomOf(clauses) * USED);

/** In so much room the clauses are told by which it is seen that one only says what another says. */
const TWIN_ROOM = 60;
/** Stands for what a clause says where that is told already. */
const AGAIN = '（同前）';

/** Those that only say what one before them says, in its very words, with where they say it. */
const repeating = (
  evidence: readonly Evidence[],
  weigherOf: (evidence: Evidence) => (phrase: Phrase) => number,
): Map<Evidence, readonly Span[]> => {
  const before: Evidence[] = [];
  const out = new Map<Evidence, readonly Span[]>();
  for (const one of evidence) {
    const { spans } = digest(one.clause, weigherOf(one), TWIN_ROOM, WORTH_SAYING, COMPLETED);
    const said = spans.map(({ start, end }) => one.clause.text.slice(start, end));
    const isTold = ({ clause: { text } }: Evidence) => said.every((words) => text.includes(words));
    if (said.length > 0 && before.some(isTold)) out.set(one, spans);
    else before.push(one);
  }
  return out;
};

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
const tell = (clause: Clause, weigh: (phrase: Phrase) => number, room: number, before: string): Digest => {
  const fresh = digest(clause, anew(clause, weigh, before), room, WORTH_SAYING, COMPLETED);
  return fresh.text === '' ? digest(clause, weigh, room, WORTH_SAYING, COMPLETED) : fresh;
};

export interface ListSetting {
  /** Characters. */
  room: number;
  byScore: boolean;
  /** Of these something is said; the others are named. */
  told: ReadonlySet<Evidence>;
}

/**
 * Lists clauses, counted and grouped by document, in about `room` characters. `weigherOf` gives what matters of a clause:
 * each item says as much of that as there is room for, behind the clause's heading. `byScore`: better ones say more.
 * Only those `told` say anything; the others are named.
 */
export const list = (
  evidence: readonly Evidence[],
  weigherOf: (evidence: Evidence) => (phrase: Phrase) => number,
  { room, byScore, told }: ListSetting = {
    room: listRoom(evidence.length),
    byScore: false,
    told: new Set(evidence),
  },
): Drafted => {
  const groups = new Map<string, { title: string; items: string[] }>();
  const citations: Citation[] = [];
  const titles = new Set(evidence.map(({ clause }) => shortTitle(clause.document.title)));
  let left = room - 6 - [...titles].reduce((sum, title) => sum + title.length + 1, 0);
  const weighs = weighedOnce(weigherOf);
  const ordered = inReadingOrder(evidence);
  const again = repeating(
    ordered.filter((one) => told.has(one)),
    weighs,
  );
  const weightOf = (one: Evidence) =>
    !told.has(one) || again.has(one) ? NAMED_SHARE : byScore ? Math.max(one.score, 0.01) ** SCORE_POWER : 1;
  let open = evidence.reduce((sum, one) => sum + weightOf(one), 0);
  let before = '';
  for (const one of ordered) {
    const { clause } = one;
    const name = nameOf(clause);
    const share = Math.min(LONGEST_ITEM, Math.floor((left * weightOf(one)) / open));
    const space = share - name.words.length - 2;
    const repeated = again.get(one);
    const isSilent = !told.has(one) || repeated !== undefined || (clause.heading !== null && space < SHORTEST_ITEM);
    const said = isSilent ? null : tell(clause, weighs(one), Math.max(space, SHORTEST_ITEM), before);
    if (said) before += `${said.text}\n`;
    const item = said
      ? [name.words, said.text].filter(Boolean).join(clause.heading ? '：' : '')
      : `${nameAlone(clause)}${repeated ? AGAIN : ''}`;
    const group = groups.get(clause.document.id) ?? { title: shortTitle(clause.document.title), items: [] };
    group.items.push(item);
    groups.set(clause.document.id, group);
    if (!said && !repeated && !name.cited) citations.push({ clauseId: clause.id, ...opening(clause) });
    if (name.cited) citations.push({ clauseId: clause.id, start: 0, end: name.words.length });
    for (const span of said?.spans ?? repeated ?? []) citations.push({ clauseId: clause.id, ...span });
    left -= item.length + 1;
    open -= weightOf(one);
  }
  const parts = [...groups.values()].map(({ title, items }) => `${title}${items.join('；')}`);
  return { text: `共${evidence.length}条。${parts.join('。')}。`, citations };
};
