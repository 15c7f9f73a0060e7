/** Quotes what is laid down. */
import type { Clause, Span } from '../../../../ingest/model.ts';
import type { ReadPlan } from '../../plan/read-plan.ts';
import { alike, citeName, clauseName } from '../citing.ts';
import { type Digest, digest } from '../digest.ts';
import type { Evidence } from '../evidence.ts';
import { byRarity, PLAIN_INTEREST, weigher } from '../interest.ts';
import { asksForMoney, instrumentSpans, subjectSpans } from '../leaning.ts';
import { type SameMeasure, sameMeasure } from '../overlaps/same-measure.ts';
import type { Phrase } from '../phrases.ts';
import { speaking } from '../speaking.ts';
import { forOthers } from '../support/own-case.ts';
import { weighedOnce } from '../weighed-once.ts';
import { type Drafted, isPart, SHORT_ANSWER } from './drafted.ts';
import { ON_TOPIC } from './on-topic.ts';
import type { Shape } from './shape.ts';
import { COMPANION, MOST_QUOTED, within } from './within.ts';

/** A further clause gets at least this much room, or is left out. */
const FEWEST_SAID = 30;
/** Comparisons and lists look at clauses that are further away. */
const FAR_COMPANION = 0.5;
/** So do questions that merely name a topic, as one types into a search box. */
const TOPIC = 0.6;
const ASKS = /[吗呢么啊吧谁哪几怎能可该？?]|多少|什么|啥|何|有没有|是不是|是否|多久/u;
/** What is said of each clause before the room that is left goes to the best one: what answers, with its object. */
const FIRST_SAID = 1.6;
/** Passages that share this much are told once. */
const SAME = 0.7;
/** Characters of 等2处. */
const TWINS_WORDS = 3;
/** Share of the room that the best clause may take where another one is as good; it grows with the distance. */
const EVEN_SHARE = 0.56;
const SHARE_GROWS = 1.4;
export const quoteShape: Shape = ({ read, evidence, space, asked, terms, pairs }) => {
  const { readings, intent, question } = read;
  const rare = byRarity(
    terms,
    evidence.map(({ clause }) => clause),
  );
  const interest = { ...PLAIN_INTEREST, asked, terms: rare, money: asksForMoney(readings) };
  const share =
    intent === 'compare' || intent === 'list' || ON_TOPIC.test(question.folded)
      ? FAR_COMPANION
      : ASKS.test(question.folded)
        ? COMPANION
        : TOPIC;
  return quote(
    onMatter(within(evidence, share, isPart(space) ? 1 : MOST_QUOTED), evidence, read),
    ({ clause, nearest }) => {
      // What the source's name says already need not be said.
      const heading = !clauseName(clause).startsWith('“');
      const weigh = weigher(clause, {
        ...interest,
        heading,
        nearest,
        subject: subjectSpans(clause, readings),
        leaning: instrumentSpans(clause, readings),
      });
      const others = forOthers(question.folded, clause);
      return (phrase) => (others(phrase) ? 0 : weigh(phrase));
    },
    space,
    sameMeasure(pairs),
  );
};

/** A question of which this share of the words stands in clauses is asked in their words. */
const WELL_KNOWN = 0.8;

/** Those that speak of the question's matter in its own words, where the best one does. */
const onMatter = (near: readonly Evidence[], all: readonly Evidence[], read: ReadPlan): readonly Evidence[] => {
  const spoken = speaking(all, read, 0, WELL_KNOWN);
  return spoken && near[0] && spoken.includes(near[0]) ? near.filter((one) => spoken.includes(one)) : near;
};

/** A clause that says what another one says, and where. */
interface Twin {
  clause: Clause;
  spans: readonly Span[];
}

interface Told {
  evidence: Evidence;
  said: Digest;
  twins: Twin[];
}

/** Quotes the best passages of the best clauses in about `space` characters, each thing once with all its sources. */
export const quote = (
  evidence: readonly Evidence[],
  weigherOf: (evidence: Evidence) => (phrase: Phrase) => number,
  space: number = SHORT_ANSWER,
  same: SameMeasure = sameMeasure([]),
): Drafted => {
  const told: Told[] = [];
  const weighs = weighedOnce(weigherOf);
  const [first, second] = evidence;
  // The nearer the second clause comes to the best one, the more room both get, and the fairer it is shared.
  const ratio = first && second ? second.score / first.score : 0;
  const share = second ? Math.min(1, EVEN_SHARE + (1 - ratio) * SHARE_GROWS) : 1;
  let left = space;
  for (const one of evidence) {
    const source = citeName(one.clause).length + 3;
    const isFirst = told.length === 0;
    const room = isFirst ? Math.floor((left - source) * share) : Math.max(left - source, 0);
    const said = digest(one.clause, anew(one.clause, weighs(one), told), Math.max(room, FEWEST_SAID), {
      least: FIRST_SAID,
    });
    const repeated = isFirst
      ? said
      : digest(one.clause, weighs(one), Math.max(room, FEWEST_SAID), { least: FIRST_SAID });
    const known = told.find((piece) => twinOf(piece, one, repeated, same) !== null);
    const twin = known ? twinOf(known, one, repeated, same) : null;
    if (known && twin) {
      if (known.twins.push(twin) === 1) left -= TWINS_WORDS;
    } else if (said.text === '') continue;
    else if (isFirst || room >= FEWEST_SAID) {
      told.push({ evidence: one, said, twins: [] });
      left -= said.text.length + source;
    }
  }
  for (const [i, piece] of told.entries())
    left -= sayMore(piece, anew(piece.evidence.clause, weighs(piece.evidence), told.slice(0, i)), left, same);
  const parts = told.map(({ said, evidence: { clause }, twins }) => `${said.text}（${sourceText(clause, twins)}）`);
  const citations = told.flatMap(({ evidence: { clause }, said, twins }) =>
    [{ clause, spans: said.spans }, ...twins].flatMap((one) =>
      one.spans.map(({ start, end }) => ({ clauseId: one.clause.id, start, end })),
    ),
  );
  return { text: parts.length > 0 ? `${parts.join('；')}。` : '', citations };
};

/** Weighs what other clauses have said already as nothing. */
const anew = (clause: Clause, weigh: (phrase: Phrase) => number, told: readonly Told[]) => {
  const known = told.map(({ said }) => said.text).join('\n');
  return (phrase: Phrase) =>
    known.includes(clause.text.slice(phrase.start, phrase.end).replace(/[，。；、：]$/u, '')) ? 0 : weigh(phrase);
};

/** Fills what room is left with more of the clause, as far as its twins say that too. Gives the characters that it took. */
const sayMore = (piece: Told, weigh: (phrase: Phrase) => number, left: number, same: SameMeasure): number => {
  const { evidence, said, twins } = piece;
  const fuller = digest(evidence.clause, weigh, said.text.length + Math.max(0, left));
  if (fuller.text.length <= said.text.length) return 0;
  const again = twins.map(({ clause }) =>
    twinOf({ evidence, said: fuller, twins: [] }, { clause }, digest(clause, weigh, fuller.text.length), same),
  );
  if (again.some((twin) => twin === null)) return 0;
  Object.assign(piece, { said: fuller, twins: again });
  return fuller.text.length - said.text.length;
};

/**
 * Where the other clause says what is told; null where it says something else. The very words tell, else the stored pair of
 * the two clauses, else, where they were not compared, the likeness of the words.
 */
const twinOf = (told: Told, other: { clause: Clause }, said: Digest, same: SameMeasure): Twin | null => {
  const { clause } = other;
  const own = told.evidence.clause;
  const there = told.said.spans.map(({ start, end }) => {
    const at = clause.text.indexOf(own.text.slice(start, end));
    return at < 0 ? null : { start: at, end: at + end - start };
  });
  if (there.every((span) => span !== null)) return { clause, spans: there.filter((span) => span !== null) };
  const twin = { clause, spans: said.spans };
  if (!same.compared(own.id, clause.id)) return alike(told.said.text, said.text) >= SAME ? twin : null;
  const repeated = said.spans.every((span) =>
    told.said.spans.some((known) => same.repeats({ clauseId: clause.id, ...span }, { clauseId: own.id, ...known })),
  );
  return repeated ? twin : null;
};

const sourceText = (clause: Clause, twins: readonly Twin[]): string =>
  twins.length === 0 ? citeName(clause) : `${citeName(clause)}等${twins.length + 1}处`;
